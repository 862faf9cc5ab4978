import { formatFinancialYear } from '../../core/time/financial-year.ts';

const YEAR = /(\d{4})\s*[/-]\s*(\d{2})(?!\d)/;

/**
 * The first financial year named in some words, as the calendar year it starts in: 2024 for "2024/25" and for
 * "2014/15 (inferred)". Undefined where none is named, as in "undated".
 */
export function financialYearIn(words: unknown): number | undefined {
  if (typeof words !== 'string') return undefined;
  const match = YEAR.exec(words);
  if (match === null) return undefined;
  const start = Number(match[1]);
  return formatFinancialYear(start).endsWith(`-${match[2]}`) ? start : undefined;
}
