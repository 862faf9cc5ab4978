/** The guaranteed minimum volume of the framework: what it is a share of, and what hours not used cost. Source: S1. */
import { priceForMinutes } from '../../money/rounding.ts';
import { monthlyMinutesWithin, weeklyMinutesWithin } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { readyBeyondBlock } from '../delivering/stood-ready.ts';

type Columns<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Remembered = Columns<'open' | 'deliveredFramework'> & { readonly spotAtStart: Float64Array };
type Promised = Columns<
  'guaranteedSpot' | 'deliveredFramework' | 'staff' | 'booked' | 'guaranteed' | 'bookedBlock'
>;

/**
 * While nothing is promised, what a promise would be a share of is kept up to date; who has closed is promised nothing more.
 * @param share of a member's hours that is promised; the lever.
 */
export function keepSpotAtStart(
  { open, deliveredFramework, spotAtStart }: Remembered,
  row: number,
  share: number,
): void {
  if (share === 0) spotAtStart[row] = weeklyMinutesWithin(deliveredFramework[row]);
  else if (open[row] === 0) spotAtStart[row] = 0;
}

/** What the council owes a provider for promised hours nobody drew on and it had staff for, in whole pence. */
export function owedForGuarantee(providers: Promised, row: number, frameworkRate: number): number {
  const { guaranteedSpot, deliveredFramework } = providers;
  const missing = monthlyMinutesWithin(guaranteedSpot[row]) - deliveredFramework[row];
  if (missing <= 0) return 0;
  const ready = monthlyMinutesWithin(readyBeyondBlock(providers, row));
  return priceForMinutes(frameworkRate, Math.min(missing, ready));
}
