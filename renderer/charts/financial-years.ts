import { financialYearOf, formatFinancialYear } from '../../core/time/financial-year.ts';
import { parseMonth } from '../../core/time/month.ts';

export type YearColumn = {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly whole: boolean;
};

/** The financial years the months fall in; a year with fewer than twelve of them is not whole. */
export function financialYears(months: readonly string[]): readonly YearColumn[] {
  const years: { name: string; from: number; until: number; whole: boolean }[] = [];
  for (const [at, text] of months.entries()) {
    const name = formatFinancialYear(financialYearOf(parseMonth(text)));
    const open = years.at(-1);
    if (open?.name === name) {
      open.until = at + 1;
      open.whole = open.until - open.from === 12;
    } else {
      years.push({ name, from: at, until: at + 1, whole: false });
    }
  }
  return years;
}
