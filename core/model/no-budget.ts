/** How many of those whose care the council arranges have no personal budget at all, by age band. */
import { BAND_18_TO_64, BAND_65_PLUS } from './vocabulary.ts';

export const NO_BUDGET_PARAMETERS = ['mix.commissioned.18to64', 'mix.commissioned.65plus'] as const;

type Parameters = { readonly [P in (typeof NO_BUDGET_PARAMETERS)[number]]: number };

/** Share without a personal budget among people whose care the council arranges, indexed by age band. */
export function shareWithoutBudget(parameters: Parameters): readonly number[] {
  const shares: number[] = [];
  shares[BAND_18_TO_64] = parameters['mix.commissioned.18to64'];
  shares[BAND_65_PLUS] = parameters['mix.commissioned.65plus'];
  return shares;
}
