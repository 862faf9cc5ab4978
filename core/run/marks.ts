/** The bookmarks that lie in runs of one extent, within a limit of memory but for one. */
import { layBookmark } from './bookmark.ts';
import type { Bookmark, RunUnderWay } from './bookmark.ts';
import { partingOf } from './parting.ts';
import type { Plan } from './plan.ts';

/** Which run: a plan and a luck. */
export type Which = { readonly plan: Plan; readonly replicate: number };

/** A bookmark with the run that was played up to it. */
type Mark = Which & { readonly laid: Bookmark };

export type Marks = {
  /** The latest bookmark up to which a run says what was played; null where there is none. */
  readonly latestFor: (which: Which) => Bookmark | null;
  /** The month up to which a run is the same as some other that a bookmark lies in; 0 where there is none. */
  readonly partingOf: (which: Which) => number;
  /** Lays one more, in place of the one not gone back to for longest where there is no room; the beginnings of runs are kept before others. */
  readonly lay: (which: Which, run: RunUnderWay, reported: number) => void;
  /** Forgets them, and keeps their room for others. */
  readonly clear: () => void;
};

/**
 * No bookmarks yet.
 * @param mostBytes what all of them may take up; one there may be however large it is.
 */
export function createMarks(mostBytes: number): Marks {
  /** Those not gone back to for longest come first. */
  let marks: readonly Mark[] = [];
  let spare: readonly Bookmark[] = [];

  function withSameLuck({ plan, replicate }: Which) {
    return marks
      .filter((mark) => mark.replicate === replicate)
      .map((mark) => ({ mark, parting: partingOf(mark.plan, plan) }));
  }

  /** Whether one more of their size would be beyond the limit; there is always room for one. */
  function isFull(): boolean {
    const all = [...marks.map(({ laid }) => laid), ...spare];
    return all.length > 0 && all.reduce((sum, { bytes }) => sum + bytes, all[0].bytes) > mostBytes;
  }

  /** The market once settled is what most runs have in common, and the dearest to come to again: it makes way for another such alone. */
  function makeWay(reported: number): void {
    const oldest = marks.find(({ laid }) => laid.reported > 0) ?? (reported === 0 ? marks[0] : undefined);
    if (oldest === undefined) return;
    marks = marks.filter((mark) => mark !== oldest);
    spare = [...spare, oldest.laid];
  }

  return {
    latestFor: (which) => {
      const latest = withSameLuck(which)
        .filter(({ mark, parting }) => parting >= which.plan.spinUp + mark.laid.reported)
        .reduce<Mark | null>((best, { mark }) => later(best, mark), null);
      if (latest === null) return null;
      marks = [...marks.filter((mark) => mark !== latest), latest];
      return latest.laid;
    },
    partingOf: (which) => Math.max(0, ...withSameLuck(which).map(({ parting }) => parting)),
    lay: (which, run, reported) => {
      if (spare.length === 0 && isFull()) makeWay(reported);
      if (spare.length === 0 && isFull()) return;
      const [room, ...others] = spare;
      spare = others;
      marks = [...marks, { ...which, laid: layBookmark(run, reported, room) }];
    },
    clear: () => {
      spare = [...spare, ...marks.map(({ laid }) => laid)];
      marks = [];
    },
  };
}

function later(one: Mark | null, other: Mark): Mark {
  return one === null || other.laid.reported > one.laid.reported ? other : one;
}
