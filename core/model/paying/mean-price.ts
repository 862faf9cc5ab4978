import type { ReadonlyColumn } from '../columns.ts';

type Providers = { readonly [C in 'open' | 'inHouse' | 'price' | 'staff']: ReadonlyColumn };

/**
 * Mean price of an hour to people who buy their own care, over the providers trading, weighted by staff; in pence, parts of a
 * penny included. The council's own service sells to nobody and is left out.
 * @param otherwise the answer where no provider trades.
 */
export function meanPrice(
  { open, inHouse, price, staff }: Providers,
  rows: number,
  otherwise: number,
): number {
  let weighted = 0;
  let weight = 0;
  for (let row = 0; row < rows; row++) {
    if (open[row] === 0 || inHouse[row] === 1) continue;
    weight += staff[row];
    weighted += staff[row] * price[row];
  }
  return weight === 0 ? otherwise : weighted / weight;
}
