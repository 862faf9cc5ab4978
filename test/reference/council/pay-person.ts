/** What moves in a month between a person, the council and those who care for the person. */
import { DIRECT_PAYMENT, ISF, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { balanceOf, pay } from '../market.ts';
import type { Account, Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, up, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { otherMoneyUsed, supportWithoutVatBack } from '../budgeting/other-money.ts';

/** Equation own-money-paid: by someone who pays in full. */
export function payFromPurse(market: Market, month: Month, row: number): void {
  const { council, people } = market;
  const person = people[row]!;
  const purse = `purse ${row}` as const;
  if (person.arranged === 1) {
    pay(market, 'care bought by individuals', purse, 'council', person.bought);
    pay(market, 'arrangement fee', purse, 'council', person.arrangementFee);
    council.arrangementFees = council.arrangementFees.minus(person.arrangementFee);
  } else payForOwnCare(market, month, person, purse);
  pay(market, 'community support', purse, 'supporters', person.supportBought);
}

/** Equation managed-care-paid: personal care is paid on the provider's invoice. */
export function payForManagedCare(market: Market, month: Month, row: number): void {
  const { council, people } = market;
  const person = people[row]!;
  pay(market, 'community support', 'council', 'supporters', person.supportBought);
  bringOtherMoney(market, person, 'council');
  council.otherFunds = council.otherFunds.minus(otherMoneyUsed(person));
  billCharge(market, month, row, person.contribution);
}

/** Equation budget-paid-out: a budget is paid into its account, and fees, care and support are paid from it. */
export function payOutBudget(market: Market, month: Month, row: number): void {
  const person = market.people[row]!;
  const { deployment, budget, contribution, supportVatRecovered } = person;
  const account = `budget ${row}` as const;
  const purse = `purse ${row}` as const;
  const isNet = month.choice('charging.collection') === 'net' && deployment !== ISF;
  const netted = isNet ? least(contribution, budget) : ZERO;
  const purpose = deployment === ISF ? 'individual service fund' : 'direct payment';

  person.fundInvoiced = fundInvoiced(month, person);
  pay(market, purpose, 'council', account, budget.minus(netted).minus(person.fundInvoiced));
  pay(market, 'contribution', purse, account, netted);
  pay(market, 'top-up', purse, account, person.topUp);
  bringOtherMoney(market, person, account);
  if (deployment === ISF) payFundHolder(market, row);
  else pay(market, 'account fee', account, 'accountHolders', person.fee);
  if (deployment === DIRECT_PAYMENT) payForOwnCare(market, month, person, account);
  pay(market, 'community support', account, 'supporters', supportWithoutVatBack(person));
  pay(market, 'community support', 'council', 'supporters', supportVatRecovered);
  takeBackSurplus(market, month, row);
  person.collected = netted;
  billCharge(market, month, row, contribution.minus(netted));
}

/** Equation own-care-paid: an assistant is paid at once, a provider's invoice is on its way or never paid. */
function payForOwnCare(market: Market, month: Month, person: Person, from: Account): void {
  const { bought, identity, provider } = person;
  if (bought.isZero()) return;
  if (provider === NO_PROVIDER) {
    pay(market, 'personal assistant', from, 'assistants', bought);
    return;
  }
  const luck = month.luck.uniform('invoice-paid', identity.toNumber(), month.index);
  if (luck.lt(month.parameter('provider.baddebt.dp'))) {
    const creditor = market.providers[provider]!;
    person.unpaid = bought;
    creditor.badDebt = creditor.badDebt.plus(bought);
  } else pay(market, 'care bought by individuals', from, 'clearing', bought);
}

function bringOtherMoney(market: Market, person: Person, to: Account): void {
  const used = otherMoneyUsed(person);
  pay(market, 'other public money', 'otherFunds', to, used);
  market.market.otherStreams = market.market.otherStreams.plus(used);
}

/** Equation fund-invoiced: what the council keeps back of a fund that it pays in arrears. */
function fundInvoiced(month: Month, { deployment, provider, budget, bought, fee }: Person): Decimal {
  const isInArrears = deployment === ISF && month.choice('isf.payment') === 'arrears';
  return isInArrears && provider !== NO_PROVIDER ? least(budget, bought.plus(fee)) : ZERO;
}

/** Equation fund-holder-paid: what is put off to an invoice is taken off the fee first. */
function payFundHolder(market: Market, row: number): void {
  const account = `budget ${row}` as const;
  const { provider, bought, fee, feeOnTop, fundInvoiced: putOff } = market.people[row]!;
  const holder = provider === NO_PROVIDER ? 'supporters' : (`cash ${provider}` as const);
  const feeNow = most(0, fee.minus(putOff));
  const feePutOff = fee.minus(feeNow);
  const careNow = bought.minus(putOff.minus(feePutOff));
  pay(market, 'service fund fee', account, holder, feeNow);
  pay(market, 'service fund fee', 'council', holder, feeOnTop);
  if (careNow.gt(0)) pay(market, 'care bought by individuals', account, holder, careNow);
  if (provider === NO_PROVIDER) return;
  const { feeRevenue } = market.providers[provider]!;
  market.providers[provider]!.feeRevenue = feeRevenue.plus(fee).plus(feeOnTop);
}

/** Equation surplus-taken-back: what stands in an account beyond so many weeks of budget. */
function takeBackSurplus(market: Market, month: Month, row: number): void {
  const account = `budget ${row}` as const;
  const { deployment, budget } = market.people[row]!;
  const weeks = month.parameter(deployment === ISF ? 'isf.surplus.keep' : 'dp.reclaim.trigger');
  const kept = halfUp(budget.times(weeks).times(3).div(13));
  const surplus = balanceOf(market.books, account).minus(kept);
  if (surplus.lte(0)) return;
  pay(market, 'reclaimed direct payment', account, 'council', surplus);
  market.market.reclaimed = market.market.reclaimed.plus(surplus);
}

/** Equation charge-billed: paid or missed whole; whoever pays also repays a part of what they owe. */
function billCharge(market: Market, month: Month, row: number, amount: Decimal): void {
  const person = market.people[row]!;
  if (amount.isZero() && person.owes.isZero()) return;
  const luck = month.luck.uniform('charge-paid', person.identity.toNumber(), month.index);
  if (luck.lt(month.parameter('charging.collection.missed'))) {
    person.owes = person.owes.plus(amount);
    return;
  }
  const arrears = up(person.owes.times(month.parameter('charging.collection.repaid')));
  person.owes = person.owes.minus(arrears);
  person.collected = person.collected.plus(amount).plus(arrears);
  pay(market, 'contribution', `purse ${row}`, 'council', amount.plus(arrears));
}
