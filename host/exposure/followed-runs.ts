import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { FollowedRun } from '../../core/exposure/follow-like.ts';
import type { Likeness } from '../../core/exposure/like-provider.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Thread, Threads } from '../threads/threads.ts';

export type FollowOrder = {
  /** The same for levels of uptake that differ in nothing else: their markets settle alike. */
  readonly ground: string;
  readonly scenario: Scenario;
  readonly likeness: Likeness;
  readonly replicates: readonly number[];
};

/** What a thread sends back. */
export type FromFollower =
  | { readonly kind: 'followed'; readonly runs: readonly FollowedRun[] }
  | { readonly kind: 'refused'; readonly message: string };

export type FollowedRuns = {
  /**
   * The first so many runs. Those followed before are found by their key.
   * Rejects with `cancelled` when the signal fires: the work stops at once.
   */
  readonly follow: (
    key: string,
    order: Omit<FollowOrder, 'replicates'>,
    count: number,
    signal: Signal,
  ) => Promise<readonly FollowedRun[]>;
};

/** A thread that waits, and what it was asked last. */
type Idle = { readonly thread: Thread; readonly asked: string };

/** Levels of uptake whose runs are remembered. */
const REMEMBERED = 60;

/** Follows runs of a market on threads of their own, so that the host goes on answering meanwhile. */
export function createFollowedRuns(threads: Threads, most: number): FollowedRuns {
  const idle: Idle[] = [];
  const known = new Map<string, readonly FollowedRun[]>();
  return {
    follow: async (key, order, count, signal) => {
      if (signal.aborted) throw cancelledError();
      const before = known.get(key) ?? [];
      if (before.length < count) {
        const missing = Array.from({ length: count - before.length }, (_, at) => before.length + at);
        const more = await Promise.all(
          shared(missing, most).map((replicates) => ask({ ...order, replicates }, signal)),
        );
        remember(key, [...before, ...more.flat()]);
      }
      return (known.get(key) ?? []).slice(0, count);
    },
  };

  function remember(key: string, runs: readonly FollowedRun[]): void {
    known.delete(key);
    known.set(key, runs);
    const [eldest] = known.keys();
    if (known.size > REMEMBERED && eldest !== undefined) known.delete(eldest);
  }

  async function ask(order: FollowOrder, signal: Signal): Promise<readonly FollowedRun[]> {
    const asked = `${order.ground} ${order.replicates[0]}`;
    const thread = whoWas(asked) ?? threads.open('follow');
    try {
      return await thread.ask(() => order, { signal, giveUp: 'drop', read, ended: failed });
    } finally {
      if (!signal.aborted) idle.push({ thread, asked });
    }
  }

  /** A thread that is free: the one that has settled these replicates before where there is one. */
  function whoWas(asked: string): Thread | undefined {
    const at = idle.findIndex((each) => each.asked === asked);
    return idle.splice(at, 1)[0]?.thread;
  }
}

/** In stretches of neighbours, so that together they stay in order. */
function shared(replicates: readonly number[], threads: number): readonly (readonly number[])[] {
  const each = Math.ceil(replicates.length / threads);
  return Array.from({ length: Math.ceil(replicates.length / each) }, (_, at) =>
    replicates.slice(at * each, (at + 1) * each),
  );
}

function read(said: FromFollower): { readonly answer: readonly FollowedRun[] } {
  if (said.kind === 'followed') return { answer: said.runs };
  throw new ContractError('invalid-request', said.message);
}

/** What went wrong may hold figures of the books, so it is not told. */
function failed(): ContractError {
  return new ContractError(
    'job-failed',
    'The market could not be followed to the end. Ask again; if it fails again, try fewer months or runs.',
  );
}
