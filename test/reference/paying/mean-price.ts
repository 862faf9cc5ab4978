/** Equation mean-price: of an hour to people who buy their own care, over providers that trade, by their staff. */
import type { Market } from '../market.ts';
import { sum } from '../number.ts';
import type { Decimal } from '../number.ts';

export function meanPrice({ providers }: Market, otherwise: Decimal): Decimal {
  const trading = providers.filter(({ open, inHouse }) => open === 1 && inHouse === 0);
  const staff = sum(trading.map((provider) => provider.staff));
  if (staff.isZero()) return otherwise;
  return sum(trading.map((provider) => provider.staff.times(provider.price))).div(staff);
}
