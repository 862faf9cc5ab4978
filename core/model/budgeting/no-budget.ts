/** How many of those whose care the council arranges have no personal budget at all, by age band. */
import { idsByBand, valuesByBand } from '../people/by-band.ts';

export const NO_BUDGET_PARAMETERS = idsByBand('mix.commissioned');

type Parameters = { readonly [P in (typeof NO_BUDGET_PARAMETERS)[number]]: number };

/** Share without a personal budget among people whose care the council arranges, indexed by age band. */
export function shareWithoutBudget(parameters: Parameters): readonly number[] {
  return valuesByBand(parameters, 'mix.commissioned');
}
