/** What the council pays in a month into the account of someone with a direct payment, a mixed package or a service fund. */
import {
  DIRECT_PAYMENT,
  ISF,
  MIXED,
  NO_PROVIDER,
  NO_SUPPORTER,
  PERSONAL_ASSISTANT,
  THIRD_PARTY_ACCOUNT,
} from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { fundPrice, priceForMinutes, priceWithNeeds } from '../paying/price-paid.ts';
import { partTakenUp, planTakenUp } from '../delivering/staff-time.ts';
import { paysVat, vatOn } from './vat.ts';
import { weeklyToMonthly } from '../weeks.ts';

export type MonthBudget = {
  /** Gross; pence, as all of these. */
  readonly budget: Decimal;
  /** Of the budget, for running the account or holding the fund. */
  readonly fee: Decimal;
  /** The same where the council pays it beside the budget. */
  readonly feeOnTop: Decimal;
  /** The part of the budget for personal care, less its part of the fee. */
  readonly careMoney: Decimal;
};

/** Whether a person has a direct payment for all or part of their budget. */
export function hasPayment({ deployment }: Person): boolean {
  return deployment === DIRECT_PAYMENT || deployment === MIXED;
}

/** Equation has-month-budget: a fund is paid only while someone holds it. */
function hasMonthBudget(person: Person): boolean {
  if (person.deployment !== ISF) return hasPayment(person);
  return person.budgeted.gt(0) ? person.provider !== NO_PROVIDER : person.supporter !== NO_SUPPORTER;
}

/** Equation support-plan-taken-up: minutes a week. */
export function supportPlanTakenUp(person: Person): Decimal {
  return partTakenUp(person, person.supportBudgeted);
}

/** Equation month-budget. */
export function monthBudget(market: Market, month: Month, person: Person): MonthBudget {
  if (!hasMonthBudget(person)) return { budget: ZERO, fee: ZERO, feeOnTop: ZERO, careMoney: ZERO };
  const care = careBudget(market, month, person);
  const rate = halfUp(month.parameter('support.rate'));
  const support = weeklyToMonthly(priceForMinutes(rate, supportPlanTakenUp(person)));
  const budget = care.plus(support).plus(vatAdded(market, month, person, support));
  const { fee, feeOnTop } = fees(month, person, budget);
  const feeOnCare = fee.isZero() ? ZERO : halfUp(fee.times(care).div(budget));
  return { budget, fee, feeOnTop, careMoney: care.minus(feeOnCare) };
}

/** Equation care-budget. */
function careBudget(market: Market, month: Month, person: Person): Decimal {
  if (person.deployment === MIXED) return ZERO;
  const minutes = planTakenUp(person).times(1 + person.doubleHanded);
  return weeklyToMonthly(priceForMinutes(careRate(market, month, person), minutes));
}

/** Pence that a budget allows for an hour of care. */
function careRate(market: Market, month: Month, person: Person): Decimal {
  if (person.deployment === ISF) {
    return priceWithNeeds(person, fundPrice(market, month), month.lever('fee.needs-related'));
  }
  const { assistantRate, agencyRate } = market.market;
  return person.route === PERSONAL_ASSISTANT ? assistantRate : agencyRate;
}

/** Equation vat-added-to-payment. */
function vatAdded(market: Market, month: Month, person: Person, support: Decimal): Decimal {
  const isAdded = month.choice('direct-payment.vat') === 'added' && hasPayment(person);
  return isAdded && paysVat(market, person) ? vatOn(support, month.parameter('vat.rate')) : ZERO;
}

/** Of equation month-budget, what it costs to hold the budget. */
function fees(
  month: Month,
  person: Person,
  budget: Decimal,
): { readonly fee: Decimal; readonly feeOnTop: Decimal } {
  if (person.deployment === ISF) {
    const due = halfUp(budget.times(month.parameter('isf.fee')));
    const isOnTop = month.choice('isf.fee-payer') === 'council';
    return isOnTop ? { fee: ZERO, feeOnTop: due } : { fee: due, feeOnTop: ZERO };
  }
  if (person.account !== THIRD_PARTY_ACCOUNT) return { fee: ZERO, feeOnTop: ZERO };
  const ofMonth = halfUp(month.parameter('dp.managedaccount.fee').div(12));
  return { fee: least(budget, ofMonth), feeOnTop: ZERO };
}
