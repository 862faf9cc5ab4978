/**
 * The local labour pool: all who would do care work here, employed or not, in minutes a week. Providers and people who
 * employ assistants draw on the same pool, so that what one takes on the others cannot.
 */
import { roundHalfUp } from '../../money/rounding.ts';
import { pow } from '../../numeric/pow.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';

export const LABOUR_POOL_PARAMETERS = [
  'wage.nlw',
  'pay.alternative.premium',
  'labour.slack',
  'labour.stay',
  'labour.pace',
  'elasticity.supply.wage',
] as const;

type Parameters = { readonly [P in (typeof LABOUR_POOL_PARAMETERS)[number]]: number };

/** Pay of an hour over what other work nearby pays, which follows the wage floor. */
export function relativePay(
  pay: number,
  parameters: Pick<Parameters, 'wage.nlw' | 'pay.alternative.premium'>,
): number {
  return pay / (parameters['wage.nlw'] * (1 + parameters['pay.alternative.premium']));
}

/** The pool of a market in which so much is in work, in whole minutes a week. */
export function poolAround(employed: number, parameters: Pick<Parameters, 'labour.slack'>): number {
  return roundHalfUp(employed / (1 - parameters['labour.slack']));
}

/** How much larger pay makes the pool than it would be at the pay of other work. */
export function drawOfPay(relative: number, parameters: Pick<Parameters, 'elasticity.supply.wage'>): number {
  return pow(relative, parameters['elasticity.supply.wage']);
}

export type PoolMonth = {
  readonly pool: number;
  /** What the pool would be at the pay of other work. */
  readonly atPar: number;
  /** Mean pay of care over that of other work. */
  readonly relative: number;
  /** Staff who left providers this month, and who would have left at the place's own rate. */
  readonly leavers: number;
  readonly usualLeavers: number;
};

/**
 * The pool a month later, in whole minutes a week: part-way to what pay draws. At the usual turnover as many come into
 * care as leave it; of those who leave beyond that, some stay and look for other care work.
 */
export function nextPool(
  { pool, atPar, relative, leavers, usualLeavers }: PoolMonth,
  parameters: Parameters,
): number {
  const towards = parameters['labour.pace'] * (atPar * drawOfPay(relative, parameters) - pool);
  const lost = (1 - parameters['labour.stay']) * (leavers - usualLeavers);
  return Math.max(0, roundHalfUp(pool + towards - lost));
}

/** The pool at par of pay a month later: it follows the population of working age. */
export function grownWithPopulation(atPar: number, yearlyGrowth: number): number {
  return atPar * (1 + yearlyGrowth / MONTHS_PER_YEAR);
}
