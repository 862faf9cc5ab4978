import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';
import { priceForMinutes } from '../paying/price-paid.ts';

/** A point of the allocation formula is worth what it costs, or its part of a fixed pot. */
export function sizePot(market: Market, month: Month): void {
  const { market: whole } = market;
  const worth = worthOfPoints(market, month);
  if (month.isNewFinancialYear) {
    whole.pot = halfUp(whole.pot.times(ONE.plus(month.lever('budget.pot-growth'))));
  }
  if (month.reported === 0) whole.pot = worth;
  const isByPot = month.choice('budget.sizing') === 'pot' && worth.gt(0);
  whole.pointValue = isByPot ? whole.pot.div(worth) : ONE;
}

/** Equation worth-of-points, in pence a week. */
function worthOfPoints({ people, market }: Market, month: Month): Decimal {
  const clients = people.filter(({ present, deployment }) => present === 1 && deployment !== SELF_FUNDER);
  const supportRate = halfUp(month.parameter('support.rate'));
  const worth = ({ assessed, doubleHanded, supportAssessed }: Person) =>
    priceForMinutes(market.frameworkRate, assessed.times(1 + doubleHanded)).plus(
      priceForMinutes(supportRate, supportAssessed),
    );
  return sum(clients.map(worth));
}
