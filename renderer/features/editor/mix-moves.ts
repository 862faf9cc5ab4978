/** What becomes of a planned mix when a point of it is moved, added or taken out: the others give way, so that a month stays whole. */
import { MOVES } from '../../../core/scenario/arrangement.ts';
import type { Cell, MixLever } from '../../../core/scenario/arrangement.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { formatMonth, parseMonth } from '../../../core/time/month.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import type { Change } from '../../store/editing.ts';
import { changesIn, ownOf, replaced, without } from './dial-changes.ts';
import { calendarOf } from './dial-path.ts';
import type { Entry } from './dial.ts';
import { byDate, groupsOf, takenOver } from './entries.ts';
import { actingFor, arrivalOf, leverPath, movedOut, shareOf, startShares } from './mix-points.ts';
import type { MixPlan, MixPoint, PointPart } from './mix-points.ts';
import { allShares } from './mix-shares.ts';
import { changedChain, refusalsOf } from './refusals.ts';
import { laterMonth } from './typed.ts';

/** A plan changed: the order that makes it so, and where the point then stands. */
export type MovedMix = { readonly order: Change; readonly share: number; readonly month: string };

/** The months in which a new point is reached. */
const YEAR = 12;
/** How often the way to what is refused is halved. */
const HALVINGS = 12;
/** Shares are written to a hundredth of a per cent. */
const WRITTEN = 10_000;

/** The share of a point’s arrangement in its month. */
export function shareAt(plan: MixPlan, order: Change | null, cell: Cell, month: string): number {
  const chain = order === null ? changedChain(plan.editing, NOTHING) : changedChain(plan.editing, order);
  const shares = allShares(plan.group, { chain, dials: plan.dials }, plan.place, plan.horizon);
  return shares?.find((each) => each.cell === cell)?.shares[indexOf(plan, month)] ?? 0;
}

/**
 * A point with another share or in another month. More people come out of the arrangements that it takes them from, in
 * proportion to those who are left there; fewer go back in proportion to those who came. Moved as far as it can be.
 * @returns null where it cannot be moved at all.
 */
export function movedPoint(
  plan: MixPlan,
  point: MixPoint,
  to: { readonly share?: number; readonly month?: string },
): MovedMix | null {
  const month = to.month === undefined ? point.month : withinBounds(plan, point, to.month);
  const by = to.share === undefined ? 0 : to.share - shareAt(plan, null, point.cell, point.month);
  const orderOf = (part: number): Change => orderMoved(plan, point, by * part, month);
  const fits = (part: number): boolean =>
    refusalsOf(plan.editing, orderOf(part), plan.horizon.register).length === 0;
  let part = 1;
  if (!fits(1)) {
    if (!fits(0)) return null;
    let [low, high] = [0, 1];
    for (let nth = 0; nth < HALVINGS; nth += 1) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
    part = low;
  }
  const order = orderOf(part);
  return { order, month, share: shareAt(plan, order, point.cell, month) };
}

/** Whether a point has anyone to take people from. */
export function anyoneToMove(plan: MixPlan, { parts, month }: MixPoint): boolean {
  const start = startShares(plan);
  const at = indexOf(plan, month);
  return parts.some(({ from }) => (start?.find(({ cell }) => cell === from)?.shares[at] ?? 0) > 0);
}

/** Without a point: who would have moved by then stay as they were before it. */
export function withoutPoint({ parts }: MixPoint): Change {
  return ordered(new Map(parts.map(({ lever, changes, target }) => [lever, without(changes, target)])));
}

/**
 * A plan with one more point, which changes nothing until it is moved: the months after it run as they did.
 * @returns null where nobody can be moved into the arrangement.
 */
export function addedPoint(
  plan: MixPlan,
  cell: Cell,
  month: string,
  groups: readonly ClientGroup[],
): Change | null {
  const start = startShares(plan);
  const at = indexOf(plan, month);
  const orders = new Map<MixLever, readonly Entry[]>();
  for (const { lever, from: source } of MOVES.filter(({ to }) => to === cell)) {
    const dial = plan.dials.find(({ id }) => id === lever);
    const starters = start?.find((each) => each.cell === source)?.shares[at] ?? 0;
    if (dial === undefined || starters === 0) continue;
    const { placed } = changesIn(plan.editing, dial, plan.horizon);
    const running = actingFor(plan.group, placed).findLast(({ entry }) => entry.from <= month) ?? null;
    const path = leverPath(plan, lever);
    const valueIn = (each: string): number => tidy(path[indexOf(plan, each)] ?? 0);
    const whom = groups.length === CLIENT_GROUPS.length ? {} : { groups };
    const isOn = running !== null && arrivalOf(running.entry) >= month;
    const before = isOn ? running.entry.from : running === null ? '' : arrivalOf(running.entry);
    const year = [laterMonth(month, 1 - YEAR), plan.horizon.start];
    const since = latest(...year, ...(before === '' ? [] : [laterMonth(before, 1)]));
    const from = since > month ? month : since;
    const added: Entry[] = [{ from, until: month, value: valueIn(month), ...whom }];
    if (isOn && arrivalOf(running.entry) > month) {
      const { value } = running.entry;
      added.push({ from: laterMonth(month, 1), until: arrivalOf(running.entry), value, ...whom });
    }
    const kept = [...takenOver(placed, from), ...ownOf(placed)].flatMap((entry) =>
      running !== null && isOn && entry === running.entry
        ? shortened(entry, from, groups, valueIn(laterMonth(from, -1)))
        : [entry],
    );
    orders.set(lever, byDate([...kept, ...added].map(asStep)));
  }
  return orders.size === 0 ? null : ordered(orders);
}

