import { halfUpRatio } from '../money/rounding.ts';

const WHOLE = 10_000;

/** The rules of statutory sick pay at a date. Money in whole pence a week. */
export type SickPayRules = {
  readonly weekly: number;
  /** The most of average earnings that is paid, as a fraction; 1 before April 2026. */
  readonly earningsShare: number;
  /** Average earnings below which nothing is due; 0 from April 2026. */
  readonly leastEarnings: number;
  /** Working days before it begins; 0 from April 2026. */
  readonly waitingDays: number;
};

/**
 * Statutory sick pay for a full week: the flat rate or the share of average earnings, whichever is lower.
 *
 * Source: Social Security Contributions and Benefits Act 1992, part XI; Employment Rights Act 2025.
 */
export function weeklySickPay(averageEarnings: number, rules: SickPayRules): number {
  if (averageEarnings < rules.leastEarnings) return 0;
  const share = halfUpRatio(averageEarnings * Math.floor(rules.earningsShare * WHOLE + 0.5), WHOLE);
  return rules.earningsShare < 1 ? Math.min(rules.weekly, share) : rules.weekly;
}

/**
 * Sick pay for an absence, by the day.
 * @param days working days of the absence, out of some working days a week.
 */
export function sickPayFor(
  days: number,
  workingDaysPerWeek: number,
  averageEarnings: number,
  rules: SickPayRules,
): number {
  const paid = Math.max(0, days - rules.waitingDays);
  return halfUpRatio(weeklySickPay(averageEarnings, rules) * paid, workingDaysPerWeek);
}
