/** The engine's columns as the objects of the reference. */
import type { ColumnDefinition, TableDefinition } from '../../core/model/columns.ts';
import {
  ACCOUNTS,
  accountsFor,
  budgetAccountOf,
  cashOf,
  PURPOSES,
  purseOf,
} from '../../core/model/ledger.ts';
import type { Ledger, Purpose } from '../../core/model/ledger.ts';
import type { State } from '../../core/model/state.ts';
import { TABLES } from '../../core/model/tables.ts';
import type { Account, Books, Market, Row, TableName } from './market.ts';
import { dec, ZERO } from './number.ts';

/** How many rows of each table are in use. */
export function rowsInUse({ market, extent, groups, constants }: State): Readonly<Record<TableName, number>> {
  const providers = market.providerRows[0]!;
  return {
    people: market.peopleRows[0]!,
    providers,
    costs: providers,
    rounds: providers * extent.localities,
    supporters: market.supporterRows[0]!,
    market: 1,
    council: 1,
    vacancies: market.peopleFree[0]!,
    listing: extent.providers * extent.localities,
    localities: extent.localities,
    groups: groups.guaranteedAtStart.length,
    constants: constants.planned.length,
  };
}

/** A copy of the whole state. */
export function readMarket(state: State): Market {
  const rows = rowsInUse(state);
  const all = <T extends TableName>(table: T) =>
    Array.from({ length: rows[table] }, (_, row) => readRow(state, table, row));
  return {
    people: all('people'),
    providers: all('providers'),
    costs: all('costs'),
    rounds: all('rounds'),
    supporters: all('supporters'),
    market: readRow(state, 'market', 0),
    council: readRow(state, 'council', 0),
    vacancies: all('vacancies'),
    listing: all('listing'),
    localities: all('localities'),
    groups: all('groups'),
    constants: all('constants'),
    books: readBooks(state.ledger, rows.people, rows.providers),
    extent: state.extent,
  };
}

function readRow<T extends TableName>(state: State, table: T, row: number): Row<(typeof TABLES)[T]> {
  const definition: TableDefinition = TABLES[table];
  const columns = state[table] as unknown as Readonly<Record<string, ArrayLike<number>>>;
  return Object.fromEntries(
    Object.entries<ColumnDefinition>(definition).map(([name, { storage }]) => {
      const value = columns[name]![row]!;
      if (storage !== 'float64') return [name, value];
      return [name, value === 0 ? ZERO : dec(value)];
    }),
  ) as Row<(typeof TABLES)[T]>;
}

function readBooks(ledger: Ledger, people: number, providers: number): Books {
  const balance = new Map<Account, ReturnType<typeof dec>>();
  for (const [account, index] of accountsInUse(ledger, people, providers)) {
    const held = ledger.balance[index]!;
    if (held !== 0) balance.set(account, dec(held));
  }
  const turnover = Object.fromEntries(
    PURPOSES.map((purpose, index) => [purpose, dec(ledger.turnover[index]!)]),
  ) as Record<Purpose, ReturnType<typeof dec>>;
  return { balance, turnover };
}

/** Accounts of the reference with their places in the engine's ledger. */
export function accountsInUse(
  ledger: Ledger,
  people: number,
  providers: number,
): readonly (readonly [Account, number])[] {
  const accounts: (readonly [Account, number])[] = Object.entries(ACCOUNTS) as [
    keyof typeof ACCOUNTS,
    number,
  ][];
  for (let row = 0; row < people; row++) {
    accounts.push([`purse ${row}`, purseOf(row)], [`budget ${row}`, budgetAccountOf(ledger, row)]);
  }
  for (let row = 0; row < providers; row++) accounts.push([`cash ${row}`, cashOf(ledger, row)]);
  if (accountsFor(ledger.people, ledger.providers) < accounts.length)
    throw new Error('more rows than accounts');
  return accounts;
}
