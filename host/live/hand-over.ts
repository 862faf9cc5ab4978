import type { PathPart } from '../../contract/events.ts';
import { firstMonthsOf } from '../../core/index.ts';
import type { HearMonths, MonthsIn } from '../../core/index.ts';

/** How long is played before the first months are handed over, in milliseconds: with the way to the screen it is still felt as at once. */
export const FIRST_AFTER_MS = 30;
/** And then how often: a line is seen to grow, and the page is given no more than it has time to draw. */
export const AGAIN_AFTER_MS = 80;
/** However long a path takes, it is handed over in about as many parts: drawing takes from playing where processors are short. */
export const MOST_PARTS = 6;

type HandOver = {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** How many months a whole path has. */
  readonly months: number;
  /** How many options have a path. */
  readonly options: number;
  readonly send: (parts: readonly PathPart[]) => void;
};

/**
 * Hands over the months that are in when it is time. What is there without being played, a path that is whole or the months up to a bookmark, goes with
 * the first that are: by itself it would show nothing that the lever changes. The last months go as they are in, before the answer is put together.
 */
export function createHandOver({ now, months, options, send }: HandOver): HearMonths {
  const reached = new Map<number, number>();
  const waiting = new Map<number, MonthsIn>();
  /**
   * When the next are handed over at the earliest, and of the option that is played how many months: more than before, though a market
   * that needs more rows is played again from its beginning.
   */
  let due = { at: now() + FIRST_AFTER_MS, option: -1, until: 0 };
  return (told) => {
    const { option, until } = told;
    reached.set(option, until);
    waiting.set(option, told);
    const isDue = now() >= due.at && (option !== due.option || until >= due.until);
    const isAll = until === months && reached.size === options && allReached(reached, months);
    if (!isAll && (until === months || !isDue)) return;
    send([...waiting.values()].map((part) => partOf(part, months)));
    waiting.clear();
    due = { at: now() + AGAIN_AFTER_MS, option, until: until + Math.ceil(months / MOST_PARTS) };
  };
}

function allReached(reached: ReadonlyMap<number, number>, months: number): boolean {
  return [...reached.values()].every((until) => until === months);
}

function partOf({ option, until, path }: MonthsIn, months: number): PathPart {
  return { option, until, figures: firstMonthsOf(path, months, until) };
}
