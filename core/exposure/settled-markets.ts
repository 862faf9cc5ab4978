/** Markets as they stood once settled, one for each run, so that the next level of uptake need not settle them again. */
import { allocateState, columnsOf, copyState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import type { Plan } from '../run/plan.ts';
import { runUntil } from '../run/replay.ts';

export type SettledMarkets = {
  /**
   * Makes an empty state the settled market of a run.
   * @param ground the same for the same place, future, parameters, start, months and seed: no decision acts before the first reported month.
   */
  readonly settle: (ground: string, plan: Plan, replicate: number, state: State) => void;
  readonly clear: () => void;
};

/** @param room the bytes that may be kept of one ground; runs beyond it are settled every time. */
export function createSettledMarkets(room: number): SettledMarkets {
  const kept = new Map<number, State>();
  let of: string | null = null;
  let taken = 0;

  function clear(): void {
    kept.clear();
    taken = 0;
    of = null;
  }

  /** The first to come stay: runs are asked for in the same order at every level. */
  function keep(replicate: number, state: State): void {
    const before = kept.get(replicate);
    const bytes = bytesOf(state) - (before === undefined ? 0 : bytesOf(before));
    if (taken + bytes > room) return;
    const copy = allocateState(state.extent);
    copyState(state, copy);
    kept.set(replicate, copy);
    taken += bytes;
  }

  return {
    clear,
    settle: (ground, plan, replicate, state) => {
      if (ground !== of) clear();
      of = ground;
      const known = kept.get(replicate);
      if (known !== undefined && isAsLarge(known, state)) {
        copyState(known, state);
        return;
      }
      runUntil(state, plan, replicate, plan.spinUp);
      keep(replicate, state);
    },
  };
}

function isAsLarge({ extent: one }: State, { extent: other }: State): boolean {
  return (
    one.people === other.people && one.providers === other.providers && one.localities === other.localities
  );
}

function bytesOf(state: State): number {
  return columnsOf(state).reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
}
