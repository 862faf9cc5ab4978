/** Adds up the council's account of a month, and lays it beside the council's cash. */
import type { ReadonlyColumn } from '../columns.ts';
import { cashOf, PURPOSE } from '../ledger.ts';
import type { Ledger, Purpose } from '../ledger.ts';
import type { Tables } from '../tables.ts';
import { ACCOUNT_LINE_IDS, GROSS_LINE_IDS } from './account-lines.ts';
import type { AccountLineId } from './account-lines.ts';
import { unpaidInvoices } from './pay-invoices.ts';
import type { CouncilDuesRead } from './pay-invoices.ts';

/** Grants and indemnities: the council alone pays for these purposes, so what moved is what it paid. */
const HELP: Partial<Record<AccountLineId, Purpose>> = {
  lostClientGrants: 'transitional grant',
  trainingGrants: 'training subsidy',
  startUpGrants: 'start-up grant',
  fundGrants: 'fund set-up grant',
  indemnities: 'redundancy indemnity',
};

/** Lines read off the payments of the month. */
const HELP_LINES = Object.keys(HELP) as readonly (keyof typeof HELP)[];

type Council = Tables['council'];

/** Fills the lines of what providers were helped with this month. */
export function addHelp(council: Pick<Council, AccountLineId>, ledger: Ledger): void {
  for (const line of HELP_LINES) council[line][0] = ledger.turnover[PURPOSE[HELP[line]!]];
}

type Standing = {
  readonly providers: CouncilDuesRead & { readonly inHouse: ReadonlyColumn };
  readonly rows: number;
  readonly ledger: Ledger;
};

/** What the council owes providers at the end of the month, and what its own service has spent that it will make good. */
export function owedToProviders({ providers, rows, ledger }: Standing): {
  readonly invoices: number;
  readonly inHouse: number;
} {
  let invoices = 0;
  let inHouse = 0;
  for (let row = 0; row < rows; row++) {
    invoices += unpaidInvoices(providers, row);
    if (providers.inHouse[row] === 1) inHouse -= ledger.balance[cashOf(ledger, row)];
  }
  return { invoices, inHouse };
}

/** All lines but income, in pence. */
export function grossOf(council: Pick<Council, AccountLineId>): number {
  return sumOf(council, GROSS_LINE_IDS);
}

/** All lines, in pence. */
export function netOf(council: Pick<Council, AccountLineId>): number {
  return sumOf(council, ACCOUNT_LINE_IDS);
}

function sumOf(council: Pick<Council, AccountLineId>, lines: readonly AccountLineId[]): number {
  let sum = 0;
  for (const line of lines) sum += council[line][0];
  return sum;
}
