import type { SimulationResult } from '../api/types.ts';
import { overMonths } from './yearly.ts';
import type { Column, Sum } from './yearly.ts';

/** The months at the end of a year that stand for a full one. */
const STANDING_MONTHS = 3;
const MONTHS_PER_YEAR = 12;

export const FULL_YEAR_MEANING =
  'What the change would come to in a full year if all twelve months were as the last three of that year: their difference from business as usual, times four. Both sides have the same season and prices. The interval takes the three months to err together, so it is if anything too wide.';

/**
 * The full-year effect on net spend in each financial year; null for a year too short to tell. The error of a sum is at
 * most the sum of the errors of its months.
 */
export function fullYearEffects(result: SimulationResult, difference: Column): readonly (Sum | null)[] {
  return result.years.map(({ from, until }) => {
    if (until - from < STANDING_MONTHS) return null;
    const months = overMonths(result, difference, 'council.spend.net', [until - STANDING_MONTHS, until]);
    if (months.length === 0) return null;
    const times = MONTHS_PER_YEAR / STANDING_MONTHS;
    return {
      mean: months.reduce((sum, { mean }) => sum + mean, 0) * times,
      standardError: months.reduce((sum, { standardError }) => sum + standardError, 0) * times,
    };
  });
}
