import { PEOPLE } from '../../model/tables/people-table.ts';
import type { Tables } from '../../model/tables.ts';

export type PersonColumn = keyof typeof PEOPLE;

/** Everything the market holds about one person at one moment. */
export type PersonRow = { readonly [C in PersonColumn]: number };

export const PERSON_COLUMNS = Object.keys(PEOPLE) as readonly PersonColumn[];

/** A copy of a person's row. */
export function copyRow(people: Tables['people'], row: number): PersonRow {
  return Object.fromEntries(PERSON_COLUMNS.map((name) => [name, people[name][row]])) as PersonRow;
}
