/** What the lines of a provider's account are called. */
import { capital } from '../../scenario/first-letter.ts';
import type { Purpose } from '../../model/ledger.ts';
import type { HoursByPayer } from './hours-by-payer.ts';
import type { CashBridge, Income } from './provider-month.ts';

/** What each kind of income is called, and whose hours earn it. */
export const INCOME_WORDS: { readonly [I in keyof Income]: readonly [string, keyof HoursByPayer | null] } = {
  block: ['Block hours', 'block'],
  blockPaidBack: ['Paid back for block hours nobody used', null],
  framework: ['Framework and preferred list', 'framework'],
  guarantee: ['Promised hours nobody used', null],
  outcome: ['Paid on outcomes', null],
  fund: ['Individual service funds', 'fund'],
  fundFee: ['Fees for holding service funds', null],
  directPayment: ['Direct payments', 'directPayment'],
  selfFunder: ['People who pay for themselves', 'selfFunder'],
  badDebt: ['Never to be paid', null],
};

/** What each line between surplus and cash is called when it takes cash, and when it brings some, where that differs. */
export const BRIDGE_WORDS: { readonly [L in keyof CashBridge]: readonly [takes: string, brings?: string] } = {
  surplus: ['Loss of the month', 'Surplus of the month'],
  grants: ['Grants and indemnities from the council'],
  redundancy: ['Redundancy pay'],
  setUp: ['Building what service funds need'],
  councilOwesMore: ['More owed to it by the council', 'Less owed to it by the council'],
  individualsOweMore: ['More owed to it by individuals', 'Less owed to it by individuals'],
  ownService: ['Paid by the council for its own service'],
  owners: ['Put in by owners'],
  drawings: ['Taken out by owners', 'Own pay its owners did without'],
  takeovers: ['Others taken over'],
  closing: ['Left as it ends, paid out', 'Debts as it ends, borne by owners and lenders'],
  other: ['What no line above tells'],
};

/** A line between surplus and cash, by whether it takes cash or brings some. */
export function bridgeWords(line: keyof CashBridge, amount: number): string {
  const [takes, brings = takes] = BRIDGE_WORDS[line];
  return amount < 0 ? takes : brings;
}

/** Purposes whose name in the ledger says too little in a provider's own book: when paid out, and when received. */
const CASH_WORDS: { readonly [P in Purpose]?: readonly [out: string, into: string] } = {
  'payment on its way': ['Payments by individuals', 'Payments by individuals'],
  'framework care': ['Invoices to the council', 'Invoices to the council'],
  drawings: ['Taken out by owners', 'Own pay its owners did without'],
  'closing balance': ['Left as it ends', 'Debts as it ends, borne by owners and lenders'],
};

/** A line of the cash book. */
export function cashWords(purpose: Purpose, isReceived: boolean): string {
  const [out, into] = CASH_WORDS[purpose] ?? [capital(purpose), capital(purpose)];
  return isReceived ? into : out;
}
