/** The labour of the place, which providers and personal assistants share. */
import type { Market } from '../market.ts';
import { steadyFill } from './matching.ts';
import type { Month } from '../month.ts';
import { halfUp, most, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';
import { relativePay, staffInWork } from './workforce.ts';

/** Share of the staff of the place who leave in a month. */
export function turnoverOfMonth(month: Month): Decimal {
  return month.place('staffTurnover').div(12);
}

/** Equation usual-vacancy: share of vacant posts filled in a month, usually. */
export function usualFill(month: Month): Decimal {
  return steadyFill(month.parameter('workforce.turnover'), month.parameter('workforce.vacancy'));
}

/** Equation usual-vacancy. */
export function usualVacancy(month: Month): Decimal {
  const turnover = turnoverOfMonth(month);
  return turnover.div(turnover.plus(usualFill(month)));
}

/** Equation mean-relative-pay. */
function meanRelativePay({ providers }: Market, month: Month): Decimal {
  const open = providers.filter((provider) => provider.open === 1);
  const minutes = sum(open.map(({ staff }) => staff));
  const paid = sum(open.map(({ staff, pay }) => staff.times(pay)));
  return minutes.gt(0) ? relativePay(month, paid.div(minutes)) : ONE;
}

/** Equations labour-pool-settled and labour-pool-moved, once staff have left and before any are taken on. */
export function updateLabourPool(market: Market, month: Month, posts: Decimal, staffBefore: Decimal): void {
  const { market: whole } = market;
  const drawn = meanRelativePay(market, month).pow(month.parameter('elasticity.supply.wage'));
  if (month.reported < 0 || whole.labourPool.isZero()) {
    const filled = posts.times(ONE.minus(usualVacancy(month)));
    const assistants = whole.assistantsWanted.times(ONE.minus(month.parameter('pa.vacancy')));
    whole.labourPool = halfUp(filled.plus(assistants).div(ONE.minus(month.parameter('labour.slack'))));
    whole.labourAtPar = whole.labourPool.div(drawn);
    return;
  }
  whole.labourAtPar = whole.labourAtPar.times(ONE.plus(month.parameter('demog.18to64').div(12)));
  const gap = whole.labourAtPar.times(drawn).minus(whole.labourPool);
  const towards = month.parameter('labour.pace').times(gap);
  const open = market.providers.filter((provider) => provider.open === 1);
  const left = sum(open.map(({ leavers }) => leavers));
  const usual = staffBefore.times(turnoverOfMonth(month));
  const lost = ONE.minus(month.parameter('labour.stay')).times(left.minus(usual));
  whole.labourPool = most(0, halfUp(whole.labourPool.plus(towards).minus(lost)));
}

/** Labour that nobody employs; below zero where more are employed than the pool holds. */
export function freeLabour(market: Market): Decimal {
  const { labourPool, assistants } = market.market;
  return labourPool.minus(staffInWork(market)).minus(assistants);
}
