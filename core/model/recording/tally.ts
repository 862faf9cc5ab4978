/**
 * Sums over person-months, kept while a path is run: by locality, and by client group, means and arrangement together.
 * Every breakdown by one of these is read off them afterwards.
 */
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { Extent, State } from '../state.ts';
import { DEPLOYMENT_COUNT, ROUTE_COUNT } from '../vocabulary.ts';
import { MEANS } from './means.ts';

/** What is summed month by month. Time in minutes, money in pence, budgets in pence a week; the rest counts people, providers or months. */
export const SUMS = [
  'personMonths',
  'clientMonths',
  'careNeeded',
  'careDelivered',
  'supportNeeded',
  'supportDelivered',
  'met',
  'payments',
  'contribution',
  'vat',
  'fees',
  'weeklyBudget',
  'labelled',
  'genuine',
  'alternatives',
  'control',
  'unsupported',
  'waiting',
  'changesChosen',
  'changesForced',
] as const;
export type Sum = (typeof SUMS)[number];

/** Where each sum stands in a cell. */
export const SUM = Object.fromEntries(SUMS.map((name, index) => [name, index])) as {
  readonly [S in Sum]: number;
};

export type Tally = {
  readonly localities: number;
  /** The month under way: locality x sum. */
  readonly month: Float64Array;
  /** The reported months so far: locality x sum. */
  readonly byLocality: Float64Array;
  /** The reported months so far: client group x means x deployment x route x sum, and then the sums of nobody. */
  readonly byKind: Float64Array;
  /**
   * The month under way by locality and kind together: every person is added in once, and what is by locality or by kind is
   * added up from these cells. Locality x (client group x means x deployment x route, and then nobody) x sum.
   */
  readonly cells: Float64Array;
  /** Where in the cells there is anybody this month: the place of the first sum of each such cell. */
  readonly occupied: Int32Array;
  /** The same place for each row of the people table, how they stand to the cost, and what they pay themselves. */
  readonly cellOf: Int32Array;
  readonly means: Uint8Array;
  readonly paid: Float64Array;
  /** Who was in each row of the people table when it was last looked at, and how often they had changed provider. */
  readonly who: Float64Array;
  readonly chosenBefore: Int32Array;
  readonly forcedBefore: Int32Array;
};

const MEANS_KINDS = MEANS.length;

/** Combinations of client group, means, deployment and route. */
export const KINDS = CLIENT_GROUPS.length * MEANS_KINDS * DEPLOYMENT_COUNT * ROUTE_COUNT;

/** Stands for a combination in rows of the people table without a person. */
export const NOBODY = KINDS;

/** Numbers in a cell, and in all cells of a locality. */
export const WIDTH = SUMS.length;
export const PLACE = (KINDS + 1) * WIDTH;

/** Which combination a person belongs to. */
export function kindOf(group: number, means: number, deployment: number, route: number): number {
  return ((group * MEANS_KINDS + means) * DEPLOYMENT_COUNT + deployment) * ROUTE_COUNT + route;
}

/** The client group and the deployment of each combination. */
export const GROUP_OF_KIND = Uint8Array.from({ length: KINDS }, (_, kind) =>
  Math.floor(kind / (MEANS_KINDS * DEPLOYMENT_COUNT * ROUTE_COUNT)),
);
export const DEPLOYMENT_OF_KIND = Uint8Array.from(
  { length: KINDS },
  (_, kind) => Math.floor(kind / ROUTE_COUNT) % DEPLOYMENT_COUNT,
);

/** An empty tally for a state of some extent. */
export function allocateTally({ people, localities }: Extent): Tally {
  return {
    localities,
    month: new Float64Array(localities * WIDTH),
    byLocality: new Float64Array(localities * WIDTH),
    byKind: new Float64Array(PLACE),
    cells: new Float64Array(localities * PLACE),
    occupied: new Int32Array(localities * (KINDS + 1)),
    cellOf: new Int32Array(people),
    means: new Uint8Array(people),
    paid: new Float64Array(people),
    who: new Float64Array(people),
    chosenBefore: new Int32Array(people),
    forcedBefore: new Int32Array(people),
  };
}

/** Empties a tally before the first reported month: changes of provider so far are not counted. */
export function openTally(tally: Tally, { people, market }: State): void {
  const rows = market.peopleRows[0];
  tally.byLocality.fill(0);
  tally.byKind.fill(0);
  // Nobody's identity is below zero, so a row not in use yet is a stranger's.
  tally.who.fill(-1);
  for (let person = 0; person < rows; person++) {
    tally.who[person] = people.identity[person];
    tally.chosenBefore[person] = people.changesChosen[person];
    tally.forcedBefore[person] = people.changesForced[person];
  }
}

/** One sum of the month under way over all localities. */
export function monthTotal({ month, localities }: Tally, sum: Sum): number {
  let total = 0;
  for (let cell = 0; cell < localities; cell++) total += month[cell * WIDTH + SUM[sum]];
  return total;
}
