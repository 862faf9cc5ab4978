/**
 * The double-entry ledger: every payment leaves one account and enters another, in whole pence.
 *
 * Accounts, in order:
 *
 *   fixed accounts | purse of each person row | budget account of each person row | cash of each provider row
 *
 * Households, owners, suppliers, account holders and other funds stand for the world outside the market, so all balances
 * always sum to zero.
 */

import type { ReadonlyColumn } from './columns.ts';
import type { Rows } from './rows/rows.ts';

/** Accounts that exist once. */
export const ACCOUNTS = {
  /** The council's care budget. */
  council: 0,
  /** His Majesty's Revenue and Customs: employer National Insurance and VAT. */
  hmrc: 1,
  /** Care staff of providers: pay, holiday, sickness, pension, mileage. */
  staff: 2,
  /** Those who sell to providers: premises, systems, insurance, recruitment. */
  suppliers: 3,
  /** Personal assistants and their payroll services. */
  assistants: 4,
  /** Where people's money comes from and goes to. */
  households: 5,
  /** Providers' owners and creditors: capital in, what is left at closure out. */
  owners: 6,
  /** Those who supply community support, as one body. */
  supporters: 7,
  /** Businesses and charities that run accounts for people with a direct payment. */
  accountHolders: 8,
  /** Other public funds whose money comes into individual budgets. */
  otherFunds: 9,
  /** Payments of individuals on their way to providers: paid out, not yet received. */
  clearing: 10,
  /** Those who assess, review, inform, advise, broker and advocate, and the council's own staff who buy and monitor. */
  support: 11,
} as const;
const FIXED_ACCOUNTS = Object.keys(ACCOUNTS).length;

/** What a payment is for. */
export const PURPOSES = [
  'owner capital',
  'closing balance',
  'household settlement',
  'framework care',
  'block contract',
  'direct payment',
  'individual service fund',
  'service fund fee',
  'account fee',
  'arrangement fee',
  'in-house service',
  'other public money',
  'contribution',
  'top-up',
  'care bought by individuals',
  'personal assistant',
  'community support',
  'VAT on community support',
  'VAT recovered',
  'reclaimed direct payment',
  'payment on its way',
  'guaranteed hours not used',
  'block hours paid back',
  'outcome payment',
  'transitional grant',
  'training subsidy',
  'start-up grant',
  'fund set-up',
  'fund set-up grant',
  'redundancy pay',
  'redundancy indemnity',
  'direct payment lost or misspent',
  'reviews',
  'information',
  'brokerage',
  'advocacy',
  'direct-payment monitoring',
  'pooling facilitation',
  'placing people again',
  'takeover price',
  'drawings',
  'staff pay',
  'employer National Insurance',
  'overheads',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Index of each purpose in the ledger's turnover. */
export const PURPOSE = Object.fromEntries(PURPOSES.map((name, index) => [name, index])) as Readonly<
  Record<Purpose, number>
>;

export type Ledger = {
  readonly people: number;
  readonly providers: number;
  readonly opening: Float64Array;
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  readonly balance: Float64Array;
  /** Money moved this month, by purpose. */
  readonly turnover: Float64Array;
  /** Told of every payment while someone follows an account; null otherwise. */
  watch: PaymentWatch | null;
};

/** A payment as it is made: what for, from which account, to which and how many pence. */
export type PaymentWatch = (purpose: number, from: number, to: number, amount: number) => void;

/** How many accounts so many people and providers have, the fixed ones included. */
export function accountsFor(people: number, providers: number): number {
  return FIXED_ACCOUNTS + 2 * people + providers;
}

/** An empty ledger with an account for every row of the people and provider tables. */
export function createLedger(people: number, providers: number): Ledger {
  const accounts = accountsFor(people, providers);
  return {
    people,
    providers,
    opening: new Float64Array(accounts),
    inflow: new Float64Array(accounts),
    outflow: new Float64Array(accounts),
    balance: new Float64Array(accounts),
    turnover: new Float64Array(PURPOSES.length),
    watch: null,
  };
}

/** A person's own money, as far as it touches care. */
export function purseOf(person: number): number {
  return FIXED_ACCOUNTS + person;
}

/** The account a direct payment or an individual service fund is paid into. */
export function budgetAccountOf(ledger: Ledger, person: number): number {
  return FIXED_ACCOUNTS + ledger.people + person;
}

/** A provider's bank account. */
export function cashOf(ledger: Ledger, provider: number): number {
  return FIXED_ACCOUNTS + 2 * ledger.people + provider;
}

/** Moves money: `amount` whole pence from one account to another. Nothing happens for nothing. */
export function post(ledger: Ledger, purpose: number, from: number, to: number, amount: number): void {
  ledger.outflow[from] += amount;
  ledger.balance[from] -= amount;
  ledger.inflow[to] += amount;
  ledger.balance[to] += amount;
  ledger.turnover[purpose] += amount;
  if (ledger.watch !== null) ledger.watch(purpose, from, to, amount);
}

/** Accounts of one kind, one for each of some people. */
export type AccountsOf = { readonly first: number; readonly people: Rows };

/** The purses of some people: their own money. */
export function pursesOf(people: Rows): AccountsOf {
  return { first: purseOf(0), people };
}

/** The accounts into which the direct payments and service funds of some people are paid. */
export function budgetAccountsOf(ledger: Ledger, people: Rows): AccountsOf {
  return { first: budgetAccountOf(ledger, 0), people };
}

/**
 * Moves money out of the account of each of some people into one other, as if each were posted: `amounts` whole pence, by
 * person. Gives what was moved in all.
 */
export function postFromEach(
  ledger: Ledger,
  purpose: number,
  { first, people }: AccountsOf,
  to: number,
  amounts: ReadonlyColumn,
): number {
  const { outflow, balance } = ledger;
  const { row, count } = people;
  let moved = 0;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const amount = amounts[person];
    outflow[first + person] += amount;
    balance[first + person] -= amount;
    moved += amount;
  }
  ledger.inflow[to] += moved;
  balance[to] += moved;
  ledger.turnover[purpose] += moved;
  const { watch } = ledger;
  if (watch !== null) eachOf(people, (person) => watch(purpose, first + person, to, amounts[person]));
  return moved;
}

