/** Two engines run the same case step by step, until the first step that leaves them apart. */
import type { State } from '../../core/model/state.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { formatMonth } from '../../core/time/month.ts';
import type { GoldenCase } from '../golden/golden-run.ts';
import type { Engine } from './engine-at.ts';

/** One number that is not what it was. */
export type Changed = {
  readonly column: string;
  readonly row: number;
  /** Whose row it is, where the table has identities. */
  readonly identity: number | null;
  readonly old: number;
  readonly new: number;
};

export type Divergence = {
  readonly replicate: number;
  readonly step: string;
  /** YYYY-MM, or the month of the spin-up counted from its start. */
  readonly month: string;
  /** In the order of the columns; the first tell the most. */
  readonly changed: readonly Changed[];
  /** Columns only one of the engines has. */
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
};

type Snapshot = ReadonlyMap<string, Float64Array>;
type Seen = { readonly step: string; readonly columns: Snapshot };

/** The first difference in any replicate of a case, or null where the two agree to the last bit to the end. */
export function firstDivergence(golden: GoldenCase, old: Engine, fresh: Engine): Divergence | null {
  for (let replicate = 0; replicate < golden.replicates; replicate++) {
    const found = divergenceIn(golden, replicate, [old, fresh]);
    if (found !== null) return found;
  }
  return null;
}

function divergenceIn(
  golden: GoldenCase,
  replicate: number,
  engines: readonly [Engine, Engine],
): Divergence | null {
  const [old, fresh] = engines.map((engine) => start(golden, replicate, engine)) as [Path, Path];
  const apart = between(old.settled, fresh.settled);
  if (apart !== null) return { replicate, step: 'settle-market', month: 'the start', ...apart };
  for (let index = 0; index < Math.max(old.months, fresh.months); index++) {
    if (between(old.month(index), fresh.month(index)) === null) continue;
    const [before, after] = [old.stepsOf(index), fresh.stepsOf(index)];
    for (const step of new Set([...before, ...after].map((seen) => seen.step))) {
      const [left, right] = [before, after].map((all) => all.find((one) => one.step === step)?.columns);
      const difference = between(left, right);
      if (difference !== null) return { replicate, step, month: old.name(index), ...difference };
    }
  }
  return null;
}

type Path = {
  readonly settled: Snapshot;
  readonly months: number;
  /** Runs the next month: what stands at its end. */
  readonly month: (index: number) => Snapshot;
  /** Runs the latest month again: what stands after each of its steps. */
  readonly stepsOf: (index: number) => readonly Seen[];
  readonly name: (index: number) => string;
};

function start(golden: GoldenCase, replicate: number, engine: Engine): Path {
  const { plan: plans, runMonth, settle, state: states } = engine;
  const plan = plans.prepare(scenarioOf(golden, engine));
  const extent = { ...plan.extent, people: plan.extent.people * 2, providers: plan.extent.providers * 2 };
  const [state, before] = [states.allocateState(extent), states.allocateState(extent)];
  settle.settleMarket(state, plans.monthOfPlan(plan, 0, replicate));
  return {
    settled: snapshot(state, engine),
    months: plan.spinUp + plan.months,
    month(index) {
      states.copyState(state, before);
      runMonth.runMonth(state, plan, { index, replicate }, { check: false });
      return snapshot(state, engine);
    },
    stepsOf(index) {
      const seen: Seen[] = [];
      states.copyState(before, state);
      runMonth.runMonth(
        state,
        plan,
        { index, replicate },
        {
          check: false,
          watch:
            ({ name }) =>
            () => {
              seen.push({ step: name, columns: snapshot(state, engine) });
            },
        },
      );
      return seen;
    },
    name: (index) =>
      index < plan.spinUp ? `spin-up month ${index + 1}` : formatMonth(plan.calendar[index]!),
  };
}

function scenarioOf(
  { place, option, future, start: from, months, seed }: GoldenCase,
  { catalogue }: Engine,
): Scenario {
  return {
    place: catalogue.readPlace(place),
    option: catalogue.readOption(option),
    future: catalogue.readFuture(future),
    parameters: catalogue.readParameters(),
    start: from,
    months,
    seed,
  };
}

/** Columns of the rows in use: engines may make room for different numbers of them. */
function snapshot(state: State, { state: states }: Engine): Snapshot {
  const rows: Readonly<Record<string, number>> = {
    people: state.market.peopleRows[0]!,
    providers: state.market.providerRows[0]!,
    costs: state.market.providerRows[0]!,
    supporters: state.market.supporterRows[0]!,
    vacancies: state.market.peopleFree[0]!,
  };
  return new Map(
    states.columnsOf(state).map(([name, values]) => {
      const used = rows[name.slice(0, name.indexOf('.'))] ?? values.length;
      return [name, Float64Array.from(values.subarray(0, used))];
    }),
  );
}

type Apart = Pick<Divergence, 'changed' | 'onlyOld' | 'onlyNew'>;

/** What differs; columns that only one side has are told beside it and do not count by themselves. */
function between(old: Snapshot | undefined, fresh: Snapshot | undefined): Apart | null {
  if (old === undefined && fresh === undefined) return null;
  const onlyOld = keysOf(old).filter((name) => fresh?.has(name) !== true);
  const onlyNew = keysOf(fresh).filter((name) => old?.has(name) !== true);
  if (old === undefined || fresh === undefined) return { changed: [], onlyOld, onlyNew };
  const changed = [...old].flatMap(([column, values]) => changedIn(column, values, fresh));
  return changed.length === 0 ? null : { changed, onlyOld, onlyNew };
}

function keysOf(of: Snapshot | undefined): string[] {
  return of === undefined ? [] : [...of.keys()];
}

function changedIn(column: string, values: Float64Array, fresh: Snapshot): Changed[] {
  const other = fresh.get(column);
  // The ledger's accounts stand one after another by the room there is, so only their sums per purpose are set side by side.
  if (other === undefined || (column.startsWith('ledger.') && values.length !== other.length)) return [];
  const identities = fresh.get(`${column.slice(0, column.indexOf('.'))}.identity`);
  const changed: Changed[] = [];
  for (let row = 0; row < Math.max(values.length, other.length); row++) {
    const [was, is] = [values[row] ?? Number.NaN, other[row] ?? Number.NaN];
    if (Object.is(was, is)) continue;
    changed.push({ column, row, identity: identities?.[row] ?? null, old: was, new: is });
  }
  return changed;
}
