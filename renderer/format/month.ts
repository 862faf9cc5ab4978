import { count } from '../../core/figures/count.ts';
import { longMonth } from '../../core/time/month-words.ts';

export { longMonth, shortMonth } from '../../core/time/month-words.ts';
export { count };

/** `2026-04-06` as "6 April 2026"; a month alone as a month. */
export function longDay(date: string): string {
  const day = Number(date.slice(8, 10));
  return `${day > 0 ? `${day} ` : ''}${longMonth(date.slice(0, 7))}`;
}

/** A sentence with each month in it in words. */
export function monthsInWords(sentence: string): string {
  return sentence.replaceAll(/\b\d{4}-(?:0[1-9]|1[0-2])\b(?!-)/g, longMonth);
}

/** A stretch of months in words: "5 years", "18 months", "1 year". */
export function monthSpan(months: number): string {
  if (months % 12 !== 0) return count(months, 'month');
  return count(months / 12, 'year');
}
