/**
 * Who takes whom at a price: a provider refuses an hour that does not cover what it costs at the margin. Complex care takes
 * time beyond the visit, so one flat price covers the plain and not the complex.
 *
 * Source: S3 q18 (people with complex needs are refused at a standard rate); model of the marginal cost in costing.
 */
import type { LeverId } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import {
  contractPrices,
  PRICE_LEVERS,
  PRICE_PARAMETERS,
  priceOffered,
  priceToPool,
} from '../paying/price-paid.ts';
import type { Buyers } from '../paying/price-paid.ts';
import type { MonthOf } from '../step.ts';
import { POOLED } from '../vocabulary.ts';

export const WILLINGNESS_PARAMETERS = [
  ...PRICE_PARAMETERS,
  'cost.complexity.time',
  'willing.margin',
] as const;
export const WILLINGNESS_LEVERS = PRICE_LEVERS;

type Market = {
  readonly people: Buyers;
  readonly providers: { readonly [C in 'price' | 'marginalCost']: ReadonlyColumn };
  readonly market: { readonly [C in 'frameworkRate' | 'blockRate']: ReadonlyColumn };
};
type OfferingMonth = Pick<
  MonthOf<(typeof WILLINGNESS_PARAMETERS)[number], Extract<LeverId, (typeof WILLINGNESS_LEVERS)[number]>>,
  'parameters' | 'levers'
>;

export type Willingness = {
  /** What the person's arrangement offers a provider, whole pence an hour. */
  readonly offered: (row: number, person: number) => number;
  /** What one more hour with the person costs a provider, in pence; 0 where it has given no care that would tell. */
  readonly costs: (row: number, person: number) => number;
  /** The least a provider takes the person for, in pence an hour; 0 where it does not know what an hour costs it. */
  readonly least: (row: number, person: number) => number;
  /** Whether what is offered is enough. */
  readonly isWilling: (row: number, person: number) => boolean;
  /** What providers are offered for a person, for asking many of them. */
  readonly termsOf: (person: number) => Terms;
  /** The least a provider takes a person for on such terms, in pence an hour. */
  readonly leastOn: (row: number, terms: Terms) => number;
  /** Whether a provider is willing on such terms. */
  readonly accepts: (row: number, terms: Terms) => boolean;
  /** What an hour costs a provider, in pence or of its own price: the higher, the fewer it is willing to take on a basis. */
  readonly dearness: (row: number, basis: number) => number;
  /** How dear all are who take a person for so much, and hardly anyone else; of the same kind as {@link dearness}. */
  readonly dearestAt: (offer: number, terms: Pick<Terms, 'time'>) => number;
};

/** One price holds for all who may be asked. */
const ONE_PRICE = 0;
/** Each provider has its own, to one person or to a pool. */
const OWN_PRICE = 1;
const OWN_TO_POOL = 2;

/** No provider is dearer: rounding must not make one that is willing too dear, and who is asks for nothing but the asking. */
const BEYOND_ROUNDING = 1e-9;

/** What is the same for a person whichever provider is asked. */
export type Terms = {
  readonly person: number;
  /** Price of an hour, whole pence; not a number where each provider's own holds. */
  readonly agreed: number;
  /** Time an hour with them takes, over an hour of plain care. */
  readonly time: number;
  /** How dearness is told: against one price, or each provider's own. */
  readonly basis: number;
  /** A provider as dear as this or dearer refuses. */
  readonly dearest: number;
};

/** Before anyone has been looked at. */
export const NO_TERMS: Terms = {
  person: -1,
  agreed: Number.NaN,
  time: 1,
  basis: ONE_PRICE,
  dearest: Infinity,
};

/** Time an hour with a person takes, over an hour of plain care. */
export function timeOfHour(complexity: number, timeIfComplex: number): number {
  return 1 + complexity * timeIfComplex;
}

/**
 * The least a provider takes an hour for, in pence.
 * @param marginalCost of an hour of plain care, in pence; 0 where the provider does not know it, and then any price will do.
 * @param time of the hour, over that of an hour of plain care.
 * @param withMargin 1 and what must be left above the cost, as a part of it.
 */
export function leastTaken(marginalCost: number, time: number, withMargin: number): number {
  return marginalCost * time * withMargin;
}

/** What providers take people for at this month's prices and their last known costs. */
export function willingness(
  { people, providers, market }: Market,
  { parameters, levers }: OfferingMonth,
): Willingness {
  const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
  const prices = contractPrices(rates, levers, parameters);
  const { price, marginalCost } = providers;
  const { complexity, route } = people;
  const timeIfComplex = parameters['cost.complexity.time'];
  const withMargin = 1 + parameters['willing.margin'];
  return { offered, costs, least, isWilling, termsOf, leastOn, accepts, dearness, dearestAt };

  function offered(row: number, person: number): number {
    return priceOffered(prices, people, person, price[row]);
  }

  function timeFor(person: number): number {
    return timeOfHour(complexity[person], timeIfComplex);
  }

  function costs(row: number, person: number): number {
    return marginalCost[row] * timeFor(person);
  }

  function least(row: number, person: number): number {
    return leastTaken(marginalCost[row], timeFor(person), withMargin);
  }

  function leastOn(row: number, { time }: Terms): number {
    return leastTaken(marginalCost[row], time, withMargin);
  }

  function isWilling(row: number, person: number): boolean {
    return least(row, person) <= offered(row, person);
  }

  function termsOf(person: number): Terms {
    const agreed = priceOffered(prices, people, person, Number.NaN);
    const time = timeFor(person);
    if (!Number.isNaN(agreed)) {
      return { person, agreed, time, basis: ONE_PRICE, dearest: dearestAt(agreed, { time }) };
    }
    const basis = route[person] === POOLED ? OWN_TO_POOL : OWN_PRICE;
    return { person, agreed, time, basis, dearest: dearestAt(1, { time }) };
  }

  function dearness(row: number, basis: number): number {
    // Who does not know what an hour costs is willing at any price.
    if (marginalCost[row] === 0 || basis === ONE_PRICE) return marginalCost[row];
    return marginalCost[row] / (basis === OWN_TO_POOL ? priceToPool(prices, price[row]) : price[row]);
  }

  function dearestAt(offer: number, { time }: Pick<Terms, 'time'>): number {
    return (offer / (time * withMargin)) * (1 + BEYOND_ROUNDING) + BEYOND_ROUNDING;
  }

  function accepts(row: number, terms: Terms): boolean {
    return leastOn(row, terms) <= (Number.isNaN(terms.agreed) ? offered(row, terms.person) : terms.agreed);
  }
}
