import { engineValue } from '../../../core/parameters/engine-value.ts';
import { isMoney } from '../../../core/parameters/parameter.ts';
import type { ParameterRegister } from '../../../core/parameters/parameter.ts';
import { resolveMonthly } from '../../../core/parameters/resolve.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import type { WorldChange } from '../../../core/scenario/future.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { changePath } from '../../../core/scenario/lever-path.ts';
import type { PathChange } from '../../../core/scenario/lever-path.ts';
import { addMonths, parseMonth } from '../../../core/time/month.ts';
import type { Month } from '../../../core/time/month.ts';
import type { Dial, Entry, Usual } from './dial.ts';
import { groupsOf } from './entries.ts';
import { tidy } from './typed.ts';

/** What a path is drawn against: the months of the run, the parameters as they stand, and what the future makes of them. */
export type Horizon = {
  readonly start: string;
  readonly months: number;
  readonly register: ParameterRegister;
  readonly world: readonly WorldChange[];
};

export function calendarOf({ start, months }: Pick<Horizon, 'start' | 'months'>): readonly Month[] {
  const first = parseMonth(start);
  return Array.from({ length: months }, (_, index) => addMonths(first, index));
}

/**
 * Where a dial stands in every month, in the units it is written in, a choice by its place in the list. Worked out by the
 * functions of the model itself, so that the picture and the run agree.
 * @param entries all its changes, eldest document first.
 * @returns null where its starting value is not known.
 */
export function dialPath(
  dial: Dial,
  entries: readonly Entry[],
  horizon: Horizon,
  group: ClientGroup = CLIENT_GROUPS[0],
): readonly number[] | null {
  const calendar = calendarOf(horizon);
  const own = entries.filter((entry) => groupsOf(entry).includes(group));
  const path =
    dial.kind === 'parameter'
      ? worldPath(dial, own, horizon, calendar)
      : leverPath(dial, own, horizon, calendar);
  return path === null ? null : [...path].map((value) => written(dial, value));
}

/**
 * What is usual of a dial from a month on, in the future that is chosen: where it stands when nothing sets it.
 * @returns null where that is not known.
 */
export function usualFrom(dial: Dial, month: string, horizon: Horizon): Usual | null {
  const path = dialPath(dial, [], horizon);
  const first = path?.[Math.min(Math.max(parseMonth(month) - parseMonth(horizon.start), 0), path.length - 1)];
  const last = path?.at(-1);
  return first === undefined || last === undefined ? null : { first: tidy(first), last: tidy(last) };
}

function leverPath(
  dial: Dial,
  entries: readonly Entry[],
  horizon: Horizon,
  calendar: readonly Month[],
): Float64Array | null {
  const path = startingPath(dial, horizon, calendar);
  if (path === null) return null;
  const changes = entries.map((entry): PathChange => ({
    ...entry,
    value: entry.value === USUAL ? USUAL : inEngine(dial, entry.value),
  }));
  changePath(path, calendar, changes);
  return path;
}

function startingPath(
  dial: Dial,
  { register, world }: Horizon,
  calendar: readonly Month[],
): Float64Array | null {
  if (dial.parameter !== null) return resolved(dial.parameter, register, calendar, world);
  return dial.start === null ? null : new Float64Array(calendar.length).fill(inEngine(dial, dial.start));
}

function worldPath(
  dial: Dial,
  entries: readonly Entry[],
  { register, world }: Horizon,
  calendar: readonly Month[],
): Float64Array | null {
  const others = world.filter(({ parameter }) => parameter !== dial.id);
  const own = entries.map((entry) => ({ ...entry, parameter: dial.id, value: Number(entry.value) }));
  return resolved(dial.id, register, calendar, [...others, ...own]);
}

function resolved(
  id: string,
  register: ParameterRegister,
  calendar: readonly Month[],
  world: readonly WorldChange[],
): Float64Array | null {
  if (!register.has(id)) return null;
  const known = world.filter(({ parameter }) => register.has(parameter));
  try {
    return resolveMonthly(register, [id], calendar, known).get(id) ?? null;
  } catch {
    // A change dated before the first value: the field says so.
    return null;
  }
}

/** A written value as the engine takes it: money in pence, a choice by its place. */
function inEngine({ unit, choices }: Dial, value: number | string): number {
  if (unit === 'choice') return choices.findIndex(({ id }) => id === value);
  return engineValue(unit, Number(value));
}

function written({ unit }: Dial, value: number): number {
  return unit !== 'choice' && isMoney(unit) ? value / 100 : value;
}

/** What a value on a path is called: a number as it is, a choice by its id. */
export function pathValue({ unit, choices }: Dial, value: number): number | string {
  return unit === 'choice' ? (choices[Math.round(value)]?.id ?? '') : tidy(value);
}