/** Whether the plan is the same for all of these people in the moves into an arrangement, so that one point can stand for them. */
export function isAlike(plan: MixPlan, cell: Cell, groups: readonly ClientGroup[]): boolean {
  return MOVES.filter(({ to }) => to === cell).every(({ lever }) => {
    const paths = groups.map((group) => leverPath({ ...plan, group }, lever).join());
    return paths.every((path) => path === paths[0]);
  });
}

/** The months a point may stand in, first and last: between those before and after it on the same levers. */
export function boundsOf(plan: MixPlan, { parts, month }: MixPoint): readonly [string, string] {
  const calendar = calendarOf(plan.horizon).map(formatMonth);
  let [first, last] = [calendar[0] ?? month, calendar.at(-1) ?? month];
  for (const { changes, target } of parts) {
    const { entry } = target;
    for (const { entry: other, acts } of changes.placed) {
      const alike = groupsOf(other).some((group) => groupsOf(entry).includes(group));
      if (other === entry || !acts || !alike) continue;
      if (other.from > entry.from && laterMonth(other.from, -1) < last) last = laterMonth(other.from, -1);
      if (other.from < entry.from && entry.until === undefined)
        first = latest(first, laterMonth(arrivalOf(other) < entry.from ? arrivalOf(other) : other.from, 1));
    }
    if (entry.until !== undefined) first = latest(first, laterMonth(entry.from, 1));
  }
  return first > month || last < month ? [month, month] : [first, last];
}

function withinBounds(plan: MixPlan, point: MixPoint, month: string): string {
  const [first, last] = boundsOf(plan, point);
  return month < first ? first : month > last ? last : month;
}

function orderMoved(plan: MixPlan, point: MixPoint, by: number, month: string): Change {
  const at = indexOf(plan, point.month);
  const start = startShares(plan);
  const stand = point.parts.map(({ from, changes, target }) => {
    const starters = start?.find(({ cell }) => cell === from)?.shares[at] ?? 0;
    return {
      starters,
      came: starters * shareOf(changes.dial, target.entry),
      left: starters * Math.max(0, 1 - movedOut(plan, from, at)),
    };
  });
  const all = stand.reduce((sum, each) => sum + (by > 0 ? each.left : each.came), 0);
  const moved = Math.min(Math.abs(by), all);
  const orders = point.parts.map((part, nth): readonly [MixLever, readonly Entry[]] => {
    const { starters, came, left } = stand[nth] ?? { starters: 0, came: 0, left: 0 };
    const own = all === 0 ? 0 : (moved * (by > 0 ? left : -came)) / all;
    const value = own === 0 || starters === 0 ? part.target.entry.value : written((came + own) / starters);
    return [part.lever, replaced(part.changes, part.target, entryAt(part, value, month))];
  });
  return ordered(new Map(orders));
}

function entryAt({ target: { entry } }: PointPart, value: Entry['value'], month: string): Entry {
  return entry.until === undefined ? { ...entry, from: month, value } : { ...entry, until: month, value };
}

/** Never more than is meant, so that everyone is not a hair more than everyone. */
function written(value: number): number {
  return Math.min(1, Math.max(0, Math.floor(value * WRITTEN + 1e-6) / WRITTEN));
}

function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** A change up to where another takes it on for some of its people; for the rest it stays as it is. */
function shortened(
  entry: Entry,
  from: string,
  groups: readonly ClientGroup[],
  value: number,
): readonly Entry[] {
  const others = groupsOf(entry).filter((group) => !groups.includes(group));
  const rest = others.length === 0 ? [] : [{ ...entry, groups: others }];
  if (entry.from >= from) return rest;
  const whom = others.length === 0 ? {} : { groups };
  return [...rest, { ...entry, ...whom, until: laterMonth(from, -1), value }];
}

/** A ramp of one month is a step. */
function asStep(entry: Entry): Entry {
  if (entry.until !== entry.from) return entry;
  const { until: _until, ...step } = entry;
  return step;
}

const NOTHING: Change = { kind: 'option', change: (option) => option };

function ordered(orders: ReadonlyMap<MixLever, readonly Entry[]>): Change {
  return {
    kind: 'option',
    change: (option: Option) => ({
      ...option,
      changes: [
        ...option.changes.filter(({ lever }) => !(orders as ReadonlyMap<string, unknown>).has(lever)),
        ...[...orders].flatMap(([lever, entries]) =>
          entries.map((entry): LeverChange => ({ lever, ...entry })),
        ),
      ],
    }),
  };
}

function indexOf({ horizon }: MixPlan, month: string): number {
  return parseMonth(month) - parseMonth(horizon.start);
}

function latest(...months: readonly string[]): string {
  return months.reduce((one, other) => (other > one ? other : one));
}
