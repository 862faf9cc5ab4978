/** Invoices of providers, to the council and to individuals, paid as each falls due. */
import type { ReadonlyColumn } from '../columns.ts';
import { fallsDue } from '../paying/falls-due.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { Tables } from '../tables.ts';

type Providers = Tables['providers'];
type CouncilDues = Pick<Providers, 'dueNext' | 'dueAfter' | 'dueThird' | 'dueFourth'>;
/** Columns of what the council owes a provider, read. */
export type CouncilDuesRead = { readonly [C in keyof CouncilDues]: ReadonlyColumn };

/** Pays what the council owes a provider now, of this month's invoice and earlier ones, and puts off the rest. */
export function payCouncilInvoices(
  ledger: Ledger,
  { dueNext, dueAfter, dueThird, dueFourth }: CouncilDues,
  row: number,
  invoice: number,
  days: number,
): void {
  const { now, next, after, third, fourth } = fallsDue(invoice, days);
  const due = dueNext[row] + now;
  if (due > 0) post(ledger, PURPOSE['framework care'], ACCOUNTS.council, cashOf(ledger, row), due);
  dueNext[row] = dueAfter[row] + next;
  dueAfter[row] = dueThird[row] + after;
  dueThird[row] = dueFourth[row] + third;
  dueFourth[row] = fourth;
}

/** Passes on what individuals have paid and is on its way to a provider; a month is the longest it takes. */
export function passOnIndividuals(
  ledger: Ledger,
  { dueIndividuals }: Pick<Providers, 'dueIndividuals'>,
  row: number,
  invoice: number,
  days: number,
): void {
  const { now } = fallsDue(invoice, days);
  const arrives = dueIndividuals[row] + now;
  if (arrives > 0)
    post(ledger, PURPOSE['payment on its way'], ACCOUNTS.clearing, cashOf(ledger, row), arrives);
  dueIndividuals[row] = invoice - now;
}

/** What the council owes a provider for invoices it has not paid yet, in pence. */
export function unpaidInvoices(
  { dueNext, dueAfter, dueThird, dueFourth }: CouncilDuesRead,
  row: number,
): number {
  return dueNext[row] + dueAfter[row] + dueThird[row] + dueFourth[row];
}
