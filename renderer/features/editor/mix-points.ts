/** The points of a planned mix: where so many people are to have arrived in an arrangement, whichever levers move them there. */
import { CELLS, MOVES } from '../../../core/scenario/arrangement.ts';
import type { Cell, MixLever, MoveSource } from '../../../core/scenario/arrangement.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import type { Place } from '../../../core/scenario/place.ts';
import { formatMonth } from '../../../core/time/month.ts';
import type { Editing } from '../../store/editing.ts';
import { changesIn } from './dial-changes.ts';
import type { DialChanges } from './dial-changes.ts';
import { calendarOf, dialPath } from './dial-path.ts';
import type { Horizon } from './dial-path.ts';
import type { Dial, Entry } from './dial.ts';
import { chainOf, groupsOf, placedChanges } from './entries.ts';
import type { Placed } from './entries.ts';
import { allShares } from './mix-shares.ts';
import type { MixShares } from './mix-shares.ts';

/** What a mix is planned with, and for whom it is looked at. */
export type MixPlan = {
  readonly editing: Editing;
  readonly dials: readonly Dial[];
  readonly horizon: Horizon;
  readonly place: Place;
  readonly group: ClientGroup;
};

/** One lever’s change that makes a point. */
export type PointPart = {
  readonly lever: MixLever;
  readonly from: MoveSource;
  readonly changes: DialChanges;
  readonly target: Placed;
};

export type MixPoint = {
  /** The same while it is moved. */
  readonly key: string;
  readonly cell: Cell;
  /** The month by which they have arrived, YYYY-MM. */
  readonly month: string;
  /** Whom it is for; the group that is looked at is one of them. */
  readonly groups: readonly ClientGroup[];
  readonly parts: readonly PointPart[];
};

/** The points of a plan in the months that are drawn, by arrangement and month. */
export function mixPoints(plan: MixPlan): readonly MixPoint[] {
  const calendar = calendarOf(plan.horizon).map(formatMonth);
  const points = new Map<string, MixPoint>();
  for (const { lever, from, to } of MOVES) {
    const dial = plan.dials.find(({ id }) => id === lever);
    if (dial === undefined) continue;
    const changes = changesIn(plan.editing, dial, plan.horizon);
    const own = actingFor(plan.group, changes.placed);
    for (const target of own) {
      const month = arrivalOf(target.entry);
      const cutOff = own.some(({ entry }) => entry.from > target.entry.from && entry.from <= month);
      if (cutOff || !calendar.includes(month) || onlyHolds(changes, target)) continue;
      const groups = groupsOf(target.entry);
      const at = `${to} ${month} ${groups.join()}`;
      const part: PointPart = { lever, from, changes, target };
      const known = points.get(at);
      points.set(at, {
        key: '',
        cell: to,
        month,
        groups,
        parts: [...(known?.parts ?? []), part],
      });
    }
  }
  return keyed([...points.values()].toSorted(byCellAndMonth));
}

/** Of a change that leaves all as it was, in place of one of a parent that was left out: it is no point. */
function onlyHolds({ dial, placed, standsBefore }: DialChanges, { own, entry }: Placed): boolean {
  if (!own || entry.until !== undefined) return false;
  const leftOut = placed.some((each) => !each.own && !each.acts && each.entry.from === entry.from);
  const earlier = placed.filter((each) => each.entry.from < entry.from).map((each) => each.entry);
  return leftOut && shareOf(dial, entry) === (standsBefore(entry.from, earlier) ?? 0);
}

/** The share a change of a move arrives at; what is usual of a move is fixed. */
export function shareOf({ start }: Dial, { value }: Entry): number {
  return Number(value === USUAL ? start : value);
}

/** What acts for a client group, in order of date. */
export function actingFor(group: ClientGroup, placed: readonly Placed[]): readonly Placed[] {
  return placed
    .filter(
      ({ entry }, at) =>
        groupsOf(entry).includes(group) &&
        !placed
          .slice(at + 1)
          .some(({ entry: later }) => groupsOf(later).includes(group) && later.from <= entry.from),
    )
    .toSorted((one, other) => (one.entry.from < other.entry.from ? -1 : 1));
}

export function arrivalOf({ from, until = from }: Entry): string {
  return until;
}

/** Where people start, whatever is moved; null until the parameters of it are here. */
export function startShares({ dials, group, place, horizon }: MixPlan): MixShares | null {
  return allShares(group, { chain: [], dials }, place, horizon);
}

/** The share of an arrangement’s starters whom all levers together have moved out in a month. */
export function movedOut(plan: MixPlan, source: MoveSource, at: number): number {
  const levers = MOVES.filter(({ from }) => from === source).map(({ lever }) => lever);
  return levers.reduce((sum, lever) => sum + (leverPath(plan, lever)[at] ?? 0), 0);
}

/** Where a lever stands in every month, for the group that is looked at. */
export function leverPath({ dials, editing, horizon, group }: MixPlan, lever: MixLever): readonly number[] {
  const dial = dials.find(({ id }) => id === lever);
  if (dial === undefined) return [];
  const entries = placedChanges(lever, chainOf(editing), true).map(({ entry }) => entry);
  return dialPath(dial, entries, horizon, group) ?? [];
}

function byCellAndMonth(one: MixPoint, other: MixPoint): number {
  const byCell = CELLS.indexOf(one.cell) - CELLS.indexOf(other.cell);
  return byCell !== 0 ? byCell : one.month < other.month ? -1 : 1;
}

/** Points are known by the levers that make them, for whom, and their place among the likes of them: they never pass each other. */
function keyed(points: readonly MixPoint[]): readonly MixPoint[] {
  const likes = points.map(
    ({ parts, groups }) => `${parts.map(({ lever }) => lever).join()} ${groups.join()}`,
  );
  return points.map((point, at) => ({
    ...point,
    key: `${likes[at]} ${likes.slice(0, at).filter((like) => like === likes[at]).length}`,
  }));
}
