import { financialYearOf, formatFinancialYear } from '../../time/financial-year.ts';
import { formatMonth, parseMonth } from '../../time/month.ts';
import type { Month } from '../../time/month.ts';
import type { Place } from '../place.ts';
import { DEFAULT_START } from '../scenario.ts';
import type { Warning } from './warning.ts';

/**
 * A run that starts after the year that the prices of the places are for: wages, benefits and costs are those of its first
 * month, and the place's fee and private price are taken as they stand.
 */
export function lateStart({ name }: Place, start: Month): Warning[] {
  const year = financialYearOf(parseMonth(DEFAULT_START));
  if (financialYearOf(start) <= year) return [];
  const from = formatMonth(start);
  const sentence = `From ${from} on, the fee and the private price of ${name} meet the wages and costs of a later year than the ${formatFinancialYear(year)} that the places which ship are for, and have not been raised to it: start in ${DEFAULT_START} and read the later years, or use a place with prices of that year.`;
  return [{ levers: [], from, sentence }];
}
