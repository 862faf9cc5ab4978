/** What an hour of personal care costs whoever pays for it, by arrangement, in whole pence: the one place that says so. */
import { roundHalfUp } from '../money/rounding.ts';
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
export const PRICE_LEVERS = ['preferred-list.discount'] as const;

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
  };
}

/** What a provider asks a pool of people who buy for themselves, from its price to one of them. */
export function priceToPool({ pooledPart }: Pick<ContractPrices, 'pooledPart'>, price: number): number {
  return roundHalfUp(price * pooledPart);
}

type Buyers = {
  readonly deployment: ReadonlyColumn;
  readonly route: ReadonlyColumn;
  readonly bidRatio: ReadonlyColumn;
};

/**
 * Price of an hour to a person, or to the council for them, from the provider they have.
 *
 * Whoever buys under the framework or the preferred list, person or council, pays its price; a package won by a bid costs the bid.
 * @param ownPrice what the provider asks of people who buy for themselves, pence an hour.
 */
export function pricePaid(prices: ContractPrices, people: Buyers, person: number, ownPrice: number): number {
  switch (people.route[person]) {
    case BLOCK:
      return prices.block;
    case FRAMEWORK:
      return people.bidRatio[person] === 1
        ? prices.framework
        : roundHalfUp(prices.framework * people.bidRatio[person]);
    case PREFERRED_LIST:
      return prices.preferred;
    case ISF_HOLDER:
      return prices.isf;
    case IN_HOUSE:
      return prices.inHouse;
    case POOLED:
      return councilBuysCare(people.deployment[person]) ? prices.pooled : priceToPool(prices, ownPrice);
    default:
      return ownPrice;
  }
}
