/** Whether a provider takes a person at the price their arrangement offers. */
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { ONE } from '../number.ts';
import type { Decimal } from '../number.ts';
import { priceOffered } from '../paying/price-paid.ts';

/** Equation hour-with-person. */
export function hourWithPerson(month: Month, provider: Provider, person: Person): Decimal {
  const longer = person.complexity.times(month.parameter('cost.complexity.time'));
  return provider.marginalCost.times(ONE.plus(longer));
}

/** Equation least-taken. */
export function leastTaken(month: Month, provider: Provider, person: Person): Decimal {
  return hourWithPerson(month, provider, person).times(ONE.plus(month.parameter('willing.margin')));
}

/** Equation is-willing. */
export function isWilling(market: Market, month: Month, provider: Provider, person: Person): boolean {
  return leastTaken(month, provider, person).lte(priceOffered(market, month, person, provider.price));
}
