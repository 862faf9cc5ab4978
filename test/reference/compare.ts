/** Where the reference and the engine differ: column by column and account by account. */
import { PURPOSES } from '../../core/model/ledger.ts';
import type { State } from '../../core/model/state.ts';
import { TABLES } from '../../core/model/tables.ts';
import type { ColumnPath } from '../../core/model/tables.ts';
import { balanceOf } from './market.ts';
import type { Market, TableName } from './market.ts';
import { accountsInUse, rowsInUse } from './read-market.ts';

export type Difference = {
  /** A column, `ledger.balance` or `ledger.turnover`. */
  readonly what: string;
  /** A row, an account or a purpose. */
  readonly where: number | string;
  readonly engine: number;
  readonly reference: number;
};

/**
 * Money is whole pence and time whole minutes, so anything short of a thousandth is the engine's sixteen digits;
 * for large quantities its part is far below the last whole unit.
 */
const ABSOLUTE = 1e-7;
const RELATIVE = 1e-11;

function agrees(engine: number, reference: number): boolean {
  return engine === reference || Math.abs(engine - reference) <= ABSOLUTE + RELATIVE * Math.abs(engine);
}

/** Differences in some columns, in the order of the columns; whole rows where one side has more of them. */
export function differencesIn(
  state: State,
  market: Market,
  columns: readonly ColumnPath[],
): readonly Difference[] {
  const rows = rowsInUse(state);
  return columns.flatMap((path) => {
    const [table, column] = path.split('.') as [TableName, string];
    const values = (state[table] as unknown as Readonly<Record<string, ArrayLike<number>>>)[column]!;
    const own = rowsOf(market, table);
    const length = table === 'vacancies' ? rows[table] : Math.max(rows[table], own.length);
    const found: Difference[] = [];
    for (let row = 0; row < length; row++) {
      const engine = values[row] ?? Number.NaN;
      const reference = Number(own[row]?.[column] ?? 0);
      if (!agrees(engine, reference)) found.push({ what: path, where: row, engine, reference });
    }
    return found;
  });
}

/** Every column there is. */
export function allColumns(): readonly ColumnPath[] {
  return Object.entries(TABLES).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}` as ColumnPath),
  );
}

/** Differences in what accounts hold and in what has moved this month. */
export function differencesInBooks(state: State, { books }: Market): readonly Difference[] {
  const { ledger } = state;
  const { people, providers } = rowsInUse(state);
  const balances = accountsInUse(ledger, people, providers).map(([account, index]) => ({
    what: 'ledger.balance',
    where: account,
    engine: ledger.balance[index]!,
    reference: balanceOf(books, account).toNumber(),
  }));
  const moved = PURPOSES.map((purpose, index) => ({
    what: 'ledger.turnover',
    where: purpose,
    engine: ledger.turnover[index]!,
    reference: books.turnover[purpose].toNumber(),
  }));
  return [...balances, ...moved].filter(({ engine, reference }) => !agrees(engine, reference));
}

function rowsOf(market: Market, table: TableName): readonly Readonly<Record<string, unknown>>[] {
  const rows: unknown = market[table];
  return (Array.isArray(rows) ? rows : [rows]) as Readonly<Record<string, unknown>>[];
}
