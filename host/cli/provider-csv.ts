import { COST_LINE_IDS } from '../../core/costing/cost-line.ts';
import { PURPOSES } from '../../core/model/ledger.ts';
import { netOf } from '../../core/explain/provider/cash-book.ts';
import { PROVIDER_COLUMNS } from '../../core/explain/provider/provider-row.ts';
import type { ProviderLife, ProviderMonth } from '../../core/explain/provider/provider-life.ts';
import { csvTable } from './csv-table.ts';

type Row = Readonly<Record<string, string | number>>;

/** Every month of some lives as one table: hours, income, costs, cash by purpose, and all the market holds about it. */
export function providersCsv(lives: readonly ProviderLife[]): string {
  const rows: readonly Row[] = lives.flatMap(({ option, identity, months }) =>
    months.map((month) => ({ option, provider: identity, ...rowOf(month) })),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvTable(columns, rows);
}

function rowOf({ month, row, hours, account, cash }: ProviderMonth): Row {
  return {
    month,
    ...named('hours', hours, Object.keys(hours) as (keyof typeof hours)[]),
    ...named('income', account.income, Object.keys(account.income) as (keyof typeof account.income)[]),
    revenue: account.revenue,
    ...named('cost', account.costs, COST_LINE_IDS),
    'cost.beyond-lines': account.beyondLines,
    cost: account.cost,
    surplus: account.surplus,
    margin: account.margin,
    'owed.council': account.owedByCouncil,
    'owed.individuals': account.owedByIndividuals,
    ...named('bridge', account.bridge, Object.keys(account.bridge) as (keyof typeof account.bridge)[]),
    'cash.opening': cash.opening,
    ...Object.fromEntries(PURPOSES.map((purpose) => [`cash.${purpose}`, netOf(cash, purpose)])),
    'cash.closing': cash.closing,
    ...named('column', row, PROVIDER_COLUMNS),
  };
}

function named<K extends string>(
  prefix: string,
  from: { readonly [P in K]: number },
  keys: readonly K[],
): Row {
  return Object.fromEntries(keys.map((key) => [`${prefix}.${key}`, from[key]]));
}
