/** Runs one replicate of scenarios that share their people and their luck, and keeps what checks ask about. */
import { countPeople } from '../model/balance.ts';
import { createRecorder, openRecorder, record } from '../model/recording/record.ts';
import { breakDown } from '../model/recording/break-down.ts';
import { settleMarket } from '../model/settle-market.ts';
import { allocateState, columnsOf, copyState } from '../model/state.ts';
import type { Extent, State } from '../model/state.ts';
import { hashOfBytes } from '../numeric/bytes.ts';
import { emptyPath, seriesOf, sumsOf } from '../run/path.ts';
import { monthOfPlan } from '../run/plan.ts';
import type { Plan, PlannedMonth } from '../run/plan.ts';
import { runMonth, twice, withRoom } from '../run/run-month.ts';
import { LOOKS } from './measures.ts';
import { writeBook } from './provider-book.ts';
import type { ProviderBook } from './provider-book.ts';

/** What is wanted of a scenario beyond the indicators. */
export type Wanted = {
  readonly looks: ReadonlySet<string>;
  readonly breakdown: boolean;
  readonly book: boolean;
  readonly columns: boolean;
};

/** A look, month by month: what is added up, and what it is a part of. */
export type Looks = { readonly of: Float64Array; readonly per: Float64Array | null };

export type Observation = {
  readonly months: number;
  readonly localities: number;
  /** Indicator x month. */
  readonly series: Float64Array;
  readonly looks: ReadonlyMap<string, Looks>;
  /** At the end of each month, category x sum over the months so far. */
  readonly sums: readonly Float64Array[];
  readonly book: ProviderBook;
  /** Each month, a hash of every column by its name. */
  readonly columns: readonly ReadonlyMap<string, string>[];
};

/** A scenario made ready and what is wanted of it. */
export type Order = { readonly plan: Plan; readonly wanted: Wanted };

/**
 * Observes scenarios that differ in nothing before their first reported month, so that the market settles once for all of
 * them. `seen` is called after each.
 */
export function observeTogether(
  orders: readonly Order[],
  replicate: number,
  seen: (position: number, observation: Observation) => void,
): void {
  let extent = largest(orders.map(({ plan }) => plan.extent));
  withRoom(
    () => observeAll(orders, extent, replicate).forEach((each, position) => seen(position, each)),
    () => {
      extent = twice(extent);
    },
  );
}

function observeAll(orders: readonly Order[], extent: Extent, replicate: number): readonly Observation[] {
  const settled = allocateState(extent);
  const [{ plan: first }] = orders;
  settleMarket(settled, monthOfPlan(first, 0, replicate));
  for (let index = 0; index < first.spinUp; index++) {
    runMonth(settled, first, { index, replicate }, { check: false });
  }
  const state = allocateState(extent);
  return orders.map((order) => {
    copyState(settled, state);
    return observe(state, order, replicate);
  });
}

function observe(state: State, { plan, wanted }: Order, replicate: number): Observation {
  const { months } = plan;
  const { localities } = state.extent;
  const recorder = createRecorder(state.extent);
  const path = emptyPath(months, localities);
  const looks = new Map([...wanted.looks].map((id) => [id, emptyLook(id, months)]));
  const sums: Float64Array[] = [];
  const book: ProviderBook = new Map();
  const columns: ReadonlyMap<string, string>[] = [];
  openRecorder(recorder, state);
  for (let reported = 0; reported < months; reported++) {
    const peopleBefore = wanted.looks.has('law.people') ? countPeople(state) : 0;
    // What a law says is counted, not thrown: a check tells how often it was broken.
    const month = runMonth(state, plan, { index: plan.spinUp + reported, replicate }, { check: false });
    record(state, month, recorder, path, months);
    look(looks, state, month, peopleBefore);
    if (wanted.breakdown) {
      const soFar = new Float64Array(sumsOf(path, months).length);
      breakDown(recorder.tally, soFar);
      sums.push(soFar);
    }
    if (wanted.book) writeBook(book, state, reported, months);
    if (wanted.columns) columns.push(hashColumns(state));
  }
  return { months, localities, series: seriesOf(path, months), looks, sums, book, columns };
}

function emptyLook(id: string, months: number): Looks {
  return {
    of: new Float64Array(months),
    per: LOOKS[id].per === undefined ? null : new Float64Array(months),
  };
}

function look(
  looks: ReadonlyMap<string, Looks>,
  state: State,
  { reported, parameters }: PlannedMonth,
  peopleBefore: number,
): void {
  for (const [id, { of, per }] of looks) {
    const rule = LOOKS[id];
    of[reported] = rule.of(state, { peopleBefore, parameters });
    if (per !== null && rule.per !== undefined) per[reported] = rule.per(state, { peopleBefore, parameters });
  }
}

function hashColumns(state: State): ReadonlyMap<string, string> {
  return new Map(
    columnsOf(state).map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      hashOfBytes(new Uint8Array(buffer, byteOffset, byteLength)),
    ]),
  );
}

function largest(extents: readonly Extent[]): Extent {
  return {
    people: Math.max(...extents.map((each) => each.people)),
    providers: Math.max(...extents.map((each) => each.providers)),
    localities: Math.max(...extents.map((each) => each.localities)),
  };
}
