import { monthOf } from './month.ts';
import type { Month } from './month.ts';

/** April's place when January is counted as zero; the financial year of English councils starts then. */
const APRIL = 3;

/** The financial year a month falls in, named by the calendar year it starts in: 2026 for 2026-27. */
export function financialYearOf(month: Month): number {
  return Math.floor((month - APRIL) / 12);
}

/** The April that starts a financial year. */
export function firstMonthOfFinancialYear(startYear: number): Month {
  return monthOf(startYear, APRIL + 1);
}

/** Whether a month is an April. */
export function isFirstMonthOfFinancialYear(month: Month): boolean {
  return (month - APRIL) % 12 === 0;
}

/** Write a financial year as councils do: `2026-27`, `1999-00`. */
export function formatFinancialYear(startYear: number): string {
  const end = String((startYear + 1) % 100).padStart(2, '0');
  return `${String(startYear).padStart(4, '0')}-${end}`;
}
