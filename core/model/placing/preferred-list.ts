import type { ReadonlyColumn } from '../columns.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { Tables } from '../tables.ts';
import { byRank } from './ranking.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Framework = Table<'open' | 'listed' | 'rating' | 'identity'> & Pick<Tables['providers'], 'preferred'>;

export type Preference = {
  /** Whether the option plans for anyone to be bought for from the list. */
  readonly isPlanned: boolean;
  /** Share of the framework's providers admitted. */
  readonly share: number;
  /** Whether the framework or its ratings have changed. */
  readonly isStale: boolean;
};

/**
 * Admits the best-rated share of the framework's providers to the list of preferred providers, and at least one where
 * there is any. A council that plans nobody for a list draws none up; the one it has it keeps. For one framework the list
 * depends on its size alone, so it is drawn up anew only when either changes.
 */
export function keepPreferredList(
  providers: Framework,
  rows: number,
  { isPlanned, share, isStale }: Preference,
): void {
  const { open, listed, preferred } = providers;
  let members = 0;
  let admitted = 0;
  for (let row = 0; row < rows; row++) {
    if (open[row] === 1 && listed[row] === 1) members++;
    admitted += preferred[row];
  }
  if (!isPlanned && admitted === 0) return;
  const size = Math.max(Math.min(1, members), roundHalfUp(members * share));
  if (size === admitted && !isStale) return;
  preferred.fill(0, 0, rows);
  const onFramework = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => open[row] === 1 && listed[row] === 1,
  );
  for (const row of byRank(onFramework, providers).slice(0, size)) preferred[row] = 1;
}