/** Moves money out of one account into that of each of some people, in the same way. */
export function postToEach(
  ledger: Ledger,
  purpose: number,
  from: number,
  { first, people }: AccountsOf,
  amounts: ReadonlyColumn,
): number {
  const { inflow, balance } = ledger;
  const { row, count } = people;
  let moved = 0;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const amount = amounts[person];
    inflow[first + person] += amount;
    balance[first + person] += amount;
    moved += amount;
  }
  ledger.outflow[from] += moved;
  balance[from] -= moved;
  ledger.turnover[purpose] += moved;
  const { watch } = ledger;
  if (watch !== null) eachOf(people, (person) => watch(purpose, from, first + person, amounts[person]));
  return moved;
}

/** Moves money of each of some people from their purse into their budget account, in the same way. */
export function postFromPurses(ledger: Ledger, purpose: number, people: Rows, amounts: ReadonlyColumn): void {
  const { inflow, outflow, balance } = ledger;
  const { row, count } = people;
  const purses = purseOf(0);
  const accounts = budgetAccountOf(ledger, 0);
  let moved = 0;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const amount = amounts[person];
    outflow[purses + person] += amount;
    balance[purses + person] -= amount;
    inflow[accounts + person] += amount;
    balance[accounts + person] += amount;
    moved += amount;
  }
  ledger.turnover[purpose] += moved;
  const { watch } = ledger;
  if (watch !== null) {
    eachOf(people, (person) => watch(purpose, purses + person, accounts + person, amounts[person]));
  }
}

function eachOf({ row, count }: Rows, tell: (person: number) => void): void {
  for (let nth = 0; nth < count; nth++) tell(row[nth]);
}

/** Empties an account into another, whichever way its balance lies. */
export function settle(ledger: Ledger, purpose: number, account: number, against: number): void {
  const balance = ledger.balance[account];
  if (balance > 0) post(ledger, purpose, account, against, balance);
  else if (balance < 0) post(ledger, purpose, against, account, -balance);
}

/** Starts a month: today's balances are its opening balances, and nothing has moved yet. */
export function openMonth(ledger: Ledger): void {
  ledger.opening.set(ledger.balance);
  ledger.inflow.fill(0);
  ledger.outflow.fill(0);
  ledger.turnover.fill(0);
}

/** The money of a market did not balance: a defect of the model, never of its inputs. */
export class LedgerImbalance extends Error {
  override readonly name = 'LedgerImbalance';
}

/**
 * Checks the month to the penny: every account opening + in - out = closing in whole pence, and all balances sum to zero.
 * @throws LedgerImbalance naming the account.
 */
export function checkLedger(ledger: Ledger): void {
  if (isBalanced(ledger)) return;
  const { opening, inflow, outflow, balance } = ledger;
  let sum = 0;
  for (let account = 0; account < balance.length; account++) {
    const closing = balance[account];
    if (
      opening[account] + inflow[account] - outflow[account] !== closing ||
      closing !== Math.floor(closing)
    ) {
      throw new LedgerImbalance(
        `${accountName(ledger, account)} opened with ${opening[account]}p, took in ${inflow[account]}p, ` +
          `paid out ${outflow[account]}p and closed with ${closing}p.`,
      );
    }
    sum += closing;
  }
  throw new LedgerImbalance(`All accounts together hold ${sum}p; they must hold nothing.`);
}

/**
 * Whether nothing is astray in any account. What is astray is added up, and only whether it is nothing at the end is asked:
 * a question for every account of every month takes three times as long. What is not a number stays astray.
 */
function isBalanced({ opening, inflow, outflow, balance }: Ledger): boolean {
  let astray = 0;
  let sum = 0;
  for (let account = 0; account < balance.length; account++) {
    const closing = balance[account];
    const moved = opening[account] + inflow[account] - outflow[account];
    astray += Math.abs(moved - closing) + (closing - Math.floor(closing));
    sum += closing;
  }
  return astray === 0 && sum === 0;
}

/** What an account is called in messages and on screen. */
export function accountName(ledger: Ledger, account: number): string {
  const fixed = Object.entries(ACCOUNTS).find(([, index]) => index === account);
  if (fixed !== undefined) return fixed[0];
  const row = account - FIXED_ACCOUNTS;
  if (row < ledger.people) return `purse of person row ${row}`;
  if (row < 2 * ledger.people) return `budget account of person row ${row - ledger.people}`;
  return `cash of provider row ${row - 2 * ledger.people}`;
}
