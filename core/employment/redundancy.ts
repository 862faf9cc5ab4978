import { halfUpRatio } from '../money/rounding.ts';

const LEAST_SERVICE = 2;
const MOST_SERVICE = 20;
const FULL_WEEK_AGE = 22;
const WEEK_AND_HALF_AGE = 41;

/** Who is made redundant. */
export type RedundantWorker = {
  /** Age in whole years on the day the job ends. */
  readonly age: number;
  /** Complete years of service. */
  readonly yearsOfService: number;
};

/**
 * Weeks of statutory redundancy pay.
 *
 * Counting back from the end, up to twenty complete years: half a week for each year in which the worker was
 * below 22 at its start, one week from 22, one and a half from 41. Nothing under two years.
 * Source: Employment Rights Act 1996, sections 155 and 162.
 */
export function redundancyWeeks({ age, yearsOfService }: RedundantWorker): number {
  if (yearsOfService < LEAST_SERVICE) return 0;
  const years = Math.min(MOST_SERVICE, Math.floor(yearsOfService));
  let halves = 0;
  for (let back = 1; back <= years; back++) {
    const ageAtStart = age - back;
    halves += ageAtStart < FULL_WEEK_AGE ? 1 : ageAtStart < WEEK_AND_HALF_AGE ? 2 : 3;
  }
  return halves / 2;
}

/**
 * Statutory redundancy pay in whole pence, half up.
 * @param weeklyPay and `weeklyCap` in whole pence; pay above the cap does not count.
 */
export function redundancyPay(worker: RedundantWorker, weeklyPay: number, weeklyCap: number): number {
  return halfUpRatio(Math.min(weeklyPay, weeklyCap) * redundancyWeeks(worker) * 2, 2);
}
