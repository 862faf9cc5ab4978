/** How much people weigh a price: against their income, as they do what care costs them. */
import type { ReadonlyColumn } from '../columns.ts';

export const PRICE_WEIGHT_PARAMETERS = ['choice.logit.price'] as const;

type Parameters = { readonly [P in (typeof PRICE_WEIGHT_PARAMETERS)[number]]: number };

/**
 * Change in the utility of a provider for each pound an hour, below zero: the parameter is for a pound of the first reported
 * month, and weighs less as incomes rise, so that prices and incomes that rise alike change nothing.
 */
export function weightOfPound(
  parameters: Parameters,
  { incomeIndex }: { readonly incomeIndex: ReadonlyColumn },
): number {
  return parameters['choice.logit.price'] / incomeIndex[0];
}
