/** What an hour of the care a provider really gives costs it at the margin: complex care takes time beyond the visit. */
import type { ReadonlyColumn } from '../columns.ts';

export const HOUR_COST_PARAMETERS = ['cost.complexity.time'] as const;

type Parameters = { readonly [P in (typeof HOUR_COST_PARAMETERS)[number]]: number };
type Providers = { readonly [C in 'marginalCost' | 'delivered' | 'complex']: ReadonlyColumn };

/** Marginal cost in pence of an hour as complex as a provider's care was on average this month. */
export function marginalCostOfMix(
  { marginalCost, delivered, complex }: Providers,
  row: number,
  parameters: Parameters,
): number {
  const complexity = delivered[row] === 0 ? 0 : complex[row] / delivered[row];
  return marginalCost[row] * (1 + complexity * parameters['cost.complexity.time']);
}
