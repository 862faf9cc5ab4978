import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import { longMonth } from '../../format/month.ts';
import { inWords, mayBeUsual } from './dial.ts';
import type { Dial, Entry } from './dial.ts';
import { formatMonth } from '../../../core/time/month.ts';
import type { Editing } from '../../store/editing.ts';
import { calendarOf, dialPath, pathValue } from './dial-path.ts';
import type { Horizon } from './dial-path.ts';
import { byDate, chainOf, placedChanges, stillActs, takenOver } from './entries.ts';
import type { Placed } from './entries.ts';
import { laterMonth } from './typed.ts';

/** All changes of a dial with what it stands at before each of them. */
export type DialChanges = {
  readonly dial: Dial;
  readonly placed: readonly Placed[];
  /** What the dial is worth in the month before one, by the changes eldest first. */
  readonly standsBefore: (month: string, entries: readonly Entry[]) => number | string | null;
};

/** The changes of a dial in what is open. */
export function changesIn(editing: Editing, dial: Dial, horizon: Horizon): DialChanges {
  const calendar = calendarOf(horizon).map(formatMonth);
  return {
    dial,
    placed: placedChanges(dial.id, chainOf(editing), editing.own),
    standsBefore: (month, entries) =>
      valueBefore(
        dial,
        dialPath(dial, entries, horizon),
        calendar.findIndex((each) => each >= month),
      ),
  };
}

/**
 * The document’s own changes once one of those that act is another. What it has from a parent it first takes over; where
 * the parent’s own change would come to light again, the value before it is held.
 */
export function replaced(changes: DialChanges, target: Placed, entry: Entry): readonly Entry[] {
  const { placed } = changes;
  const own = target.own
    ? ownOf(placed).filter((each) => each === target.entry || !isPassed(changes, each, target.entry, entry))
    : byDate([...takenOver(placed, target.entry.from), ...ownOf(placed)]);
  const next = own.map((each) => (each === target.entry ? entry : each));
  const exposed = placed.find(
    (each, at) =>
      !each.own &&
      (each === target || !each.acts) &&
      stillActs(each.entry, [...inheritedAfter(placed, at), ...next]),
  );
  return exposed === undefined ? next : byDate([...held(changes, exposed), ...next]);
}

/** A change that only held what was there, and over which another is moved to an earlier month. */
function isPassed(changes: DialChanges, each: Entry, was: Entry, now: Entry): boolean {
  const { placed, standsBefore } = changes;
  if (each.from < now.from || each.from >= was.from) return false;
  const earlier = placed
    .filter(({ entry }) => entry !== each && entry.from < each.from)
    .map(({ entry }) => entry);
  return (
    each.value === standsBefore(each.from, earlier) || each.value === standing(changes, each.from, earlier)
  );
}

function inheritedAfter(placed: readonly Placed[], at: number): readonly Entry[] {
  return placed.flatMap(({ own, entry }, index) => (own || index <= at ? [] : [entry]));
}

/** The document’s own changes without one of those that act; what a parent does is held off at the value before it. */
export function without(changes: DialChanges, target: Placed): readonly Entry[] {
  const own = ownOf(changes.placed);
  if (target.own) return own.filter((each) => each !== target.entry);
  const taken = takenOver(changes.placed, target.entry.from).filter((each) => each !== target.entry);
  return byDate([...held(changes, target), ...taken, ...own]);
}

export function ownOf(placed: readonly Placed[]): readonly Entry[] {
  return placed.filter(({ own }) => own).map(({ entry }) => entry);
}

/** What a change that is added begins as: a step or a ramp to a figure, or a step back to what is usual. */
export type Shape = 'step' | 'ramp' | 'usual';

/** A step, or a ramp of a year, to begin with: the April after the last change, at the value it then stands at or the usual one. */
export function another(changes: DialChanges, shape: Shape, start: string): Entry {
  const acting = changes.placed.filter(({ acts }) => acts).map(({ entry }) => entry);
  const last = acting.reduce((latest, { from, until = from }) => (until > latest ? until : latest), start);
  const from = nextApril(last);
  if (shape === 'usual') return { from, value: USUAL };
  const value =
    changes.standsBefore(
      from,
      changes.placed.map(({ entry }) => entry),
    ) ??
    changes.dial.start ??
    0;
  return shape === 'step' ? { from, value } : { from, until: laterMonth(from, 11), value };
}

/** What a change does, to be undone under: "Set Yearly fee uplift to 5.5% a year from April 2027", or "back to usual". */
export function actionOf(dial: Dial, { from, until, value, groups }: Entry): string {
  const when = until === undefined ? `from ${longMonth(from)}` : `by ${longMonth(until)}`;
  const whom = groups === undefined ? '' : ` for ${peopleOf(groups)}`;
  const to = value === USUAL && dial.unit !== 'choice' ? 'back to' : 'to';
  return `Set ${dial.label} ${to} ${inWords(dial, value)} ${when}${whom}`.slice(0, 400);
}

function held(changes: DialChanges, { entry }: Placed): readonly Entry[] {
  const before = changes.placed.filter((each) => each.entry !== entry && each.entry.from < entry.from);
  const value = standing(
    changes,
    entry.from,
    before.map((each) => each.entry),
  );
  const whom = entry.groups === undefined ? {} : { groups: entry.groups };
  return value === null ? [] : [{ from: entry.from, value, ...whom }];
}

/**
 * What to write so that a dial stays as it stands in the month before one. Where that turns on the future it must not be held at
 * the figure of the one that happens to be chosen.
 * @param earlier the changes that have begun by then, eldest first.
 */
function standing(
  { dial, standsBefore }: DialChanges,
  month: string,
  earlier: readonly Entry[],
): number | string | null {
  const latest = earlier.at(-1);
  const isUsual = latest === undefined || (latest.value === USUAL && (latest.until ?? latest.from) < month);
  return isUsual && dial.parameter !== null && mayBeUsual(dial) ? USUAL : standsBefore(month, earlier);
}

/** The April after a month. */
function nextApril(month: string): string {
  const year = Number(month.slice(0, 4));
  return `${month.slice(5) < '04' ? year : year + 1}-04`;
}

/** The value of a path in the month before one; its first value where there is none before. */
function valueBefore(dial: Dial, path: readonly number[] | null, at: number): number | string | null {
  const value = path?.[Math.min(Math.max(at - 1, 0), path.length - 1)];
  return value === undefined ? null : pathValue(dial, value);
}
