import { financialYearOf, formatFinancialYear } from '../../time/financial-year.ts';
import { formatMonth, parseMonth } from '../../time/month.ts';
import type { Month } from '../../time/month.ts';
import type { Place } from '../place.ts';
import { DEFAULT_START } from '../scenario.ts';
import type { Warning } from './warning.ts';

/**
 * A run that starts in another year than that of the figures of the place. Wages, benefits and costs are those of its first month; so are
 * prices where the place says which month they are of, but not how many people and providers there are.
 *
 * @param place as it is given.
 * @param there the same with its prices at the start.
 */
export function otherStart(place: Place, there: Place, start: Month): Warning[] {
  const year = financialYearOf(parseMonth(place.pricesOf ?? DEFAULT_START));
  const isLater = financialYearOf(start) > year;
  if (financialYearOf(start) === year || (place.pricesOf === undefined && !isLater)) return [];
  const from = formatMonth(start);
  return [
    { levers: [], from, sentence: sentenceOf(place, there, { from, year: formatFinancialYear(year) }) },
  ];
}

function sentenceOf(place: Place, there: Place, { from, year }: { from: string; year: string }): string {
  const { name } = place;
  if (place.pricesOf === undefined) {
    return `From ${from} on, the fee and the private price of ${name} meet the wages and costs of a later year than the ${year} that the places which ship are for, and have not been raised to it: start in ${DEFAULT_START} and read the later years, or use a place with prices of that year.`;
  }
  const { frameworkRate, individualPrice } = there.fields;
  return `The run starts in ${from}, and the figures of ${name} are for ${year}. Its fee and its private price have been carried there by the rises councils give each April, to £${frameworkRate.value.toFixed(2)} and £${individualPrice.value.toFixed(2)} an hour; how many people and providers there are has not.`;
}
