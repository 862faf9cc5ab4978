/** What an hour of personal care costs whoever pays for it, by arrangement, in whole pence: the one place that says so. */
import { priceForMinutes, roundHalfUp } from '../money/rounding.ts';
import type { LeverId } from '../scenario/lever.ts';
import type { ReadonlyColumn } from './columns.ts';
import {
  BLOCK,
  councilBuysCare,
  FRAMEWORK,
  IN_HOUSE,
  ISF_HOLDER,
  POOLED,
  PREFERRED_LIST,
} from './vocabulary.ts';

export const PRICE_PARAMETERS = ['isf.rate.ratio', 'pooled.discount'] as const;
export const PRICE_LEVERS = ['preferred-list.discount', 'fee.needs-related'] as const;

type Parameters = { readonly [P in (typeof PRICE_PARAMETERS)[number]]: number };
type Levers = { readonly [L in Extract<LeverId, (typeof PRICE_LEVERS)[number]>]: number };
/** What the council pays under its framework and for a block hour, in whole pence. */
type CouncilRates = { readonly framework: number; readonly block: number };

/** Prices of an hour that the council has agreed, in whole pence. */
export type ContractPrices = {
  readonly framework: number;
  readonly block: number;
  readonly preferred: number;
  readonly isf: number;
  /** To a pool whose care the council buys. */
  readonly pooled: number;
  /** What an hour of the council's own service counts as; what it really costs the council is that service's cost. */
  readonly inHouse: number;
  /** Part of a provider's own price that a pool of people who buy for themselves pays. */
  readonly pooledPart: number;
  /** How much more than these the council pays, or puts into a service fund, for needs as complex as can be: a part of the price. */
  readonly needsRelated: number;
};

/** The agreed prices of a month. */
export function contractPrices(
  { framework, block }: CouncilRates,
  levers: Levers,
  parameters: Parameters,
): ContractPrices {
  const pooledPart = 1 - parameters['pooled.discount'];
  return {
    framework,
    block,
    preferred: roundHalfUp(framework * (1 - levers['preferred-list.discount'])),
    isf: roundHalfUp(framework * parameters['isf.rate.ratio']),
    pooled: roundHalfUp(framework * pooledPart),
    inHouse: framework,
    pooledPart,
    needsRelated: levers['fee.needs-related'],
  };
}

/** What a provider asks a pool of people who buy for themselves, from its price to one of them. */
export function priceToPool({ pooledPart }: Pick<ContractPrices, 'pooledPart'>, price: number): number {
  return roundHalfUp(price * pooledPart);
}

/**
 * A flat price of an hour with the extra for how complex someone's needs are.
 * @param complexity from 0 to 1.
 * @param needsRelated the extra at the most complex, as a part of the price.
 */
export function withNeeds(price: number, complexity: number, needsRelated: number): number {
  return needsRelated === 0 ? price : roundHalfUp(price * (1 + complexity * needsRelated));
}

/** Who buys, and for whom. */
export type Buyers = {
  readonly [C in 'deployment' | 'route' | 'arranged' | 'complexity']: ReadonlyColumn;
};
type Placed = Buyers & { readonly bidRatio: ReadonlyColumn };

/**
 * What an arrangement offers a provider for an hour of a person's care, before any bid or premium.
 *
 * Whoever buys under the framework or the preferred list, person or council, pays its price. What the council buys or
 * arranges, and what a service fund buys, costs more for complex needs where the council pays a needs-related rate; a block is
 * bought at one price whoever draws on it.
 * @param ownPrice what the provider asks of people who buy for themselves, pence an hour.
 */
export function priceOffered(
  prices: ContractPrices,
  people: Buyers,
  person: number,
  ownPrice: number,
): number {
  const forCouncil = councilBuysCare(people.deployment[person]) || people.arranged[person] === 1;
  const extra = forCouncil ? prices.needsRelated : 0;
  switch (people.route[person]) {
    case BLOCK:
      return prices.block;
    case FRAMEWORK:
      return withNeeds(prices.framework, people.complexity[person], extra);
    case PREFERRED_LIST:
      return withNeeds(prices.preferred, people.complexity[person], extra);
    case ISF_HOLDER:
      return withNeeds(prices.isf, people.complexity[person], prices.needsRelated);
    case IN_HOUSE:
      return prices.inHouse;
    case POOLED:
      return forCouncil
        ? withNeeds(prices.pooled, people.complexity[person], extra)
        : priceToPool(prices, ownPrice);
    default:
      return ownPrice;
  }
}

/**
 * Price of an hour to a person, or to the council for them, from the provider they have: what the arrangement offers, or
 * from the framework or the preferred list what the provider bid for the package or would not take it without.
 * @param ownPrice what the provider asks of people who buy for themselves, pence an hour.
 */
export function pricePaid(prices: ContractPrices, people: Placed, person: number, ownPrice: number): number {
  const offered = priceOffered(prices, people, person, ownPrice);
  if (!isFromList(people.route[person]) || people.bidRatio[person] === 1) return offered;
  return roundHalfUp(offered * people.bidRatio[person]);
}

/** Whether care is bought under the framework or from its list of preferred providers, package by package. */
export function isFromList(route: number): boolean {
  return route === FRAMEWORK || route === PREFERRED_LIST;
}

/** What of the price of some minutes of care the council pays above its list's, because nobody took the person at that. */
export function paidAboveRate(
  prices: ContractPrices,
  people: Placed,
  person: number,
  minutes: number,
): number {
  const isAbove = isFromList(people.route[person]) && people.bidRatio[person] > 1;
  if (!isAbove || !councilBuysCare(people.deployment[person])) return 0;
  return (
    priceForMinutes(pricePaid(prices, people, person, 0), minutes) -
    priceForMinutes(priceOffered(prices, people, person, 0), minutes)
  );
}
