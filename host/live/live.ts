import { Worker } from 'node:worker_threads';

import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { WarmOrder } from '../../core/index.ts';
import type { PoolSummary } from '../pool/engine.ts';
import { askThread } from '../threads/ask-thread.ts';

/** What the thread is asked, and what it says. */
export type ToLive = { readonly order: WarmOrder; readonly stop: SharedArrayBuffer };
export type FromLive =
  | { readonly kind: 'played'; readonly summary: PoolSummary }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

export type Live = {
  /** One life under every option. Rejects with `cancelled` when the signal fires: its turn is given up at once. */
  readonly play: (order: WarmOrder, signal: Signal) => Promise<PoolSummary>;
  readonly close: () => Promise<void>;
};

/** A thread that keeps one market warm. Questions are played one after another; it is started with the first of them. */
export function createLive(): Live {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function play(order: WarmOrder, signal: Signal): Promise<PoolSummary> {
    const turn = last.then(() => {
      if (signal.aborted) throw cancelledError();
      return ask((worker ??= started()), order, signal);
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  function started(): Worker {
    const thread = new Worker(threadEntry(), { execArgv: [] });
    thread.unref();
    thread.on('exit', () => {
      if (worker === thread) worker = null;
    });
    return thread;
  }

  return {
    play,
    close: async () => {
      await worker?.terminate();
    },
  };
}

function ask(worker: Worker, order: WarmOrder, signal: Signal): Promise<PoolSummary> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  return askThread<FromLive, PoolSummary>(worker, { order, stop } satisfies ToLive, {
    signal,
    giveUp: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
      return null;
    },
    read: (said) => {
      if (said.kind === 'played') return said.summary;
      throw said.kind === 'stopped' ? cancelledError() : failed(said.message);
    },
    ended: () => failed('the thread ended'),
  });
}

function failed(how: string): ContractError {
  return new ContractError('job-failed', `One path of the market could not be worked out (${how}).`);
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './live-thread.ts' : './live-thread.js';
  return new URL(name, import.meta.url);
}
