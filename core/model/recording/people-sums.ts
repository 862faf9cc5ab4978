/**
 * The sums over people of a month, pass by pass. A pass goes over the rows of a few columns, and its loop holds nothing that is
 * skipped for some: only then does V8 look up the columns once and not for every person. So rows without a person are not left
 * out but have cells of their own, which nobody reads, and what is random from one person to the next is worked out in
 * numbers of 0 and 1: a branch guessed wrong costs more than the sum.
 */
import { monthlyMinutes } from '../../time/weeks.ts';
import type { State } from '../state.ts';
import { NO_PROVIDER, PERSONAL_ASSISTANT, SELF_FUNDER } from '../vocabulary.ts';
import { meansInto } from './means.ts';
import { metOf } from './met.ts';
import { paymentsInto } from './payments.ts';
import { kindOf, NOBODY, PLACE, SUM, WIDTH } from './tally.ts';
import type { Tally } from './tally.ts';

type People = State['people'];
type Pass = (people: People, rows: number, tally: Tally) => void;

const {
  careNeeded,
  careDelivered,
  supportNeeded,
  supportDelivered,
  met,
  payments,
  contribution,
  vat,
  fees,
  weeklyBudget,
  labelled,
  genuine,
  alternatives,
  control,
  unsupported,
  waiting,
  changesChosen,
  changesForced,
} = SUM;

function findMeans(people: People, rows: number, { means }: Tally): void {
  meansInto(means, people, rows);
}

function findPayments(people: People, rows: number, { paid }: Tally): void {
  paymentsInto(paid, people, rows);
}

/** Finds the cell of each row. */
function findCells(people: People, rows: number, { cellOf, means }: Tally): void {
  const { present, locality, group, deployment, route } = people;
  for (let person = 0; person < rows; person++) {
    const kind = kindOf(group[person], means[person], deployment[person], route[person]);
    cellOf[person] = locality[person] * PLACE + (present[person] === 0 ? NOBODY : kind) * WIDTH;
  }
}

function sumCare(people: People, rows: number, { cells, cellOf }: Tally): void {
  const { needNow, supportNow, delivered: care, supportDelivered: support } = people;
  for (let person = 0; person < rows; person++) {
    const at = cellOf[person];
    const needsCare = monthlyMinutes(needNow[person]);
    const needsSupport = monthlyMinutes(supportNow[person]);
    cells[at + careNeeded] += needsCare;
    cells[at + careDelivered] += care[person];
    cells[at + supportNeeded] += needsSupport;
    cells[at + supportDelivered] += support[person];
    cells[at + met] += metOf(care[person], needsCare) + metOf(support[person], needsSupport);
  }
}

function sumWaiting(people: People, rows: number, { cells, cellOf }: Tally): void {
  const { provider, route, budgeted, takes, delivered } = people;
  for (let person = 0; person < rows; person++) {
    // Whose provider closed as the month ended had care in it, and is not waiting yet.
    if (
      provider[person] === NO_PROVIDER &&
      delivered[person] === 0 &&
      route[person] !== PERSONAL_ASSISTANT &&
      budgeted[person] * takes[person] > 0
    ) {
      cells[cellOf[person] + waiting]++;
    }
  }
}

function sumMoney(people: People, rows: number, { cells, cellOf, paid }: Tally): void {
  const { contribution: due, supportVat, fee, final } = people;
  for (let person = 0; person < rows; person++) {
    const at = cellOf[person];
    cells[at + payments] += paid[person];
    cells[at + contribution] += due[person];
    cells[at + vat] += supportVat[person];
    cells[at + fees] += fee[person];
    cells[at + weeklyBudget] += final[person];
  }
}

function sumChoice(people: People, rows: number, { cells, cellOf }: Tally): void {
  const { labelled: told, genuine: real, alternatives: options, supported } = people;
  for (let person = 0; person < rows; person++) {
    const at = cellOf[person];
    cells[at + labelled] += told[person];
    cells[at + genuine] += real[person];
    cells[at + alternatives] += options[person];
    cells[at + unsupported] += 1 - supported[person];
  }
}

/** Control is a fraction, and so summed by locality and by kind directly: added up from cells it would differ in its last bits. */
function sumControl(people: People, rows: number, { month, byKind, cellOf }: Tally): void {
  const { present, deployment, locality, control: steered } = people;
  for (let person = 0; person < rows; person++) {
    const isClient = present[person] * Number(deployment[person] !== SELF_FUNDER);
    month[locality[person] * WIDTH + control] += isClient * steered[person];
    byKind[cellOf[person] - locality[person] * PLACE + control] += isClient * steered[person];
  }
}

function sumChanges(
  people: People,
  rows: number,
  { cells, cellOf, who, chosenBefore, forcedBefore }: Tally,
): void {
  const { identity, changesChosen: chosen, changesForced: forced } = people;
  for (let person = 0; person < rows; person++) {
    if (who[person] !== identity[person]) {
      who[person] = identity[person];
      chosenBefore[person] = 0;
      forcedBefore[person] = 0;
    }
    if (chosen[person] === chosenBefore[person] && forced[person] === forcedBefore[person]) continue;
    const at = cellOf[person];
    cells[at + changesChosen] += chosen[person] - chosenBefore[person];
    cells[at + changesForced] += forced[person] - forcedBefore[person];
    chosenBefore[person] = chosen[person];
    forcedBefore[person] = forced[person];
  }
}

/** In a list, so that V8 compiles each by itself: inlined into one another they outgrow what it makes fast. */
export const PASSES: readonly Pass[] = [
  findMeans,
  findPayments,
  findCells,
  sumCare,
  sumWaiting,
  sumMoney,
  sumChoice,
  sumControl,
  sumChanges,
];
