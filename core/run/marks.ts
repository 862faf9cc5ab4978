/** The bookmarks that lie in the lives of one market, within a limit of memory but for the one where all of them begin. */
import type { Bookmark } from './bookmark.ts';
import { partingOf } from './parting.ts';
import type { Plan } from './plan.ts';

/** A bookmark with the plan that was played up to it. */
type Mark = { readonly plan: Plan; readonly laid: Bookmark };

export type Marks = {
  /** The latest bookmark up to which a plan says what was played; null where there is none. */
  readonly latestFor: (plan: Plan) => Bookmark | null;
  /** Takes one more, and lets go of those not gone back to for longest. */
  readonly add: (plan: Plan, laid: Bookmark) => void;
  readonly clear: () => void;
};

export function createMarks(mostBytes: number): Marks {
  /** Those not gone back to for longest come first. */
  let marks: readonly Mark[] = [];

  return {
    latestFor: (plan) => {
      const latest = marks
        .filter((mark) => partingOf(mark.plan, plan) >= plan.spinUp + mark.laid.reported)
        .reduce<Mark | null>(later, null);
      if (latest === null) return null;
      marks = [...marks.filter((mark) => mark !== latest), latest];
      return latest.laid;
    },
    add: (plan, laid) => {
      marks = [...marks, { plan, laid }];
      while (bytesOf(marks) > mostBytes) {
        // The market once settled is what all lives have in common, and the dearest to come to again.
        const oldest = marks.find((mark) => mark.laid.reported > 0);
        if (oldest === undefined) return;
        marks = marks.filter((mark) => mark !== oldest);
      }
    },
    clear: () => {
      marks = [];
    },
  };
}

function later(one: Mark | null, other: Mark): Mark {
  return one === null || other.laid.reported > one.laid.reported ? other : one;
}

function bytesOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, { laid }) => sum + laid.bytes, 0);
}
