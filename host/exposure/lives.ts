import { Worker } from 'node:worker_threads';

import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { FollowedLife } from '../../core/exposure/follow-like.ts';
import type { Likeness } from '../../core/exposure/like-provider.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { askThread } from '../threads/ask-thread.ts';

export type FollowOrder = {
  /** The same for levels of uptake that differ in nothing else: their markets settle alike. */
  readonly ground: string;
  readonly scenario: Scenario;
  readonly likeness: Likeness;
  readonly replicates: readonly number[];
};

/** What a thread sends back. */
export type FromLives =
  | { readonly kind: 'followed'; readonly lives: readonly FollowedLife[] }
  | { readonly kind: 'refused'; readonly message: string };

export type Lives = {
  /**
   * The first so many lives. Those followed before are found by their key.
   * Rejects with `cancelled` when the signal fires: the work stops at once.
   */
  readonly follow: (
    key: string,
    order: Omit<FollowOrder, 'replicates'>,
    count: number,
    signal: Signal,
  ) => Promise<readonly FollowedLife[]>;
  /** Gives up whatever is being followed. */
  readonly close: () => Promise<void>;
};

/** A thread that waits, and what it was asked last. */
type Idle = { readonly worker: Worker; readonly asked: string };

/** Levels of uptake whose lives are remembered. */
const REMEMBERED = 60;

/** Lives of a market on threads of their own, so that the host goes on answering meanwhile. */
export function createLives(threads: number): Lives {
  const alive = new Set<Worker>();
  const idle: Idle[] = [];
  const known = new Map<string, readonly FollowedLife[]>();
  return {
    follow: async (key, order, count, signal) => {
      if (signal.aborted) throw cancelledError();
      const before = known.get(key) ?? [];
      if (before.length < count) {
        const missing = Array.from({ length: count - before.length }, (_, at) => before.length + at);
        const more = await Promise.all(
          shared(missing, threads).map((replicates) => ask({ ...order, replicates }, signal)),
        );
        remember(key, [...before, ...more.flat()]);
      }
      return (known.get(key) ?? []).slice(0, count);
    },
    close: async () => {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };

  function remember(key: string, lives: readonly FollowedLife[]): void {
    known.delete(key);
    known.set(key, lives);
    const [eldest] = known.keys();
    if (known.size > REMEMBERED && eldest !== undefined) known.delete(eldest);
  }

  function ask(order: FollowOrder, signal: Signal): Promise<readonly FollowedLife[]> {
    const asked = `${order.ground} ${order.replicates[0]}`;
    const worker = whoWas(asked) ?? started();
    worker.ref();
    return livesOf(worker, order, signal).finally(() => {
      // A thread that waits to be asked keeps nobody from ending.
      worker.unref();
      if (alive.has(worker) && !signal.aborted) idle.push({ worker, asked });
    });
  }

  /** A thread that is free: the one that has settled these lives before where there is one. */
  function whoWas(asked: string): Worker | undefined {
    const at = idle.findIndex((each) => each.asked === asked);
    return idle.splice(at, 1)[0]?.worker;
  }

  function started(): Worker {
    const worker = new Worker(threadEntry(), { execArgv: [] });
    alive.add(worker);
    worker.on('exit', () => {
      alive.delete(worker);
      const at = idle.findIndex((each) => each.worker === worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  }
}

/** In runs of neighbours, so that together they stay in order. */
function shared(replicates: readonly number[], threads: number): readonly (readonly number[])[] {
  const each = Math.ceil(replicates.length / threads);
  return Array.from({ length: Math.ceil(replicates.length / each) }, (_, at) =>
    replicates.slice(at * each, (at + 1) * each),
  );
}

function livesOf(worker: Worker, order: FollowOrder, signal: Signal): Promise<readonly FollowedLife[]> {
  return askThread<FromLives, readonly FollowedLife[]>(worker, order, {
    signal,
    giveUp: () => {
      void worker.terminate();
      return cancelledError();
    },
    read: (said) => {
      if (said.kind === 'followed') return said.lives;
      throw new ContractError('invalid-request', said.message);
    },
    ended: failed,
  });
}

/** What went wrong may hold figures of the books, so it is not told. */
function failed(): ContractError {
  return new ContractError(
    'job-failed',
    'The market could not be followed to the end. Ask again; if it fails again, try fewer months or lives.',
  );
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './life-thread.ts' : './life-thread.js';
  return new URL(name, import.meta.url);
}
