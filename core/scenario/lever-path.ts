import { changedValue, changeSpan } from '../parameters/dated-change.ts';
import type { DatedChange } from '../parameters/dated-change.ts';
import { engineValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import type { Month } from '../time/month.ts';
import { LEVERS } from './lever.ts';
import type { Lever, LeverId } from './lever.ts';
import type { Option } from './option.ts';

/** One value per month of the run for every lever, in engine units (money in pence, the rest as written). */
export type LeverPaths = Readonly<Record<LeverId, Float64Array>>;

/**
 * Where every lever stands in every month of a run.
 *
 * A lever starts from its default. The changes of each option act in order, eldest ancestor first: from its first
 * month on, a change replaces what was there. The spin-up settles the market as it is, so no change acts in it;
 * one dated at or before the start month acts from the first reported month, a ramp then standing as far along as
 * the calendar says.
 * @param chain the option and its ancestors, eldest first.
 * @param months the months of the run: `spinUp` of them before the first reported one, then one after another.
 * @param spinUp how many months come before the first reported month.
 */
export function leverPaths(
  chain: readonly Option[],
  register: ParameterRegister,
  months: readonly Month[],
  spinUp: number,
): LeverPaths {
  const changes = chain.flatMap((option) => option.changes);
  const reported = months.slice(spinUp);
  const entries = leverIds().map((id) => {
    const lever: Lever = LEVERS[id];
    const path = defaultPath(lever, register, months);
    const own = changes
      .filter((change) => change.lever === id)
      .map((change) => ({ ...change, value: engineValue(lever.unit, change.value) }));
    changePath(path.subarray(spinUp), reported, own);
    return [id, path] as const;
  });
  return Object.fromEntries(entries) as Record<LeverId, Float64Array>;
}

/** The ids of all levers, in the order they are shown. */
export function leverIds(): readonly LeverId[] {
  return Object.keys(LEVERS) as LeverId[];
}

/**
 * Apply dated changes, in order, to a path over consecutive months, in place.
 * @param path what holds before any change; one value for each of `months`.
 */
export function changePath(
  path: Float64Array,
  months: readonly Month[],
  changes: readonly DatedChange[],
): void {
  if (months.length === 0) return;
  for (const change of changes) {
    const span = changeSpan(change);
    const start = Math.max(0, span.from - months[0]);
    if (start >= path.length) continue;
    const before = path[Math.max(0, start - 1)];
    for (let index = start; index < path.length; index += 1) {
      path[index] = changedValue(span, before, months[index]);
    }
  }
}

function defaultPath(lever: Lever, register: ParameterRegister, months: readonly Month[]): Float64Array {
  if (typeof lever.default === 'number') {
    return new Float64Array(months.length).fill(engineValue(lever.unit, lever.default));
  }
  const id = lever.default.parameter;
  return resolveMonthly(register, [id], months, []).get(id) ?? new Float64Array(months.length);
}
