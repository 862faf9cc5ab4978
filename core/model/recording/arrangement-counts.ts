/** Council-supported people counted by arrangement and by what kept them out of others. */
import { CELLS } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { CELL_OF_PAIR } from '../choosing/cell.ts';
import { DEPLOYMENT_NAMES, DIRECT_PAYMENT, MIXED, NOT_REVIEWED, ROUTE_COUNT } from '../vocabulary.ts';

/** Barrier codes run from none to the last. */
export const BARRIERS = NOT_REVIEWED + 1;

export type ArrangementCounts = {
  /** People of each client group. */
  readonly groups: Float64Array;
  /** People by deployment, route and barrier. */
  readonly barriers: Float64Array;
};

/** Nobody counted yet. */
export function emptyCounts(): ArrangementCounts {
  return {
    groups: new Float64Array(CLIENT_GROUPS.length),
    barriers: new Float64Array(DEPLOYMENT_NAMES.length * ROUTE_COUNT * BARRIERS),
  };
}

/** Forgets everyone counted. */
export function clearCounts({ groups, barriers }: ArrangementCounts): void {
  groups.fill(0);
  barriers.fill(0);
}

/** People by arrangement and barrier: arrangement x barrier. */
export function byArrangement({ barriers }: ArrangementCounts): Float64Array {
  const counts = new Float64Array(CELLS.length * BARRIERS);
  for (const [pair, cell] of CELL_OF_PAIR.entries()) {
    for (let barrier = 0; barrier < BARRIERS; barrier++) {
      counts[cell * BARRIERS + barrier] += barriers[pair * BARRIERS + barrier];
    }
  }
  return counts;
}

/** People with a direct payment for all or part of their budget, however they spend it. */
export function withDirectPayment({ barriers }: ArrangementCounts): number {
  const size = ROUTE_COUNT * BARRIERS;
  let people = 0;
  for (const deployment of [DIRECT_PAYMENT, MIXED]) {
    for (let at = deployment * size; at < (deployment + 1) * size; at++) people += barriers[at];
  }
  return people;
}
