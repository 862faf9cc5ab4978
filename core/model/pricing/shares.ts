/** Shares of the hours that people buy for themselves: what a provider's hold on the market is measured by. */
import type { ReadonlyColumn } from '../columns.ts';

type Market = {
  readonly providers: { readonly [C in 'open' | 'inHouse' | 'deliveredIndividual']: ReadonlyColumn };
  readonly rounds: { readonly minutes: ReadonlyColumn };
  readonly market: { readonly providerRows: ReadonlyColumn };
  readonly extent: { readonly localities: number };
};

/**
 * Each provider's share, its localities weighted by the hours it sells in them; 0 for one that sells none.
 *
 * What individuals buy is spread over its localities as all of its care is.
 */
export function sharesOf({ providers, rounds, market, extent }: Market): Float64Array {
  const { open, inHouse, deliveredIndividual } = providers;
  const { minutes } = rounds;
  const { localities } = extent;
  const rows = market.providerRows[0];
  const sold = new Float64Array(rows * localities);
  const total = new Float64Array(localities);
  for (let row = 0; row < rows; row++) {
    if (open[row] === 0 || inHouse[row] === 1 || deliveredIndividual[row] === 0) continue;
    const first = row * localities;
    let care = 0;
    for (let at = 0; at < localities; at++) care += minutes[first + at];
    if (care === 0) continue;
    for (let at = 0; at < localities; at++) {
      sold[first + at] = (deliveredIndividual[row] * minutes[first + at]) / care;
      total[at] += sold[first + at];
    }
  }

  const shares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    if (deliveredIndividual[row] === 0) continue;
    let weighted = 0;
    for (let at = 0; at < localities; at++) {
      const own = sold[row * localities + at];
      if (own > 0) weighted += (own * own) / total[at];
    }
    shares[row] = Math.min(1, weighted / deliveredIndividual[row]);
  }
  return shares;
}
