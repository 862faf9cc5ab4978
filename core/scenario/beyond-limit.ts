import { grouped } from '../numeric/grouped.ts';
import { LIMITS } from './scenario.ts';

export type Limit = 'months' | 'replicates' | 'people';

/**
 * About what one person takes in the memory of a thread: their row of every table and account, with room to spare, and again in
 * the copy of the settled market that every option starts from. A test holds it to the tables.
 */
export const BYTES_PER_PERSON = 1_300;

/** What the most there may be is, and what more would take: words that follow “expected”. Nothing has been allocated when they are said. */
export function beyondLimit(limit: Limit, asked: number): string {
  const { max } = LIMITS[limit];
  if (!Number.isFinite(asked)) return `at most ${roundly(max)} ${limit}`;
  return `at most ${roundly(max)} ${limit}, because ${roundly(asked)} would take ${priceOf(limit, asked)}; ask for fewer`;
}

function priceOf(limit: Limit, asked: number): string {
  const ratio = Number((asked / LIMITS[limit].max).toPrecision(2));
  const times =
    ratio > 1 ? `about ${roundly(ratio)} times as long as the most` : 'a little longer than the most';
  if (limit === 'replicates') return times;
  if (limit === 'months') return ratio > 1 ? `${times}, with figures as many times longer` : times;
  return `${gigabytes(asked * BYTES_PER_PERSON)} of memory in every thread and ${times}`;
}

function gigabytes(bytes: number): string {
  return `about ${roundly(bytes / 1e9)} GB`;
}

/** Two figures that count, with commas. */
function roundly(number: number): string {
  const rounded = Number.isInteger(number) ? number : Number(number.toPrecision(2));
  return rounded >= 1e15 ? rounded.toExponential(1) : grouped(rounded);
}
