/** How owners judge the prospects of their provider: by its margin, averaged over about a year. */
import { priceForMinutes } from '../../money/rounding.ts';
import { normal, STREAMS } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { exp } from '../../numeric/exp.ts';

/** Which of the draws of its closure says how patient its owners are; 0 is when it closes for other reasons. */
const PATIENCE_DRAW = 1;

export const PATIENCE_PARAMETERS = [
  'exit.outlook.months',
  'exit.outlook.spread',
  'exit.outlook.security',
  'exit.outlook.shortest',
  'exit.outlook.statement',
] as const;

type PatienceParameters = { readonly [P in (typeof PATIENCE_PARAMETERS)[number]]: number };

/**
 * What is left of revenue after cost, as a share of it, and no worse than having spent twice what came in; a month with cost
 * and no revenue counts as that bad.
 */
export function marginOn(revenue: number, cost: number): number {
  if (revenue <= 0) return cost > 0 ? -1 : 0;
  return Math.max(-1, (revenue - cost) / revenue);
}

/** The margin of so many minutes of care at a rate an hour. */
export function careMargin(minutes: number, rate: number, cost: number): number {
  return marginOn(priceForMinutes(rate, minutes), cost);
}

/** The average once a month has been added to it: the newest month counts for one part in as many as it remembers. */
export function averaged(outlook: number, margin: number, memory: number): number {
  return outlook + (margin - outlook) / memory;
}

/** Who judges, and what makes them wait. */
export type Patience = {
  readonly identity: number;
  /** Months of revenue ahead. */
  readonly security: number;
  /** Whether the council shares its projection of demand. */
  readonly isProjectionShared: boolean;
};

/** How many months its owners go on with prospects too poor: fewer where no revenue is sure, more where they know what is to come. */
export function patience(
  { identity, security, isProjectionShared }: Patience,
  luck: Luck,
  parameters: PatienceParameters,
): number {
  const shortest = parameters['exit.outlook.shortest'];
  const secured = Math.min(1, security / parameters['exit.outlook.security']);
  const known = isProjectionShared ? 1 + parameters['exit.outlook.statement'] : 1;
  const nature = normal(luck, STREAMS['provider-close'], identity, PATIENCE_DRAW);
  return (
    parameters['exit.outlook.months'] *
    (shortest + (1 - shortest) * secured) *
    known *
    exp(parameters['exit.outlook.spread'] * nature)
  );
}
