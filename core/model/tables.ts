/** The tables of a market and what each column means. */
import type { Columns } from './columns.ts';
import { COUNCIL } from './tables/council-table.ts';
import { CONSTANTS, GROUPS, LISTING, LOCALITIES, MARKET, VACANCIES } from './tables/market-tables.ts';
import { PEOPLE } from './tables/people-table.ts';
import { COSTS, PROVIDERS, ROUNDS, SUPPORTERS } from './tables/provider-tables.ts';

export type Tables = {
  readonly people: Columns<typeof PEOPLE>;
  readonly providers: Columns<typeof PROVIDERS>;
  readonly costs: Columns<typeof COSTS>;
  readonly rounds: Columns<typeof ROUNDS>;
  readonly supporters: Columns<typeof SUPPORTERS>;
  readonly market: Columns<typeof MARKET>;
  readonly council: Columns<typeof COUNCIL>;
  readonly vacancies: Columns<typeof VACANCIES>;
  readonly listing: Columns<typeof LISTING>;
  readonly localities: Columns<typeof LOCALITIES>;
  readonly groups: Columns<typeof GROUPS>;
  readonly constants: Columns<typeof CONSTANTS>;
};

export const TABLES = {
  people: PEOPLE,
  providers: PROVIDERS,
  costs: COSTS,
  rounds: ROUNDS,
  supporters: SUPPORTERS,
  market: MARKET,
  council: COUNCIL,
  vacancies: VACANCIES,
  listing: LISTING,
  localities: LOCALITIES,
  groups: GROUPS,
  constants: CONSTANTS,
} as const;

/** The name of a column with its table, as steps declare it. */
export type ColumnPath = {
  [T in keyof Tables]: `${T}.${keyof Tables[T] & string}`;
}[keyof Tables];

/** The columns of one table among some column paths. */
export type ColumnOf<T extends keyof Tables, P extends ColumnPath> = {
  [C in keyof Tables[T] & string]: `${T}.${C}` extends P ? C : never;
}[keyof Tables[T] & string];
