import { halfUpRatio } from '../money/rounding.ts';

const WHOLE = 1_000_000;

/**
 * Employer National Insurance on one worker's pay: a share of all pay above the threshold; there is no upper limit.
 *
 * Source: Social Security Contributions and Benefits Act 1992, section 9.
 * @param pay and `threshold` for the same period, in whole pence.
 * @param rate as a fraction, such as 0.15.
 * @returns whole pence, half up.
 */
export function employerInsurance(pay: number, threshold: number, rate: number): number {
  return halfUpRatio(Math.max(0, pay - threshold) * Math.floor(rate * WHOLE + 0.5), WHOLE);
}

/** What is left to pay when the yearly Employment Allowance is set against what is due. */
export function afterAllowance(due: number, allowance: number): number {
  return Math.max(0, due - allowance);
}
