/**
 * The market of the reference: plain objects, one for each person and provider, with every quantity a decimal.
 * What each field means is in docs/model, where the columns of the tables are listed.
 */
import type { ColumnDefinition, TableDefinition } from '../../core/model/columns.ts';
import { PURPOSES } from '../../core/model/ledger.ts';
import type { ACCOUNTS, Purpose } from '../../core/model/ledger.ts';
import { TABLES } from '../../core/model/tables.ts';
import { ZERO } from './number.ts';
import type { Decimal } from './number.ts';

/** One row: quantities are decimals; counts, codes and flags are plain numbers. */
export type Row<D extends TableDefinition> = {
  -readonly [C in keyof D]: D[C]['storage'] extends 'float64' ? Decimal : number;
};

export type TableName = keyof typeof TABLES;
export type Person = Row<typeof TABLES.people>;
export type Provider = Row<typeof TABLES.providers>;
export type Costs = Row<typeof TABLES.costs>;
export type Round = Row<typeof TABLES.rounds>;
export type Supporter = Row<typeof TABLES.supporters>;

/** An account: one of the fixed ones by its name, or that of a person or provider by its row. */
export type Account = keyof typeof ACCOUNTS | `purse ${number}` | `budget ${number}` | `cash ${number}`;

export type Books = {
  /** Balances; an account that is not there holds nothing. */
  readonly balance: Map<Account, Decimal>;
  /** Money moved this month, by purpose. */
  readonly turnover: Record<Purpose, Decimal>;
};

export type Market = {
  readonly people: Person[];
  readonly providers: Provider[];
  /** One for each provider. */
  readonly costs: Costs[];
  /** Provider by locality: see `roundAt`. */
  readonly rounds: Round[];
  readonly supporters: Supporter[];
  readonly market: Row<typeof TABLES.market>;
  readonly council: Row<typeof TABLES.council>;
  /** A stack of freed rows of the people table, the last freed on top. */
  readonly vacancies: Row<typeof TABLES.vacancies>[];
  /** Locality by place in its list. */
  readonly listing: Row<typeof TABLES.listing>[];
  readonly localities: Row<typeof TABLES.localities>[];
  readonly groups: Row<typeof TABLES.groups>[];
  readonly constants: Row<typeof TABLES.constants>[];
  readonly books: Books;
  /** Rows there is room for in the engine's tables: the width of its tables of two keys. */
  readonly extent: { readonly people: number; readonly providers: number; readonly localities: number };
};

/** An empty row of a table. */
export function blank<T extends TableName>(table: T): Row<(typeof TABLES)[T]> {
  const definition: TableDefinition = TABLES[table];
  return Object.fromEntries(
    Object.entries<ColumnDefinition>(definition).map(([name, { storage }]) => [
      name,
      storage === 'float64' ? ZERO : 0,
    ]),
  ) as Row<(typeof TABLES)[T]>;
}

/** Moves money and notes what for. */
export function pay({ books }: Market, purpose: Purpose, from: Account, to: Account, amount: Decimal): void {
  books.balance.set(from, balanceOf(books, from).minus(amount));
  books.balance.set(to, balanceOf(books, to).plus(amount));
  books.turnover[purpose] = books.turnover[purpose].plus(amount);
}

export function balanceOf({ balance }: Books, account: Account): Decimal {
  return balance.get(account) ?? ZERO;
}

/** A new month: nothing has moved yet. */
export function openMonth({ books }: Market): void {
  for (const purpose of PURPOSES) books.turnover[purpose] = ZERO;
}
