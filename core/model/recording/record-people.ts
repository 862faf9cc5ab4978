/** One pass over the people at the end of a reported month: sums into the tally, and what only the month needs. */
import { monthlyMinutes } from '../../time/weeks.ts';
import type { State } from '../state.ts';
import { NO_PROVIDER, PERSONAL_ASSISTANT, SELF_FUNDER } from '../vocabulary.ts';
import { BARRIERS, ROUTES } from './arrangement-counts.ts';
import type { ArrangementCounts } from './arrangement-counts.ts';
import { meansOf } from './means.ts';
import { paymentsOf } from './payments.ts';
import { kindOf, SUM, SUMS } from './tally.ts';
import type { Tally } from './tally.ts';

/** Money in pence, time in minutes. */
export type PeopleOfMonth = {
  readonly selfFunding: number;
  readonly owed: number;
  readonly covered: number;
  readonly refused: number;
};

const WIDTH = SUMS.length;
const {
  personMonths,
  clientMonths,
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

/** Adds a month to the tally, and counts council-supported people by arrangement into `counts`. */
export function recordPeople(
  { people, market }: State,
  tally: Tally,
  counts: ArrangementCounts,
): PeopleOfMonth {
  const { month, byLocality, byKind, who, chosenBefore, forcedBefore } = tally;
  const { present, identity, group, locality, deployment, route, provider, needNow, supportNow } = people;
  const { delivered, budgeted, takes, supportVat } = people;
  const rows = market.peopleRows[0];
  const unpaid = people.owes;
  let selfFunding = 0;
  let owed = 0;
  let covered = 0;
  let refused = 0;
  month.fill(0);

  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const held = deployment[person];
    const way = route[person];
    const at = locality[person] * WIDTH;
    const kind = kindOf(group[person], meansOf(people, person), held, way) * WIDTH;
    const needsCare = monthlyMinutes(needNow[person]);
    const needsSupport = monthlyMinutes(supportNow[person]);
    const gotCare = delivered[person];
    const gotSupport = people.supportDelivered[person];
    const gotNeeded = Math.min(gotCare, needsCare) + Math.min(gotSupport, needsSupport);
    const paid = paymentsOf(people, person);
    const borne = supportVat[person];
    const fee = people.fee[person];
    // Whose provider closed as the month ended had care in it, and is not waiting yet.
    const waits =
      provider[person] === NO_PROVIDER &&
      gotCare === 0 &&
      way !== PERSONAL_ASSISTANT &&
      budgeted[person] * takes[person] > 0
        ? 1
        : 0;

    if (who[person] !== identity[person]) {
      who[person] = identity[person];
      chosenBefore[person] = 0;
      forcedBefore[person] = 0;
    }
    const chose = people.changesChosen[person] - chosenBefore[person];
    const forced = people.changesForced[person] - forcedBefore[person];
    if (chose + forced > 0) {
      chosenBefore[person] = people.changesChosen[person];
      forcedBefore[person] = people.changesForced[person];
      month[at + changesChosen] += chose;
      byKind[kind + changesChosen] += chose;
      month[at + changesForced] += forced;
      byKind[kind + changesForced] += forced;
    }

    month[at + personMonths]++;
    month[at + careNeeded] += needsCare;
    month[at + careDelivered] += gotCare;
    month[at + supportNeeded] += needsSupport;
    month[at + supportDelivered] += gotSupport;
    month[at + met] += gotNeeded;
    month[at + payments] += paid;
    month[at + vat] += borne;
    month[at + fees] += fee;
    month[at + waiting] += waits;
    byKind[kind + personMonths]++;
    byKind[kind + careNeeded] += needsCare;
    byKind[kind + careDelivered] += gotCare;
    byKind[kind + supportNeeded] += needsSupport;
    byKind[kind + supportDelivered] += gotSupport;
    byKind[kind + met] += gotNeeded;
    byKind[kind + payments] += paid;
    byKind[kind + vat] += borne;
    byKind[kind + fees] += fee;
    byKind[kind + waiting] += waits;

    covered += people.covered[person];
    owed += unpaid[person];
    if (takes[person] === 0) refused++;

    if (held === SELF_FUNDER) {
      selfFunding++;
      continue;
    }

    const due = people.contribution[person];
    const final = people.final[person];
    const options = people.alternatives[person];
    const steered = people.control[person];
    const told = people.labelled[person];
    const real = people.genuine[person];
    const alone = 1 - people.supported[person];
    month[at + clientMonths]++;
    month[at + contribution] += due;
    month[at + weeklyBudget] += final;
    month[at + labelled] += told;
    month[at + genuine] += real;
    month[at + alternatives] += options;
    month[at + control] += steered;
    month[at + unsupported] += alone;
    byKind[kind + clientMonths]++;
    byKind[kind + contribution] += due;
    byKind[kind + weeklyBudget] += final;
    byKind[kind + labelled] += told;
    byKind[kind + genuine] += real;
    byKind[kind + alternatives] += options;
    byKind[kind + control] += steered;
    byKind[kind + unsupported] += alone;

    counts.groups[group[person]]++;
    counts.barriers[(held * ROUTES + way) * BARRIERS + people.barrier[person]]++;
  }
  for (let cell = 0; cell < month.length; cell++) byLocality[cell] += month[cell];
  return {
    selfFunding,
    owed,
    covered,
    refused,
  };
}
