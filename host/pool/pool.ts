import { ContractError } from '../../contract/errors.ts';
import type { PoolSummary } from './engine.ts';
import type { FromPool, JobOrder, ToPool } from './messages.ts';

/** The pool's process as the host sees it: a child process, or a utility process of Electron. */
export type PoolProcess = {
  readonly send: (message: ToPool) => void;
  readonly onMessage: (listener: (message: FromPool) => void) => void;
  /** Told once, with how it ended. */
  readonly onEnded: (listener: (how: string) => void) => void;
  /** Keep the host's process alive for it, or stop doing so. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly end: () => void;
};

export type Progress = { readonly done: number; readonly total: number; readonly partial?: PoolSummary };

export type Outcome =
  | { readonly kind: 'finished'; readonly summary: PoolSummary }
  | { readonly kind: 'cancelled'; readonly done: number; readonly partial?: PoolSummary };

export type PoolRun = {
  /** @throws ContractError job-failed with what went wrong, or disconnected when the pool is closed. */
  readonly outcome: Promise<Outcome>;
  readonly cancel: () => void;
};

export type PoolOrder = Omit<JobOrder, 'job'>;

export type Pool = {
  readonly run: (order: PoolOrder, onProgress?: (progress: Progress) => void) => PoolRun;
  /** Fails what is running with `disconnected` and ends the process. */
  readonly close: () => Promise<void>;
};

type Pending = {
  readonly total: number;
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: ContractError) => void;
};

/** The process is started at the first run, and started afresh at the next run after it has died. */
export function createPool(spawn: () => PoolProcess): Pool {
  const pending = new Map<number, Pending>();
  let live: { readonly process: PoolProcess; readonly gone: Promise<void> } | null = null;
  let closed = false;
  let lastJob = 0;

  function settle(job: number): Pending | undefined {
    const found = pending.get(job);
    pending.delete(job);
    if (pending.size === 0) live?.process.release();
    return found;
  }

  function heard(message: FromPool): void {
    const { kind, job, ...rest } = message;
    if (message.kind === 'progressed') {
      const waiting = pending.get(job);
      waiting?.onProgress({ done: message.done, total: waiting.total, ...partialOf(message) });
    } else if (message.kind === 'failed') {
      settle(job)?.reject(new ContractError('job-failed', message.message));
    } else {
      settle(job)?.resolve({ kind, ...rest } as Outcome);
    }
  }

  function failAll(code: 'job-failed' | 'disconnected', message: string): void {
    const failing = [...pending.values()];
    pending.clear();
    for (const { reject } of failing) reject(new ContractError(code, message));
  }

  function start(): PoolProcess {
    const process = spawn();
    const gone = new Promise<void>((resolve) => {
      process.onEnded((how) => {
        if (live?.process === process) live = null;
        failAll(
          'job-failed',
          `The simulation process ended unexpectedly (${how}). Run it again; if it fails again, try fewer replicates or a shorter horizon.`,
        );
        resolve();
      });
    });
    process.onMessage(heard);
    live = { process, gone };
    return process;
  }

  return {
    run: (order, onProgress = () => {}) => {
      const job = ++lastJob;
      const outcome = new Promise<Outcome>((resolve, reject) => {
        if (closed)
          throw new ContractError('disconnected', 'The program is closing, so nothing more can be run.');
        pending.set(job, { total: order.replicates, onProgress, resolve, reject });
      });
      if (!closed) {
        const process = live?.process ?? start();
        process.hold();
        process.send({ kind: 'start', order: { ...order, job } });
      }
      return { outcome, cancel: () => live?.process.send({ kind: 'cancel', job }) };
    },
    close: async () => {
      closed = true;
      failAll('disconnected', 'The program is closing, so the run was given up.');
      if (live === null) return;
      const { process, gone } = live;
      process.end();
      await gone;
    },
  };
}

function partialOf({ partial }: { readonly partial?: PoolSummary }): { readonly partial?: PoolSummary } {
  return partial === undefined ? {} : { partial };
}
