/** One provider's month as its books would show it: hours, income, costs, surplus, what it is owed, and cash. */
import { totalOf } from '../../costing/cost-line.ts';
import type { CostLines } from '../../costing/cost-line.ts';
import type { Purpose } from '../../model/ledger.ts';
import { netOf } from './cash-book.ts';
import type { CashBook } from './cash-book.ts';
import type { HoursByPayer } from './hours-by-payer.ts';
import type { ProviderRow } from './provider-row.ts';

/** What it earned in the month, paid or not, in whole pence. */
export type Income = {
  readonly block: number;
  /** What it pays back for block hours that nobody used, below zero. */
  readonly blockPaidBack: number;
  readonly framework: number;
  /** For promised hours that nobody used. What is paid above the framework’s price is in the framework’s income. */
  readonly guarantee: number;
  readonly outcome: number;
  readonly fund: number;
  readonly fundFee: number;
  readonly directPayment: number;
  readonly selfFunder: number;
  /** What will never be paid, below zero. */
  readonly badDebt: number;
};

/** From the surplus of the month to the change in cash. */
export type CashBridge = {
  readonly surplus: number;
  readonly grants: number;
  /** Redundancy pay and the building of what it takes to hold service funds, below zero. */
  readonly redundancy: number;
  readonly setUp: number;
  /** How much more the council and individuals owe it than a month before, below zero. */
  readonly councilOwesMore: number;
  readonly individualsOweMore: number;
  /** What the council pays for its own service: the cost of the month before. */
  readonly ownService: number;
  /** Money from its owners, and what they took out, below zero. */
  readonly owners: number;
  readonly drawings: number;
  /** Paid for others taken over, and what came with them; or for it. */
  readonly takeovers: number;
  /** What is left over when it closes, paid out to owners and creditors, or made good by them. */
  readonly closing: number;
  /** Nothing, unless something went through its account that no line above tells. */
  readonly other: number;
};

/** Rates the council paid in the month, in pence an hour. */
export type Rates = { readonly framework: number; readonly block: number };

export type Books = {
  readonly row: ProviderRow;
  readonly costs: CostLines;
  readonly hours: HoursByPayer;
  readonly cash: CashBook;
  readonly rates: Rates;
};

export type ProviderAccount = {
  readonly income: Income;
  readonly revenue: number;
  readonly costs: CostLines;
  /** What its cost comes to beyond the lines: nothing but for the council's own service. */
  readonly beyondLines: number;
  readonly cost: number;
  readonly surplus: number;
  /** Surplus over revenue; nothing where nothing came in. */
  readonly margin: number;
  readonly owedByCouncil: number;
  readonly owedByIndividuals: number;
  readonly bridge: CashBridge;
};

/** All that the council helps a provider with, income or the return of an outlay. */
const GRANTS: readonly Purpose[] = [
  'transitional grant',
  'training subsidy',
  'start-up grant',
  'fund set-up grant',
  'redundancy indemnity',
];

/** What it is owed at some moment. */
export type Owed = { readonly council: number; readonly individuals: number };

/** What a provider is owed. */
export function owedTo(row: ProviderRow): Owed {
  return {
    council: row.dueNext + row.dueAfter + row.dueThird + row.dueFourth,
    individuals: row.dueIndividuals,
  };
}

/**
 * The account of a month.
 *
 * @param before what it was owed when the month began.
 * @param takenOver what others taken over in the month were owed, now its own.
 */
export function accountOfProvider(
  { row, costs, cash }: Books,
  before: Owed,
  takenOver: number,
): ProviderAccount {
  const income = incomeOf(row);
  const revenue = Object.values(income).reduce((sum, amount) => sum + amount, 0);
  const surplus = revenue - row.cost;
  const owed = owedTo(row);
  const known = {
    surplus,
    grants: netOf(cash, ...GRANTS),
    redundancy: netOf(cash, 'redundancy pay'),
    setUp: netOf(cash, 'fund set-up'),
    councilOwesMore: before.council - owed.council,
    individualsOweMore: before.individuals - owed.individuals,
    ownService: netOf(cash, 'in-house service'),
    owners: netOf(cash, 'owner capital'),
    drawings: netOf(cash, 'drawings'),
    takeovers: netOf(cash, 'takeover price') + takenOver,
    closing: netOf(cash, 'closing balance'),
  };
  const told = Object.values(known).reduce((sum, amount) => sum + amount, 0);
  return {
    income,
    revenue,
    costs,
    beyondLines: row.cost - totalOf(costs),
    cost: row.cost,
    surplus,
    margin: revenue > 0 ? surplus / revenue : 0,
    owedByCouncil: owed.council,
    owedByIndividuals: owed.individuals,
    bridge: { ...known, other: cash.closing - cash.opening - told },
  };
}

/** What it earned in the month, line by line. */
export function incomeOf(row: ProviderRow): Income {
  return {
    block: row.blockRevenue,
    blockPaidBack: 0 - row.blockPaidBack,
    framework: row.frameworkRevenue,
    guarantee: row.guaranteeRevenue,
    outcome: row.outcomeRevenue,
    fund: row.isfRevenue,
    fundFee: row.feeRevenue,
    directPayment: row.individualRevenue - row.selfFunderRevenue,
    selfFunder: row.selfFunderRevenue,
    badDebt: 0 - row.badDebt,
  };
}
