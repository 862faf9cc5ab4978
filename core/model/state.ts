/** The whole state of one market: its tables and its ledger, allocated once and reused for every path. */
import { CELLS } from '../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../scenario/client-group.ts';
import { allocateColumns } from './columns.ts';
import { createLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { TABLES } from './tables.ts';
import type { Tables } from './tables.ts';

/** How many rows each table needs at most. */
export type Extent = { readonly people: number; readonly providers: number; readonly localities: number };

export type State = Tables & { readonly extent: Extent; readonly ledger: Ledger };

/** Suppliers of community support a market has at most: more than the largest council would need. */
export const MOST_SUPPORTERS = 256;

/** A row for each client group, kind of decision and arrangement. */
const CONSTANT_ROWS = CLIENT_GROUPS.length * 2 * CELLS.length;

/** Allocates a state, all zero. */
export function allocateState(extent: Extent): State {
  return {
    extent,
    people: allocateColumns(TABLES.people, extent.people),
    providers: allocateColumns(TABLES.providers, extent.providers),
    costs: allocateColumns(TABLES.costs, extent.providers),
    rounds: allocateColumns(TABLES.rounds, extent.providers * extent.localities),
    supporters: allocateColumns(TABLES.supporters, MOST_SUPPORTERS),
    market: allocateColumns(TABLES.market, 1),
    council: allocateColumns(TABLES.council, 1),
    vacancies: allocateColumns(TABLES.vacancies, extent.people),
    listing: allocateColumns(TABLES.listing, extent.providers * extent.localities),
    localities: allocateColumns(TABLES.localities, extent.localities),
    groups: allocateColumns(TABLES.groups, CLIENT_GROUPS.length),
    constants: allocateColumns(TABLES.constants, CONSTANT_ROWS),
    ledger: createLedger(extent.people, extent.providers),
  };
}

type AnyColumn = Float64Array | Int32Array | Uint8Array;

/** Every array of a state in a fixed order, with its name. */
export function columnsOf(state: State): readonly (readonly [name: string, column: AnyColumn])[] {
  const { opening, inflow, outflow, balance, turnover } = state.ledger;
  const tables = {
    people: state.people,
    providers: state.providers,
    costs: state.costs,
    rounds: state.rounds,
    supporters: state.supporters,
    market: state.market,
    council: state.council,
    vacancies: state.vacancies,
    listing: state.listing,
    localities: state.localities,
    groups: state.groups,
    constants: state.constants,
    ledger: { opening, inflow, outflow, balance, turnover },
  };
  return Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries<AnyColumn>(columns).map(([name, values]) => [`${table}.${name}`, values] as const),
  );
}

/** Empties a state so that another path can start in it. */
export function clearState(state: State): void {
  for (const [, values] of columnsOf(state)) values.fill(0);
}

/** Makes one state equal another of the same extent. */
export function copyState(from: State, to: State): void {
  const source = columnsOf(from);
  for (const [index, [, values]] of columnsOf(to).entries()) {
    values.set(source[index][1]);
  }
}
