/** What the council gives for an assessed need, and what someone plans who pays for all of it. */
import { GROUP_KEYS } from '../../../core/model/vocabulary.ts';
import type { Luck } from '../luck.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { priceForMinutes } from '../paying/price-paid.ts';

/** Need as it now is becomes the assessed need; equations indicative-budget and final-budget follow from it. */
export function assess(market: Market, month: Month, person: Person, luck: Luck): void {
  person.assessed = person.need;
  person.supportAssessed = person.supportNeed;
  const factor = allocationFactor(market, month, person, luck);
  person.indicative = costOfPlan(
    market,
    month,
    person,
    halfUp(person.assessed.times(factor)),
    halfUp(person.supportAssessed.times(factor)),
  );
  person.budgeted = planned(month, person.assessed, factor);
  person.supportBudgeted = planned(month, person.supportAssessed, factor);
  person.final = costOfPlan(market, month, person, person.budgeted, person.supportBudgeted);
}

/** Equation own-plan. */
export function planForNeed(person: Person): void {
  person.assessed = person.need;
  person.supportAssessed = person.supportNeed;
  person.budgeted = person.need;
  person.supportBudgeted = person.supportNeed;
  person.indicative = ZERO;
  person.final = ZERO;
}

/** Equation allocation-factor. */
function allocationFactor({ market }: Market, month: Month, person: Person, luck: Luck): Decimal {
  const sigma = month.parameter('allocation.error.sigma');
  const z = luck.normal('allocation', person.identity.toNumber(), person.reviews);
  const error = sigma.times(z).minus(sigma.times(sigma).div(2)).exp();
  const bias = month.parameter(`allocation.bias.${GROUP_KEYS[person.group]!}`);
  return market.pointValue.times(month.lever('budget.generosity')).times(ONE.plus(bias)).times(error);
}

/** Equation cost-of-plan: pence a week for a person's own minutes a week. */
function costOfPlan(
  { market }: Market,
  month: Month,
  { doubleHanded }: Person,
  care: Decimal,
  support: Decimal,
): Decimal {
  const supportRate = halfUp(month.parameter('support.rate'));
  return priceForMinutes(market.frameworkRate, care.times(1 + doubleHanded)).plus(
    priceForMinutes(supportRate, support),
  );
}

/** Of equation final-budget, what is planned for an assessed need. */
function planned(month: Month, assessed: Decimal, factor: Decimal): Decimal {
  const given = assessed.times(factor);
  return halfUp(given.plus(month.lever('support.planning').times(assessed.minus(given))));
}
