/** A provider's cash book: every payment into and out of its account in a month, by what it was for. */
import { PURPOSE, PURPOSES } from '../../model/ledger.ts';
import type { Ledger, Purpose } from '../../model/ledger.ts';

export type CashLine = { readonly purpose: Purpose; readonly amount: number };

/** In whole pence: opening + receipts - payments = closing. */
export type CashBook = {
  readonly opening: number;
  readonly receipts: readonly CashLine[];
  readonly payments: readonly CashLine[];
  readonly closing: number;
};

/** A book that is still open. */
export type OpenCashBook = {
  readonly account: number;
  /** What has come in for a purpose so far, less what has gone out for it. */
  readonly paid: (purpose: Purpose) => number;
  readonly close: () => CashBook;
};

type Payment = readonly [purpose: number, from: number, to: number, amount: number];

/** Keeps every payment there is until it is known whose book is to be opened. */
export function keepPayments(ledger: Ledger): readonly Payment[] {
  const kept: Payment[] = [];
  ledger.watch = (...payment) => void kept.push(payment);
  return kept;
}

/**
 * Opens a book on an account. The ledger tells it of every payment until it is closed.
 *
 * @param kept payments already made that belong in it.
 */
export function openCashBook(ledger: Ledger, account: number, kept: readonly Payment[] = []): OpenCashBook {
  const received = new Float64Array(PURPOSES.length);
  const spent = new Float64Array(PURPOSES.length);
  for (const payment of kept) enter(...payment);
  const opening = ledger.balance[account] - sum(received) + sum(spent);
  ledger.watch = enter;
  return {
    account,
    paid: (purpose) => received[PURPOSE[purpose]] - spent[PURPOSE[purpose]],
    close() {
      ledger.watch = null;
      return {
        opening,
        receipts: linesOf(received),
        payments: linesOf(spent),
        closing: ledger.balance[account],
      };
    },
  };

  function enter(purpose: number, from: number, to: number, amount: number): void {
    if (to === account) received[purpose] += amount;
    if (from === account) spent[purpose] += amount;
  }
}

/** What a book shows for some purposes: receipts less payments. */
export function netOf({ receipts, payments }: CashBook, ...purposes: readonly Purpose[]): number {
  return sumFor(receipts, purposes) - sumFor(payments, purposes);
}

function sumFor(lines: readonly CashLine[], purposes: readonly Purpose[]): number {
  return lines.reduce((total, { purpose, amount }) => total + (purposes.includes(purpose) ? amount : 0), 0);
}

function linesOf(amounts: Float64Array): readonly CashLine[] {
  return PURPOSES.map((purpose, index) => ({ purpose, amount: amounts[index] })).filter(
    ({ amount }) => amount !== 0,
  );
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
