/** Whose money goes where for one person in one month, in whole pence; every sum here can be found again in the ledger. */
import { otherMoneyCharged, otherMoneyUsed } from '../../model/budgeting/other-money.ts';
import { holdsAccount, MIXED, SELF_FUNDER } from '../../model/vocabulary.ts';
import type { PersonRow } from './person-row.ts';

export type MoneyOfMonth = {
  /** What is spent on them, VAT the council recovers left out: care, support and fees. */
  readonly total: number;
  readonly careCost: number;
  /** Before VAT. */
  readonly supportCost: number;
  /** VAT nobody recovers: it stays with the person, their budget or their fund. */
  readonly vat: number;
  readonly vatRecovered: number;
  /** For holding a service fund or running an account, from the budget and on top of it; for arranging a self-funder's care. */
  readonly holdingFee: number;
  readonly holdingFeeOnTop: number;
  readonly arrangementFee: number;
  /** Gross budget paid into an account or fund; 0 without one. */
  readonly budget: number;
  readonly otherFunds: number;
  /** The part of it the person may be charged for. */
  readonly otherFundsCharged: number;
  /** What the person is charged for the month. */
  readonly contribution: number;
  readonly topUp: number;
  /** Of charges, old ones included: what they have paid, and what they owe still. */
  readonly collected: number;
  readonly owes: number;
  /** All bills of someone who pays in full; 0 for others. */
  readonly ownBills: number;
  /** What falls to the council, the contribution taken off, before money it takes back. */
  readonly councilPays: number;
  /** What has left the person's purse. */
  readonly personPays: number;
  /** What comes into their account or fund, and what is spent from it or lost; what a fund’s holder is paid on invoice never is in it. */
  readonly paidIn: number;
  readonly paidOut: number;
};

/** The money of a month at its end. */
export function moneyOfMonth(is: PersonRow): MoneyOfMonth {
  const support = is.supportBought - is.supportVatRecovered;
  const fees = is.fee + is.feeOnTop + is.arrangementFee;
  const isSelfFunder = is.deployment === SELF_FUNDER;
  const hasAccount = holdsAccount(is.deployment);
  const one = onlyPerson(is);
  const otherFunds = otherMoneyUsed(one, 0);
  const ownCare = is.deployment === MIXED ? 0 : is.bought - is.unpaid;
  const fromAccount = hasAccount ? is.fee + support + ownCare + is.misspent - is.fundInvoiced : 0;
  const ownBills = isSelfFunder ? is.bought - is.unpaid + is.supportBought + is.arrangementFee : 0;
  return {
    total: is.bought + support + fees,
    careCost: is.bought,
    supportCost: is.supportBought - is.supportVat - is.supportVatRecovered,
    vat: is.supportVat,
    vatRecovered: is.supportVatRecovered,
    holdingFee: is.fee,
    holdingFeeOnTop: is.feeOnTop,
    arrangementFee: is.arrangementFee,
    budget: is.budget,
    otherFunds,
    otherFundsCharged: otherMoneyCharged(one, 0),
    contribution: is.contribution,
    topUp: is.topUp,
    collected: is.collected,
    owes: is.owes,
    ownBills,
    councilPays: isSelfFunder ? 0 : beforeCharge() - is.contribution,
    personPays: isSelfFunder ? ownBills : is.collected + is.topUp,
    paidIn: hasAccount ? is.budget - is.fundInvoiced + is.topUp + otherFunds : 0,
    paidOut: fromAccount,
  };

  function beforeCharge(): number {
    if (!hasAccount) return is.bought + support - otherFunds;
    return is.budget + is.feeOnTop + (is.deployment === MIXED ? is.bought : 0);
  }
}

/** A table of one person. */
function onlyPerson(is: PersonRow) {
  return {
    deployment: [is.deployment],
    otherStream: [is.otherStream],
    otherCharged: [is.otherCharged],
    supportBought: [is.supportBought],
    supportVatRecovered: [is.supportVatRecovered],
  };
}
