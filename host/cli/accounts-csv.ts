import { BESIDE_IDS } from '../../core/explain/council/council-months.ts';
import type { BesideId } from '../../core/explain/council/council-months.ts';
import type { CouncilPeriod } from '../../core/explain/council/council-periods.ts';
import { ACCOUNT_LINE_IDS, ACCOUNT_LINES } from '../../core/model/council/account-lines.ts';
import type { AccountLineId } from '../../core/model/council/account-lines.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { csvText } from '../../core/spreadsheet/csv-text.ts';
import type { Accounts } from './accounts.ts';

const COLUMNS = ['option', 'period', 'months', 'group', 'line', 'label', 'pence'] as const;

const BESIDE_LABELS: { readonly [B in BesideId]: string } = {
  gross: 'Gross spend',
  net: 'Net spend',
  envelope: 'Care budget',
  paid: 'Paid in cash, net',
  collected: 'Charges collected',
  misspent: 'Direct payments lost or misspent',
  failure: 'Because providers failed or refused',
  invoicesUnpaid: 'Invoices not paid yet, at the end',
  inHouseUnpaid: 'Its own service still to be given, at the end',
  arrears: 'Charges people owe, at the end',
};

/** Every line of every period as one table, a row each. */
export function accountsCsv({ option, periods, usual }: Accounts): string {
  const rows = [
    ...periods.flatMap((period) => rowsOf(option.id, period)),
    ...(usual ?? []).flatMap((period) => rowsOf(BUSINESS_AS_USUAL, period)),
  ];
  return csvText([COLUMNS, ...rows]);
}

function rowsOf(option: string, { name, months, figures, overSpend }: CouncilPeriod): readonly Cells[] {
  const row = (group: string, line: string, label: string, pence: number): Cells => [
    option,
    name,
    months,
    group,
    line,
    label,
    pence,
  ];
  return [
    ...ACCOUNT_LINE_IDS.map((id: AccountLineId) =>
      row(ACCOUNT_LINES[id].group, id, ACCOUNT_LINES[id].label, figures[id]),
    ),
    ...BESIDE_IDS.map((id) => row('', id, BESIDE_LABELS[id], figures[id])),
    row('', 'overSpend', 'Over-spend', overSpend),
  ];
}

type Cells = readonly (string | number)[];
