/** What an hour of personal care costs whoever pays for it, by arrangement, in whole pence: the one place that says so. */
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import type { LeverId } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { keptRoom } from '../rows/kept-room.ts';
import { roomForAmounts } from '../rows/rows.ts';
import {
  BLOCK,
  BUYS_CARE,
  councilBuysCare,
  FRAMEWORK,
  IN_HOUSE,
  ISF_HOLDER,
  POOLED,
  PREFERRED_LIST,
  ROUTE_COUNT,
  ROUTE_NAMES,
} from '../vocabulary.ts';

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
export type Placed = Buyers & { readonly bidRatio: ReadonlyColumn };

/**
 * What an arrangement offers a provider for an hour of a person's care, before any bid or premium.
 * @param ownPrice what the provider asks of people who buy for themselves, pence an hour.
 */
export function priceOffered(
  prices: ContractPrices,
  people: Buyers,
  person: number,
  ownPrice: number,
): number {
  const route = people.route[person];
  const forCouncil = isForCouncil(people, person);
  const extra = extraForNeeds(prices, route, forCouncil);
  return withNeeds(agreedPrice(prices, route, forCouncil, ownPrice), people.complexity[person], extra);
}

/** Whether the council buys the care, or arranges it for someone who pays for it. */
function isForCouncil({ deployment, arranged }: Buyers, person: number): boolean {
  return councilBuysCare(deployment[person]) || arranged[person] === 1;
}

/** The flat price: whoever buys under the framework or the preferred list, person or council, pays its price. */
function agreedPrice(prices: ContractPrices, route: number, forCouncil: boolean, ownPrice: number): number {
  switch (route) {
    case BLOCK:
      return prices.block;
    case FRAMEWORK:
      return prices.framework;
    case PREFERRED_LIST:
      return prices.preferred;
    case ISF_HOLDER:
      return prices.isf;
    case IN_HOUSE:
      return prices.inHouse;
    case POOLED:
      return forCouncil ? prices.pooled : priceToPool(prices, ownPrice);
    default:
      return ownPrice;
  }
}

/**
 * What the council buys or arranges, and what a service fund buys, costs more for complex needs where the council pays a
 * needs-related rate; a block is bought at one price whoever draws on it.
 */
function extraForNeeds({ needsRelated }: ContractPrices, route: number, forCouncil: boolean): number {
  switch (route) {
    case FRAMEWORK:
    case PREFERRED_LIST:
    case POOLED:
      return forCouncil ? needsRelated : 0;
    case ISF_HOLDER:
      return needsRelated;
    default:
      return 0;
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

/** The prices of a month written out for everyone who might buy, so that a person’s price is looked up and not worked out anew. */
export type PriceList = {
  /** The flat price: council or not x route x provider row and one; nothing for the first, who is no provider. */
  readonly agreed: Float64Array;
  /** What complex needs add: council or not x route. */
  readonly extra: Float64Array;
  readonly width: number;
};

/** @param ownPrices what each of so many providers asks of people who buy for themselves, pence an hour. */
export function priceList(prices: ContractPrices, ownPrices: ReadonlyColumn, providers: number): PriceList {
  const width = providers + 1;
  const agreed = new Float64Array(2 * ROUTE_COUNT * width);
  const extra = new Float64Array(2 * ROUTE_COUNT);
  for (let forCouncil = 0; forCouncil < 2; forCouncil++) {
    for (let route = 0; route < ROUTE_COUNT; route++) {
      const kind = forCouncil * ROUTE_COUNT + route;
      extra[kind] = extraForNeeds(prices, route, forCouncil === 1);
      for (let row = 0; row < providers; row++) {
        agreed[kind * width + row + 1] = agreedPrice(prices, route, forCouncil === 1, ownPrices[row]);
      }
    }
  }
  return { agreed, extra, width };
}

type Buying = Placed & { readonly provider: ReadonlyColumn };

/** What {@link pricePaid} says of everyone and the provider they have, in pence an hour; of those without one nothing. Holds until it is asked again. */
export function pricesPaid(list: PriceList, people: Buying, rows: number): Float64Array {
  const { route, bidRatio } = people;
  const perHour = pricesOffered(list, people, rows);
  for (let person = 0; person < rows; person++) {
    const ratio = bidRatio[person];
    if (ratio !== 1 && FROM_LIST[route[person]] === 1) perHour[person] = roundHalfUp(perHour[person] * ratio);
  }
  return perHour;
}

const perHourRoom = roomForAmounts();

function pricesOffered(list: PriceList, people: Buying, rows: number): Float64Array {
  const { provider, complexity } = people;
  const { agreed, extra, width } = list;
  const perHour = perHourRoom(rows).subarray(0, rows);
  const kinds = kindsOfBuyer(people, rows);
  for (let person = 0; person < rows; person++) {
    perHour[person] = agreed[kinds[person] * width + provider[person] + 1];
  }
  // Most councils pay one price whatever the needs.
  if (extra.every((part) => part === 0)) return perHour;
  for (let person = 0; person < rows; person++) {
    perHour[person] = withNeeds(perHour[person], complexity[person], extra[kinds[person]]);
  }
  return perHour;
}

const kindsRoom = keptRoom((rows) => new Uint8Array(rows));

/** For the council or not x route, of everyone. */
function kindsOfBuyer({ deployment, arranged, route }: Buyers, rows: number): Uint8Array {
  const kinds = kindsRoom(rows);
  for (let person = 0; person < rows; person++) {
    kinds[person] = (BUYS_CARE[deployment[person]] | arranged[person]) * ROUTE_COUNT + route[person];
  }
  return kinds;
}

const FROM_LIST = Uint8Array.from(ROUTE_NAMES, (_, code) => (isFromList(code) ? 1 : 0));

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
