import { createAborter } from '../../contract/abort.ts';
import type { Aborter } from '../../contract/abort.ts';
import type { Client, PathRequest } from '../api/types.ts';

/** Paths that take longer are not played unless somebody asks for them: it would be most of what the machine does. */
const LONGEST_MS = 1_000;

/** What is likely to be asked for next is played before it is. */
export type Foreseen = {
  /** A path has just come, so many milliseconds after it was asked for: what may be asked for next, the most likely first. */
  readonly expect: (likely: readonly PathRequest[], took: number) => void;
  /** Nothing else is worked out: the others have their turn too. */
  readonly goOn: () => void;
  readonly forget: () => void;
};

/**
 * The most likely path is played at once, since whoever goes by steps takes the next before the comparison of this one has begun; the others when nothing
 * else is worked out. The host gives up what it plays so the moment a path is asked for.
 */
export function createForeseen(client: Client): Foreseen {
  let waiting: readonly PathRequest[] = [];
  let underWay: Aborter | null = null;

  function forget(): void {
    waiting = [];
    underWay?.abort();
    underWay = null;
  }

  /** @param most how many of those that wait are played, one after another */
  async function play(most: number): Promise<void> {
    const [next, ...others] = waiting;
    if (most === 0 || next === undefined || underWay !== null) return;
    waiting = others;
    const mine = createAborter();
    underWay = mine;
    try {
      await client.call('live.foresee', next, { signal: mine.signal });
    } catch {
      // Whatever is wrong with it is told when it is asked for; given up by another window, no more of it is foreseen.
      if (underWay === mine) waiting = [];
    }
    if (underWay !== mine) return;
    underWay = null;
    await play(most - 1);
  }

  return {
    expect: (likely, took) => {
      forget();
      if (took > LONGEST_MS) return;
      waiting = likely;
      void play(1);
    },
    goOn: () => void play(Number.POSITIVE_INFINITY),
    forget,
  };
}
