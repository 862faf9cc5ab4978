import type { ReadonlyColumn } from './columns.ts';

type Providers = { readonly [C in 'open' | 'price']: ReadonlyColumn };

/**
 * Mean price of an hour to people who buy their own care, over open providers, each counting once; in pence.
 * @param otherwise the answer where no provider is open.
 */
export function meanPrice({ open, price }: Providers, rows: number, otherwise: number): number {
  let total = 0;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (open[row] === 0) continue;
    total += price[row];
    count++;
  }
  return count === 0 ? otherwise : total / count;
}
