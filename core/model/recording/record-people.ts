/** The people at the end of a reported month: sums into the tally, and what only the month needs. */
import type { State } from '../state.ts';
import { ROUTE_COUNT, SELF_FUNDER } from '../vocabulary.ts';
import { BARRIERS } from './arrangement-counts.ts';
import type { ArrangementCounts } from './arrangement-counts.ts';
import { PASSES } from './people-sums.ts';
import { DEPLOYMENT_OF_KIND, GROUP_OF_KIND, NOBODY, PLACE, SUM, WIDTH } from './tally.ts';
import type { Tally } from './tally.ts';

/** Money in pence, time in minutes. */
export type PeopleOfMonth = {
  readonly selfFunding: number;
  readonly owed: number;
  readonly covered: number;
  readonly refused: number;
};

type People = State['people'];

/** Adds a month to the tally, and counts council-supported people by arrangement into `counts`. */
export function recordPeople(
  { people, market }: State,
  tally: Tally,
  counts: ArrangementCounts,
): PeopleOfMonth {
  const { month, byLocality } = tally;
  const rows = market.peopleRows[0];
  month.fill(0);
  for (const pass of PASSES) pass(people, rows, tally);
  const cells = countPeople(rows, tally);
  const selfFunding = sortOut(tally, cells, counts);
  addUp(tally, cells);
  for (let cell = 0; cell < month.length; cell++) byLocality[cell] += month[cell];
  countBarriers(people, rows, counts);
  return { selfFunding, ...totalsOf(people, rows) };
}

/** Counts the people of each cell. Returns how many cells there is anybody in. */
function countPeople(rows: number, { cells, cellOf, occupied }: Tally): number {
  let found = 0;
  for (let person = 0; person < rows; person++) {
    const at = cellOf[person];
    if (cells[at + SUM.personMonths]++ === 0) occupied[found++] = at;
  }
  return found;
}

/** Empties the cells of nobody, and of self-funders what is said of clients only; counts clients. Returns the number of self-funders. */
function sortOut({ cells, occupied }: Tally, found: number, { groups }: ArrangementCounts): number {
  let selfFunding = 0;
  for (let cell = 0; cell < found; cell++) {
    const at = occupied[cell];
    const kind = (at % PLACE) / WIDTH;
    const people = cells[at + SUM.personMonths];
    if (kind === NOBODY) {
      cells.fill(0, at, at + WIDTH);
    } else if (DEPLOYMENT_OF_KIND[kind] === SELF_FUNDER) {
      selfFunding += people;
      cells[at + SUM.contribution] = 0;
      cells[at + SUM.weeklyBudget] = 0;
      cells[at + SUM.labelled] = 0;
      cells[at + SUM.genuine] = 0;
      cells[at + SUM.alternatives] = 0;
      cells[at + SUM.unsupported] = 0;
    } else {
      cells[at + SUM.clientMonths] = people;
      groups[GROUP_OF_KIND[kind]] += people;
    }
  }
  return selfFunding;
}

/** Adds every cell to its locality and to its kind, and empties it for the next month. */
function addUp({ cells, occupied, month, byKind }: Tally, found: number): void {
  for (let cell = 0; cell < found; cell++) {
    const at = occupied[cell];
    const ofKind = at % PLACE;
    const ofLocality = ((at - ofKind) / PLACE) * WIDTH;
    for (let sum = 0; sum < WIDTH; sum++) {
      month[ofLocality + sum] += cells[at + sum];
      byKind[ofKind + sum] += cells[at + sum];
      cells[at + sum] = 0;
    }
  }
}

function countBarriers(people: People, rows: number, { barriers }: ArrangementCounts): void {
  const { present, deployment, route, barrier } = people;
  for (let person = 0; person < rows; person++) {
    const held = deployment[person];
    const isClient = present[person] * Number(held !== SELF_FUNDER);
    barriers[(held * ROUTE_COUNT + route[person]) * BARRIERS + barrier[person]] += isClient;
  }
}

function totalsOf(people: People, rows: number): Omit<PeopleOfMonth, 'selfFunding'> {
  const { present, owes, covered: careCovered, takes } = people;
  let owed = 0;
  let covered = 0;
  let refused = 0;
  for (let person = 0; person < rows; person++) {
    const isHere = present[person];
    owed += isHere * owes[person];
    covered += isHere * careCovered[person];
    refused += isHere * Number(takes[person] === 0);
  }
  return { owed, covered, refused };
}
