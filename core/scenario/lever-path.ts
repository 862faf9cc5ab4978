import { changedValue, changeSpan } from '../parameters/dated-change.ts';
import type { ChangeSpan, DatedChange } from '../parameters/dated-change.ts';
import { engineValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import type { Month } from '../time/month.ts';
import { CLIENT_GROUPS } from './client-group.ts';
import type { ClientGroup } from './client-group.ts';
import type { WorldChange } from './future.ts';
import { isByGroup, LEVERS } from './lever.ts';
import type { GroupLeverId, Lever, LeverId, LeverValue } from './lever.ts';
import { USUAL } from './levers/lever-kind.ts';
import type { LeverChange, Option } from './option.ts';

/** One value per month of the run, in engine units: money in pence, a choice by its place in the list, the rest as written. */
type Path = Float64Array;

/** A dated change of a lever in engine units, or towards what is usual. */
export type PathChange = Omit<DatedChange, 'value'> & { readonly value: number | typeof USUAL };

/** The path of every lever; for one that may differ between client groups a path for each of them. */
export type LeverPaths = {
  readonly [L in LeverId]: L extends GroupLeverId ? readonly Path[] : Path;
};

/**
 * Where every lever stands in every month of a run.
 *
 * A lever starts from its default. The changes of each option act in order, eldest ancestor first: from its first
 * month on, a change replaces what was there. The spin-up settles the market as it is, so no change acts in it;
 * one dated at or before the start month acts from the first reported month, a ramp then standing as far along as
 * the calendar says. A change to what is usual gives each month the default of that month.
 * @param chain the option and its ancestors, eldest first.
 * @param months the months of the run: `spinUp` of them before the first reported one, then one after another.
 * @param spinUp how many months come before the first reported month.
 * @param world what the future changes of the parameters that defaults come from.
 */
export function leverPaths(
  chain: readonly Option[],
  register: ParameterRegister,
  months: readonly Month[],
  spinUp: number,
  world: readonly WorldChange[] = [],
): LeverPaths {
  const changes = chain.flatMap((option) => option.changes);
  const reported = months.slice(spinUp);
  const usualOf = usualPaths(register, months, world);
  const entries = leverIds().map((id) => {
    const own = changes.filter((change) => change.lever === id);
    const usual = usualOf[id];
    return [
      id,
      isByGroup(id)
        ? CLIENT_GROUPS.map((group) =>
            pathOf(
              id,
              usual,
              own.filter((change) => isFor(change, group)),
            ),
          )
        : pathOf(id, usual, own),
    ] as const;
  });
  return Object.fromEntries(entries) as unknown as LeverPaths;

  /** What nobody changes stays one array, which groups may share: most levers of most options. */
  function pathOf(id: LeverId, usual: Path, own: readonly LeverChange[]): Path {
    if (own.length === 0) return usual;
    const path = usual.slice();
    changePath(
      path.subarray(spinUp),
      reported,
      own.map((change) => inEngineUnits(LEVERS[id], change)),
    );
    return path;
  }
}

/** What every lever is worth in one month of a run. */
export function leversAt(paths: LeverPaths, index: number): { readonly [L in LeverId]: LeverValue<L> } {
  // In one go, as columns are: see allocateColumns.
  const entries = leverIds().map((id) => [
    id,
    isByGroup(id) ? paths[id].map((path) => path[index]) : paths[id][index],
  ]);
  return Object.fromEntries(entries) as { readonly [L in LeverId]: LeverValue<L> };
}

/** Whether a change is for a client group. */
export function isFor({ groups }: LeverChange, group: ClientGroup): boolean {
  return groups === undefined || groups.includes(group);
}

/** A change with its value in engine units. */
export function inEngineUnits(lever: Lever, change: LeverChange): PathChange {
  return { ...change, value: change.value === USUAL ? USUAL : leverValue(lever, change.value) };
}

/** The ids of all levers, in the order they are shown. */
export function leverIds(): readonly LeverId[] {
  return Object.keys(LEVERS) as LeverId[];
}

/**
 * A written value of a lever as the engine takes it.
 * @throws RangeError for the name of a choice the lever does not have: documents are checked before they come here.
 */
function leverValue(lever: Lever, written: number | string): number {
  if (lever.unit !== 'choice') return engineValue(lever.unit, Number(written));
  const index = (lever.choices ?? []).findIndex(({ id }) => id === written);
  if (index < 0) throw new RangeError(`"${lever.label}" cannot be set to ${written}.`);
  return index;
}

/**
 * Apply dated changes, in order, to a path over consecutive months, in place.
 * @param path what holds without any change, which is what is usual; one value for each of `months`.
 */
export function changePath(
  path: Float64Array,
  months: readonly Month[],
  changes: readonly PathChange[],
): void {
  if (months.length === 0) return;
  const usual = changes.some(({ value }) => value === USUAL) ? path.slice() : path;
  for (const change of changes) {
    const spanIn = spansOf(change, usual);
    const start = Math.max(0, spanIn(0).from - months[0]);
    if (start >= path.length) continue;
    const before = path[Math.max(0, start - 1)];
    for (let index = start; index < path.length; index += 1) {
      path[index] = changedValue(spanIn(index), before, months[index]);
    }
  }
}

/** A change as it stands in each month: one to what is usual aims at the usual value of that month. */
function spansOf(change: PathChange, usual: Path): (index: number) => ChangeSpan {
  const { value } = change;
  const span = changeSpan({ ...change, value: value === USUAL ? usual[0] : value });
  return value === USUAL ? (index) => ({ ...span, value: usual[index] }) : () => span;
}

type UsualPaths = { readonly [L in LeverId]: Path };

/** By months and world. */
const USUAL_PATHS = new WeakMap<ParameterRegister, Map<string, UsualPaths>>();
/** One question about a lever takes three or so: with the spin-up, without it, and as far ahead as an option may be looked at. */
const MOST_KEPT = 8;

/**
 * What every lever is worth where no option changes anything. It is the same for every option of a comparison and at every value of a lever, and
 * most of what it takes to put a question about one together.
 */
function usualPaths(
  register: ParameterRegister,
  months: readonly Month[],
  world: readonly WorldChange[],
): UsualPaths {
  const of = JSON.stringify([months, world]);
  let kept = USUAL_PATHS.get(register);
  if (kept === undefined) USUAL_PATHS.set(register, (kept = new Map()));
  const known = kept.get(of);
  if (known !== undefined) return known;
  const paths = Object.fromEntries(
    leverIds().map((id) => [id, defaultPath(LEVERS[id], register, months, world)]),
  ) as UsualPaths;
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(of, paths);
  return paths;
}

function defaultPath(
  lever: Lever,
  register: ParameterRegister,
  months: readonly Month[],
  world: readonly WorldChange[],
): Path {
  if (typeof lever.default !== 'object') {
    return new Float64Array(months.length).fill(leverValue(lever, lever.default));
  }
  const id = lever.default.parameter;
  return resolveMonthly(register, [id], months, world).get(id) ?? new Float64Array(months.length);
}
