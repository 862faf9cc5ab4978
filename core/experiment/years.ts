import { financialYearOf, formatFinancialYear } from '../time/financial-year.ts';
import { addMonths, parseMonth } from '../time/month.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';

/** The part of a financial year that a run reports. */
export type ReportedYear = {
  /** `2026-27`. */
  readonly name: string;
  /** First reported month of it and the one after its last, counted from the start of the run. */
  readonly from: number;
  readonly until: number;
  /** False where the horizon cuts it. */
  readonly isWhole: boolean;
};

/** The financial years a run touches, in order. */
export function reportedYears(start: string, months: number): readonly ReportedYear[] {
  const first = parseMonth(start);
  const years = Array.from({ length: months }, (_, reported) => financialYearOf(addMonths(first, reported)));
  return [...new Set(years)].map((year) => {
    const from = years.indexOf(year);
    const until = years.lastIndexOf(year) + 1;
    return { name: formatFinancialYear(year), from, until, isWhole: until - from === MONTHS_PER_YEAR };
  });
}
