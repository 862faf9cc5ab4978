/**
 * Plays runs of markets one after another, each from the latest bookmark that lies in one before and up to which both are the same.
 * The figures are the same to the byte as of runs that are played from the beginning.
 */
import type { Extent } from '../model/state.ts';
import type { Fortunes } from './fortunes.ts';
import { createMarks } from './marks.ts';
import type { Which } from './marks.ts';
import { toCompare } from './plan.ts';
import { twice, withRoom } from './run-month.ts';
import { createStage, largestExtent } from './stage.ts';
import type { Reached, ShouldStop, Stage } from './stage.ts';

/** Room for some seventeen bookmarks in a place of 5,000 people, and for one in the largest. */
const MOST_BYTES_MARKED = 64 * 1024 * 1024;

export type Player = {
  /** A path, laid out as path.ts draws it; null when stopped. */
  readonly play: (which: Which, marking: Marking, shouldStop: ShouldStop) => Float64Array | null;
  /** The month up to which a run is the same as some other that a bookmark lies in; 0 where there is none. */
  readonly partingOf: (which: Which) => number;
  /** The accounts in use in the last run: what the master check went through. */
  readonly accounts: () => number;
  /** Lets the next run begin at the beginning. */
  readonly forget: () => void;
  /** Whether a market that was left for another may be gone back to. */
  readonly areGoneBackTo: boolean;
};

export type Marking = {
  /** Filled in with what people got and paid. */
  readonly fortunes: Fortunes;
  /** Whether others may go on from before a reported month, or from the end, which has the number of months. */
  readonly isMarked: (reported: number) => boolean;
  readonly reached?: Reached | undefined;
};

export type PlayerSettings = {
  /** Checks that money, hours and people balance after every month, and not after the last alone. */
  readonly checkEveryMonth: boolean;
  /** Keeps the bookmarks of one market when another is settled, for one that is gone back to. */
  readonly areGoneBackTo: boolean;
};

/** A player with no market settled and no bookmark laid yet. */
export function createPlayer({ checkEveryMonth, areGoneBackTo }: PlayerSettings): Player {
  let marks = createMarks(MOST_BYTES_MARKED);
  let stage: { readonly extent: Extent; readonly on: Stage } | null = null;

  function playFromMark(which: Which, marking: Marking, shouldStop: ShouldStop): Float64Array | null {
    const { plan, replicate } = which;
    const { on } = stage !== null && hasRoom(stage.extent, plan.extent) ? stage : build(plan.extent);
    const from = marks.latestFor(which);
    if (from === null) {
      if (!areGoneBackTo) marks.clear();
      if (!on.settle(plan, replicate, shouldStop)) return null;
    }
    const kept = { plan: toCompare(plan), replicate };
    return on.play(
      which,
      {
        ...marking,
        from,
        take: (run, reported) => marks.lay(kept, run, reported),
      },
      shouldStop,
    );
  }

  function build(needed: Extent): NonNullable<typeof stage> {
    const extent =
      stage?.extent.localities === needed.localities ? largestExtent([stage.extent, needed]) : needed;
    marks = createMarks(MOST_BYTES_MARKED);
    return (stage = { extent, on: createStage(extent, checkEveryMonth) });
  }

  return {
    play: (which, marking, shouldStop) =>
      withRoom(
        () => playFromMark(which, marking, shouldStop),
        () => build(twice(stage?.extent ?? which.plan.extent)),
      ),
    partingOf: (which) => marks.partingOf(which),
    accounts: () => stage?.on.accounts() ?? 0,
    forget: () => marks.clear(),
    areGoneBackTo,
  };
}

/** Results do not depend on how many rows there are, but localities are the place's own. */
function hasRoom(has: Extent, needed: Extent): boolean {
  return (
    has.localities === needed.localities && has.people >= needed.people && has.providers >= needed.providers
  );
}
