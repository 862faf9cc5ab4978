/** How many of a provider's staff leave: fewer where pay, training and security of hours are better than usual. */
import { exp } from '../../numeric/exp.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { relativePay } from './labour-pool.ts';
import { trainingFor, TRAINING_PARAMETERS } from './training.ts';

export const LEAVING_PARAMETERS = [
  ...TRAINING_PARAMETERS,
  'wage.nlw',
  'pay.alternative.premium',
  'leaving.pay',
  'leaving.training',
  'leaving.security',
  'security.usual',
] as const;

type Parameters = { readonly [P in (typeof LEAVING_PARAMETERS)[number]]: number };

type Employer = {
  /** Pence an hour. */
  readonly pay: number;
  readonly skill: number;
  /** Months ahead. */
  readonly security: number;
};

/**
 * Share of staff who leave in a month.
 *
 * An employer that pays what other work does, and whose work is as secure and staff as trained as usual, loses them at the
 * place's rate. Security counts up to a year: nobody stays for more.
 * @param turnover of the place, a year.
 */
export function leavingRate(
  { pay, skill, security }: Employer,
  turnover: number,
  parameters: Parameters,
): number {
  const usual = parameters['security.usual'];
  const ofPay = exp(-parameters['leaving.pay'] * (relativePay(pay, parameters) - 1));
  const ofTraining =
    kept(parameters['leaving.training'], skill) /
    kept(parameters['leaving.training'], trainingFor(usual, parameters));
  const ofSecurity =
    kept(parameters['leaving.security'], yearOf(security)) /
    kept(parameters['leaving.security'], yearOf(usual));
  return Math.min(1, (turnover / MONTHS_PER_YEAR) * ofPay * ofTraining * ofSecurity);
}

function kept(share: number, part: number): number {
  return 1 - share * part;
}

/** Part of a year ahead that is secure. */
function yearOf(months: number): number {
  return Math.min(1, months / MONTHS_PER_YEAR);
}
