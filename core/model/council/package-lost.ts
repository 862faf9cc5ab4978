/** The worth of a package a provider loses because the person becomes the client elsewhere. Source: S1. */
import { priceForMinutes } from '../../money/rounding.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { pricePaid } from '../paying/price-paid.ts';
import type { ContractPrices } from '../paying/price-paid.ts';
import {
  BLOCK,
  councilBuysCare,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  NO_PROVIDER,
  PREFERRED_LIST,
} from '../vocabulary.ts';

type People = {
  readonly [
    C in 'deployment' | 'route' | 'provider' | 'wanted' | 'bidRatio' | 'arranged' | 'complexity'
  ]: ReadonlyColumn;
};
type Providers = { readonly [C in 'price' | 'isfCapable']: ReadonlyColumn };

/**
 * Pence a week that a person's provider loses if they go over to a deployment, as they still stand before it: what the council
 * pays for a package it buys under block, framework or the preferred list. Nothing is lost to a service fund that the
 * provider could hold itself.
 */
export function packageLost(
  prices: ContractPrices,
  people: People,
  { price, isfCapable }: Providers,
  person: number,
  to: number,
): number {
  const row = people.provider[person];
  const route = people.route[person];
  const isCouncils =
    people.arranged[person] === 0 &&
    councilBuysCare(people.deployment[person]) &&
    (route === BLOCK || route === FRAMEWORK || route === PREFERRED_LIST);
  if (row === NO_PROVIDER || !isCouncils) return 0;
  if (to !== DIRECT_PAYMENT && (to !== ISF || isfCapable[row] === 1)) return 0;
  return priceForMinutes(pricePaid(prices, people, person, price[row]), people.wanted[person]);
}
