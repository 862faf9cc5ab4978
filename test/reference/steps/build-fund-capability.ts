/** Equations of the step build-fund-capability: who becomes able to hold individual service funds. */
import { cashOf } from '../books/cash.ts';
import { fundDemand, fundExpected } from '../pricing/fund-demand.ts';
import type { FundDemand } from '../pricing/fund-demand.ts';
import { makingLuck } from '../making-luck.ts';
import { pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, WEEKS_PER_MONTH } from '../number.ts';
import type { Decimal } from '../number.ts';

export function buildFundCapability(market: Market, month: Month): void {
  const demand = fundDemand(market);
  const outlay = halfUp(month.parameter('fund.set-up.cost'));
  const grant = halfUp(outlay.times(month.lever('grant.fund-set-up')));
  const own = outlay.minus(grant);
  market.providers.forEach((provider, row) => {
    const { open, inHouse, fundReady, listed } = provider;
    if (open === 0 || inHouse === 1 || fundReady === 1) return;
    if (month.choice('isf.contracts') === 'forbidden' && listed === 1) return;
    const cash = cashOf(market, row);
    const builds = isAsked(month, provider)
      ? cash.gte(own)
      : cash.gte(own.times(month.parameter('fund.set-up.cash'))) &&
        isAtIt(month, provider) &&
        paysBack(market, month, provider, demand, own);
    if (!builds) return;
    provider.fundReady = 1;
    pay(market, 'fund set-up', `cash ${row}`, 'suppliers', outlay);
    pay(market, 'fund set-up grant', 'council', `cash ${row}`, grant);
  });
}

/** Equation fund-capability: whether the council wants this one to be ready. */
function isAsked(month: Month, { identity }: Provider): boolean {
  const wanted = month.lever('isf.readiness');
  const key = identity.toNumber();
  return (
    wanted.gt(month.parameter('isf.capable.default')) &&
    makingLuck(month, key).uniform('provider-make', key, 5).lt(wanted)
  );
}

/** Equation fund-capability: whether it gets round to it this month. */
function isAtIt(month: Month, { identity }: Provider): boolean {
  const u = month.luck.uniform('fund-building', identity.toNumber(), month.index);
  return u.lt(month.parameter('fund.building.pace'));
}

/** Equation fund-pays-back. */
function paysBack(
  market: Market,
  month: Month,
  provider: Provider,
  demand: readonly FundDemand[],
  own: Decimal,
): boolean {
  const hours = fundExpected(demand, provider.coverage).div(60).times(WEEKS_PER_MONTH);
  const aMonth = hours.times(fundMargin(market, month, provider));
  return aMonth.gt(0) && aMonth.times(month.parameter('fund.payback')).gte(own);
}

/** Equation fund-margin, in pence for a planned hour. */
function fundMargin({ market }: Market, month: Month, { marginalCost }: Provider): Decimal {
  const price = halfUp(market.frameworkRate.times(month.parameter('isf.rate.ratio')));
  const fee = month.parameter('isf.fee');
  const delivered = month.choice('isf.fee-payer') === 'budget' ? ONE.minus(fee) : ONE;
  return price.times(fee).plus(delivered.times(price.minus(marginalCost)));
}
