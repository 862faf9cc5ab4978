/** Whether providers go on: what lenders, owners and chance make of the month. */
import { DRILL, GOES_ON, INSOLVENT, NATURAL, VOLUNTARY } from '../../../core/model/vocabulary.ts';
import { cashOf } from '../books/cash.ts';
import type { Costs, Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, floor, least, most, ONE } from '../number.ts';
import type { Decimal } from '../number.ts';
import { forgonePay } from './owner-pay.ts';
import { providerRevenue } from '../books/provider-revenue.ts';

/** Equations months-below to ending-cause, of the provider in a row. */
export function judge(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  const beyond = timesLimit(month, provider, cashOf(market, row));
  provider.monthsBelow = beyond.gt(1) ? provider.monthsBelow + 1 : 0;
  lookBack(month, provider, market.costs[row]!);
  provider.closureLeft = provider.closureLeft.minus(hazardOf(month, provider));
  provider.ended = causeOf(month, provider, beyond);
}

/** Equation times-limit: how many overdraft limits the cash stands below zero. */
function timesLimit(month: Month, provider: Provider, cash: Decimal): Decimal {
  const { cost, dueNext, dueAfter, dueThird, dueFourth } = provider;
  const owed = dueNext.plus(dueAfter).plus(dueThird).plus(dueFourth);
  const overdraft = month.parameter('provider.overdraft').times(cost);
  const limit = floor(overdraft.plus(month.parameter('provider.invoice-finance').times(owed)));
  return cash.neg().div(most(1, limit));
}

/** Whether a provider has been open long enough for its margin to tell anything. */
export function isTried(month: Month, { founded }: Provider, from: number): boolean {
  return month.parameter('outlook.start-up').lte(month.index - Math.max(from, founded));
}

/** Equation owners-outlook. */
function lookBack(month: Month, provider: Provider, costs: Costs): void {
  if (!isTried(month, provider, 0)) return;
  const revenue = providerRevenue(provider);
  const borne = provider.cost.minus(forgonePay(month, provider, costs));
  const margin = marginOf(revenue, borne);
  const step = margin.minus(provider.outlook).div(month.parameter('outlook.memory'));
  provider.outlook = provider.outlook.plus(step);
  const isPoor = provider.outlook.lt(month.parameter('exit.outlook.poor'));
  provider.monthsPoor = isPoor ? provider.monthsPoor + 1 : 0;
}

/** The part of revenue that costs leave, -1 at worst. */
export function marginOf(revenue: Decimal, cost: Decimal): Decimal {
  if (revenue.gt(0)) return most(-1, revenue.minus(cost).div(revenue));
  return dec(cost.gt(0) ? -1 : 0);
}

/** Years since registration from which each part of the register closes at a rate of its own. */
const AGE_BANDS = [10, 6, 4, 2, 0];

/** Equation closure-left: the hazard of the month. */
function hazardOf(month: Month, { founded, clients, rating }: Provider): Decimal {
  const years = (month.index - founded) / 12;
  const band = AGE_BANDS.find((from) => years >= from) ?? 0;
  const isMicro = month.parameter('provider.clients.micro.most').gte(clients);
  const above = rating.minus(month.parameter('provider.quality.mean'));
  return month
    .parameter('provider.closure.natural')
    .div(12)
    .times(month.parameter(`provider.closure.age.${band}`))
    .times(isMicro ? month.parameter('failure.hazard.micro') : ONE)
    .times(month.parameter('failure.hazard.quality').times(above).exp());
}

/** Equation ending-cause: the first that holds. */
function causeOf(month: Month, provider: Provider, beyond: Decimal): number {
  if (provider.identity.eq(month.closes)) return DRILL;
  if (provider.identity.eq(month.keeps)) return GOES_ON;
  const rule = month.rule('exit-rule');
  const isOut = beyond.times(provider.monthsBelow).gte(month.parameter('provider.patience'));
  if (rule !== 'owners-alone' && isOut) return INSOLVENT;
  const isGivenUp = provider.monthsPoor > 0 && ownersPatience(month, provider).lte(provider.monthsPoor);
  if (rule !== 'cash-alone' && isGivenUp) return VOLUNTARY;
  return provider.closureLeft.lte(0) ? NATURAL : GOES_ON;
}

/** Equation owners-patience, in months. */
function ownersPatience(month: Month, { identity, security }: Provider): Decimal {
  const shortest = month.parameter('exit.outlook.shortest');
  const secured = least(1, security.div(month.parameter('exit.outlook.security')));
  const isTold = month.choice('market.position-statement') === 'yes';
  const known = isTold ? ONE.plus(month.parameter('exit.outlook.statement')) : ONE;
  const normal = month.luck.normal('provider-close', identity.toNumber(), 1);
  return month
    .parameter('exit.outlook.months')
    .times(shortest.plus(ONE.minus(shortest).times(secured)))
    .times(known)
    .times(month.parameter('exit.outlook.spread').times(normal).exp());
}
