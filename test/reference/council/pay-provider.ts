/** What each provider is paid in a month by the council and on behalf of individuals. */
import type { Purpose } from '../../../core/model/ledger.ts';
import { fallsDue } from '../paying/falls-due.ts';
import { balanceOf, pay } from '../market.ts';
import type { Account, Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { least, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { priceForMinutes } from '../paying/price-paid.ts';
import { readyBeyondBlock } from '../placing/room.ts';
import { minutesOfMonth, minutesOfWeek } from '../weeks.ts';

/** All payments of one provider; what holders of service funds invoice comes on top of its framework invoice. */
export function payProvider(market: Market, month: Month, row: number, fundInvoices: Decimal): void {
  const provider = market.providers[row]!;
  const cash = `cash ${row}` as const;
  payInvoices(market, month, row, fundInvoices);
  passOn(market, month, row);
  pay(market, 'block contract', 'council', cash, provider.blockRevenue);
  pay(market, 'block hours paid back', cash, 'council', provider.blockPaidBack);
  rememberSpot(month, provider);
  honourGuarantee(market, row);
  if (provider.inHouse === 1) settle(market, 'in-house service', cash, 'council');
  if (provider.open === 0) settle(market, 'closing balance', cash, 'owners');
}

/** Equation council-invoices-paid. */
function payInvoices(market: Market, month: Month, row: number, fundInvoices: Decimal): void {
  const provider = market.providers[row]!;
  const invoice = provider.frameworkRevenue.plus(fundInvoices);
  const due = fallsDue(invoice, month.lever('payment.days'));
  pay(market, 'framework care', 'council', `cash ${row}`, provider.dueNext.plus(due[0]!));
  provider.dueNext = provider.dueAfter.plus(due[1]!);
  provider.dueAfter = provider.dueThird.plus(due[2]!);
  provider.dueThird = provider.dueFourth.plus(due[3]!);
  provider.dueFourth = due[4]!;
}

/** Equation individuals-payments-passed-on. */
function passOn(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  const billed = provider.individualRevenue.minus(provider.badDebt);
  const now = fallsDue(billed, month.parameter('provider.debtor.individuals'))[0]!;
  pay(market, 'payment on its way', 'clearing', `cash ${row}`, provider.dueIndividuals.plus(now));
  provider.dueIndividuals = billed.minus(now);
}

/** Equation spot-at-start. */
function rememberSpot(month: Month, provider: Provider): void {
  if (month.lever('framework.guarantee').isZero()) {
    provider.spotAtStart = minutesOfWeek(provider.deliveredFramework);
  } else if (provider.open === 0) provider.spotAtStart = ZERO;
}

/** Equation guarantee-honoured. */
function honourGuarantee(market: Market, row: number): void {
  const { council, market: whole } = market;
  const provider = market.providers[row]!;
  const missing = minutesOfMonth(provider.guaranteedSpot).minus(provider.deliveredFramework);
  const unused = least(missing, minutesOfMonth(readyBeyondBlock(provider)));
  if (unused.lte(0)) return;
  const owed = priceForMinutes(whole.frameworkRate, unused);
  pay(market, 'guaranteed hours not used', 'council', `cash ${row}`, owed);
  provider.guaranteeRevenue = owed;
  council.guarantees = council.guarantees.plus(owed);
}

/** Equation account-settled. */
function settle(market: Market, purpose: Purpose, account: Account, other: Account): void {
  const held = balanceOf(market.books, account);
  if (held.lt(0)) pay(market, purpose, other, account, held.neg());
  else pay(market, purpose, account, other, held);
}
