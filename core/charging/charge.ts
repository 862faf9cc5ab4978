import { halfUpRatio } from '../money/rounding.ts';
import { percentInBands, percentOf } from './percent.ts';
import type { CareLine } from './person.ts';
import type { ChargePeriod, MinimumCharge, PercentTaken } from './policy.ts';

const DAYS_PER_WEEK = 7;
const POOLED_WEEKS = 4;

/** The share of disposable income a council takes, in whole pence, half up. */
export function take(disposable: number, rule: PercentTaken): number {
  return rule.kind === 'flat' ? percentOf(disposable, rule.percent) : percentInBands(disposable, rule.bands);
}

/** A charge after the minimum: waived, raised as far as disposable income allows, or as it was. */
export function withMinimum(charge: number, disposable: number, minimum: MinimumCharge | null): number {
  if (minimum === null || charge >= minimum.amount || charge === 0) return charge;
  return minimum.meaning === 'nothing-below' ? 0 : Math.max(charge, Math.min(minimum.amount, disposable));
}

/** Who pays what of some care. */
export type Split = { readonly clientPays: number; readonly councilPays: number };

/** A charge held at the cost of the care it is for. Both are for the same period, in pence. */
export function capAtCost(contribution: number, cost: number): Split {
  const clientPays = Math.min(contribution, cost);
  return { clientPays, councilPays: cost - clientPays };
}

/**
 * The charge over some weeks whose cost differs, held at cost each week or over four weeks together.
 * @param costs actual cost of each week, in pence; pooled weeks are taken four at a time from the first.
 */
export function chargeOverWeeks(
  weeklyContribution: number,
  costs: readonly number[],
  period: Exclude<ChargePeriod, 'monthly-by-days'>,
): Split {
  const weeks = period === 'weekly' ? 1 : POOLED_WEEKS;
  let clientPays = 0;
  let councilPays = 0;
  for (let first = 0; first < costs.length; first += weeks) {
    const pool = costs.slice(first, first + weeks);
    const cost = pool.reduce((sum, each) => sum + each, 0);
    const split = capAtCost(weeklyContribution * pool.length, cost);
    clientPays += split.clientPays;
    councilPays += split.councilPays;
  }
  return { clientPays, councilPays };
}

/** A weekly amount for some days: the week / 7 x days, in whole pence, half up. */
export function amountForDays(weekly: number, days: number): number {
  return halfUpRatio(weekly * days, DAYS_PER_WEEK);
}

/** A direct payment over some days: the budget before the charge, the charge, and what is paid. */
export type DirectPaymentForDays = {
  readonly gross: number;
  readonly contribution: number;
  readonly net: number;
};

/** A direct payment for a month by its days; each part is rounded to the penny before one is taken from the other. */
export function directPaymentForDays(
  weeklyBudget: number,
  weeklyContribution: number,
  days: number,
): DirectPaymentForDays {
  const gross = amountForDays(weeklyBudget, days);
  const contribution = Math.min(gross, amountForDays(weeklyContribution, days));
  return { gross, contribution, net: gross - contribution };
}

/** The weekly cost of care by line: all of it, and the part that may be charged for. */
export function costOfLines(
  lines: readonly CareLine[],
  chargesSecondCarer: boolean,
): { readonly cost: number; readonly chargeable: number } {
  let cost = 0;
  let chargeable = 0;
  for (const { units, rate, carers = 1 } of lines) {
    // Units such as 10.5 hours are read to a thousandth.
    const one = halfUpRatio(Math.floor(units * 1000 + 0.5) * rate, 1000);
    cost += one * carers;
    chargeable += chargesSecondCarer ? one * carers : one;
  }
  return { cost, chargeable };
}
