/**
 * Who takes whom at a price: a provider refuses an hour that does not cover what it costs at the margin. Complex care takes
 * time beyond the visit, so one flat price covers the plain and not the complex.
 *
 * Source: S3 q18 (people with complex needs are refused at a standard rate); model of the marginal cost in costing.
 */
import type { LeverId } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { contractPrices, PRICE_LEVERS, PRICE_PARAMETERS, priceOffered } from '../price-paid.ts';
import type { Buyers } from '../price-paid.ts';
import type { MonthOf } from '../step.ts';

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
};

/** What providers take people for at this month's prices and their last known costs. */
export function willingness(
  { people, providers, market }: Market,
  { parameters, levers }: OfferingMonth,
): Willingness {
  const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
  const prices = contractPrices(rates, levers, parameters);
  const { price, marginalCost } = providers;
  const { complexity } = people;
  const time = parameters['cost.complexity.time'];
  const withMargin = 1 + parameters['willing.margin'];
  return { offered, costs, least, isWilling };

  function offered(row: number, person: number): number {
    return priceOffered(prices, people, person, price[row]);
  }

  function costs(row: number, person: number): number {
    return marginalCost[row] * (1 + complexity[person] * time);
  }

  function least(row: number, person: number): number {
    return costs(row, person) * withMargin;
  }

  function isWilling(row: number, person: number): boolean {
    return least(row, person) <= offered(row, person);
  }
}
