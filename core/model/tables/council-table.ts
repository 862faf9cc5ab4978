import { column } from '../columns.ts';
import { ACCOUNT_LINE_IDS, ACCOUNT_LINES } from '../council/account-lines.ts';
import type { AccountLineId } from '../council/account-lines.ts';

type LineColumns = { readonly [L in AccountLineId]: ReturnType<typeof lineColumn> };

const LINES = Object.fromEntries(
  ACCOUNT_LINE_IDS.map((id) => [id, lineColumn(ACCOUNT_LINES[id].meaning)]),
) as LineColumns;

/** One row: the council's account of the month, a column for each line, and what is needed to lay it beside the council's cash. */
export const COUNCIL = {
  ...LINES,
  gross: column('float64', 'flow', 'pence', 'All lines but income, added up.'),
  net: column('float64', 'flow', 'pence', 'All lines added up.'),
  collected: column(
    'float64',
    'flow',
    'pence',
    'Charges, old ones included, that were paid or kept out of direct payments this month.',
  ),
  paymentHolders: column(
    'int32',
    'flow',
    'people',
    'People with a direct payment for all or part of their budget.',
  ),
  agentAccounts: column(
    'int32',
    'flow',
    'people',
    'Those of them whose account the council runs as their agent.',
  ),
  paidOnOutcomes: column(
    'float64',
    'flow',
    'pence',
    'Moved this month from providers that did worse on outcomes to those that did better.',
  ),
  invoicesUnpaid: column('float64', 'stock', 'pence', 'Invoices of providers the council has not paid yet.'),
  inHouseUnpaid: column(
    'float64',
    'stock',
    'pence',
    'What its own service has spent and the council makes good next month.',
  ),
  arrears: column('float64', 'stock', 'pence', 'Charges people owe the council.'),
} as const;

function lineColumn(meaning: string) {
  return column('float64', 'flow', 'pence', meaning);
}
