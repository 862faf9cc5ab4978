/** What a person loses by each way of buying. */
import { assistantCost } from '../paying/assistant-cost.ts';
import type { Market, Person } from '../market.ts';
import { meanPrice } from '../paying/mean-price.ts';
import type { Month } from '../month.ts';
import { most, ONE, over, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { workersOn } from '../delivering/staff-time.ts';

/** Parts of the care or support planned. */
export type Losses = {
  readonly agency: Decimal;
  readonly framework: Decimal;
  readonly preferred: Decimal;
  readonly assistant: Decimal;
  readonly pooled: Decimal;
  readonly vat: Decimal;
  readonly fund: Decimal;
  readonly fundVat: Decimal;
  /** Pence a week for an account that a third party runs. */
  readonly account: Decimal;
  /** Pence a week for employing an assistant, whatever the hours. */
  readonly employer: Decimal;
};

/** Equation losses-of-month. */
export function lossesOfMonth(market: Market, month: Month): Losses {
  const { frameworkRate, agencyRate, assistantRate } = market.market;
  const price = meanPrice(market, frameworkRate);
  const preferred = frameworkRate.times(ONE.minus(month.lever('preferred-list.discount')));
  const assistant = assistantCost(month);
  const inPool = lossAt(agencyRate, price.times(ONE.minus(month.parameter('pooled.discount'))));
  const vat = vatOnSupport(market, month);
  return {
    agency: lossAt(agencyRate, price),
    framework: lossAt(agencyRate, frameworkRate),
    preferred: lossAt(agencyRate, preferred),
    assistant: lossAt(assistantRate, assistant.hour),
    pooled: ONE.minus(ONE.minus(inPool).div(ONE.minus(month.parameter('pooled.sharing')))),
    vat: month.choice('direct-payment.vat') === 'added' ? ZERO : vat,
    fund: month.choice('isf.fee-payer') === 'budget' ? month.parameter('isf.fee') : ZERO,
    fundVat: month.choice('isf.recipient') === 'person' ? vat : ZERO,
    account: month.parameter('dp.managedaccount.fee').div(52),
    employer: assistant.week,
  };
}

function lossAt(rate: Decimal, price: Decimal): Decimal {
  return most(0, ONE.minus(rate.div(price)));
}

/** The VAT in what is spent on community support, at the mean of its suppliers. */
function vatOnSupport({ supporters }: Market, month: Month): Decimal {
  const staff = sum(supporters.map((supplier) => supplier.staff));
  const taxable = sum(supporters.map((supplier) => supplier.staff.times(supplier.taxable)));
  const vat = month.parameter('vat.rate');
  return over(taxable, staff).times(ONE.minus(ONE.div(ONE.plus(vat))));
}

export type PlanWorth = {
  readonly care: Decimal;
  readonly support: Decimal;
  readonly plan: Decimal;
};

/** Equation worth-of-plan, in pence a week. */
export function worthOfPlan({ market }: Market, month: Month, person: Person): PlanWorth {
  const care = person.budgeted.times(workersOn(person)).times(market.frameworkRate).div(60);
  const support = person.supportBudgeted.times(month.parameter('support.rate')).div(60);
  return { care, support, plan: most(1, care.plus(support)) };
}
