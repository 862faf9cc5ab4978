/** The guaranteed minimum volume of the framework: what it is a share of, and what hours not used cost. Source: S1. */
import { priceForMinutes } from '../../money/rounding.ts';
import { monthlyMinutesWithin, weeklyMinutesWithin } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';

type Providers = {
  readonly [C in 'open' | 'guaranteedSpot' | 'deliveredFramework']: ReadonlyColumn;
} & { readonly spotAtStart: Float64Array };

/**
 * While nothing is promised, what a promise would be a share of is kept up to date; who has closed is promised nothing more.
 * @param share of a member's hours that is promised; the lever.
 */
export function keepSpotAtStart(
  { open, deliveredFramework, spotAtStart }: Providers,
  row: number,
  share: number,
): void {
  if (share === 0) spotAtStart[row] = weeklyMinutesWithin(deliveredFramework[row]);
  else if (open[row] === 0) spotAtStart[row] = 0;
}

/** What the council owes a provider for promised hours nobody drew on, in whole pence. */
export function owedForGuarantee(
  { guaranteedSpot, deliveredFramework }: Providers,
  row: number,
  frameworkRate: number,
): number {
  const unused = monthlyMinutesWithin(guaranteedSpot[row]) - deliveredFramework[row];
  return unused <= 0 ? 0 : priceForMinutes(frameworkRate, unused);
}
