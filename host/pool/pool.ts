import { ContractError } from '../../contract/errors.ts';
import type { PoolSummary } from './engine.ts';
import type { Lived } from '../../core/experiment/run.ts';
import type { FromPool, JobOrder, SampleOrder, ToPool } from './messages.ts';

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

export type PoolSample = {
  /** @throws ContractError as a run does. */
  readonly outcome: Promise<'sampled' | 'cancelled'>;
  readonly cancel: () => void;
};

export type PoolSampleOrder = Omit<SampleOrder, 'job'>;

export type Pool = {
  readonly run: (order: PoolOrder, onProgress?: (progress: Progress) => void) => PoolRun;
  /** Runs of a study; each is told as it comes back, by its place in the order. */
  readonly sample: (order: PoolSampleOrder, onLived: (position: number, lived: Lived) => void) => PoolSample;
  /** Fails what is running with `disconnected` and ends the process. */
  readonly close: () => Promise<void>;
};

type Pending = {
  /** What the pool says of the job; true when that was the last of it. */
  readonly hear: (message: FromPool) => boolean;
  readonly reject: (error: ContractError) => void;
};

/** The process is started at the first run, and started afresh at the next run after it has died. */
export function createPool(spawn: () => PoolProcess): Pool {
  const pending = new Map<number, Pending>();
  let live: { readonly process: PoolProcess; readonly gone: Promise<void> } | null = null;
  let closed = false;
  let lastJob = 0;

  function heard(message: FromPool): void {
    const waiting = pending.get(message.job);
    if (waiting === undefined) return;
    const isOver = message.kind === 'failed' || waiting.hear(message);
    if (!isOver) return;
    pending.delete(message.job);
    if (pending.size === 0) live?.process.release();
    if (message.kind === 'failed') waiting.reject(new ContractError('job-failed', message.message));
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

  /** Sends an order once somebody waits for what becomes of it. */
  function place<T>(
    hearing: (resolve: (outcome: T) => void) => Pending['hear'],
    order: (job: number) => ToPool,
  ): { readonly outcome: Promise<T>; readonly cancel: () => void } {
    const job = ++lastJob;
    const outcome = new Promise<T>((resolve, reject) => {
      if (closed)
        throw new ContractError('disconnected', 'The program is closing, so nothing more can be run.');
      pending.set(job, { hear: hearing(resolve), reject });
    });
    if (!closed) {
      const process = live?.process ?? start();
      process.hold();
      process.send(order(job));
    }
    return { outcome, cancel: () => live?.process.send({ kind: 'cancel', job }) };
  }

  return {
    run: (order, onProgress = () => {}) =>
      place<Outcome>(
        (resolve) => (message) => {
          if (message.kind === 'progressed') {
            onProgress({ done: message.done, total: order.replicates, ...partialOf(message) });
            return false;
          }
          const { job: _job, ...outcome } = message;
          resolve(outcome as Outcome);
          return true;
        },
        (job) => ({ kind: 'start', order: { ...order, job } }),
      ),
    sample: (order, onLived) =>
      place<'sampled' | 'cancelled'>(
        (resolve) => (message) => {
          if (message.kind === 'lived') {
            onLived(message.position, message.lived);
            return false;
          }
          resolve(message.kind === 'sampled' ? 'sampled' : 'cancelled');
          return true;
        },
        (job) => ({ kind: 'sample', order: { ...order, job } }),
      ),
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
