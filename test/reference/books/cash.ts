import { balanceOf } from '../market.ts';
import type { Market } from '../market.ts';
import type { Decimal } from '../number.ts';

/** What the bank account of the provider in a row holds, in pence. */
export function cashOf({ books }: Market, row: number): Decimal {
  return balanceOf(books, `cash ${row}`);
}
