import { ContractError } from '../../contract/errors.ts';
import type { Played } from '../../core/experiment/run.ts';
import type { HostedProcess } from '../processes/hosted-process.ts';
import type { FromPool, ToPool } from './messages.ts';
import { pendingRun, pendingSample } from './pending.ts';
import type { Pending, Settle } from './pending.ts';
import type { Outcome, PoolOrder, PoolSampleOrder, Progress } from './pool-order.ts';

/** The pool's process as the host sees it. */
export type PoolProcess = HostedProcess<ToPool, FromPool>;

export type PoolRun = {
  /** @throws ContractError invalid-request with what the model will not have, job-failed with what went wrong, or disconnected when the pool is closed. */
  readonly outcome: Promise<Outcome>;
  readonly cancel: () => void;
};

export type PoolSample = {
  /** @throws ContractError as a run does. */
  readonly outcome: Promise<'sampled' | 'cancelled'>;
  readonly cancel: () => void;
};

export type Pool = {
  readonly run: (order: PoolOrder, onProgress?: (progress: Progress) => void) => PoolRun;
  /** Runs of a study; each is told as it comes back, by its place in the order. */
  readonly sample: (
    order: PoolSampleOrder,
    onPlayed: (position: number, played: Played) => void,
  ) => PoolSample;
  /** Fails what is running with `disconnected` and ends the process. */
  readonly close: () => Promise<void>;
};

type Job = Pending & {
  readonly id: number;
  /** Whether the process has it. */
  sent: boolean;
  /** Whether a process that had it has died. */
  interrupted: boolean;
  /** Whether the process has said anything of it: while it starts, it does not listen yet. */
  heard: boolean;
  cancelled: boolean;
};

/**
 * The process is started at the first run, and started afresh after it has died. A job it had then is tried once more; those that
 * were in it together are tried one at a time, so that the one that brings it down again is known and fails alone.
 */
export function createPool(spawn: () => PoolProcess): Pool {
  const jobs = new Map<number, Job>();
  let live: { readonly process: PoolProcess; readonly gone: Promise<void> } | null = null;
  let closed = false;
  let lastJob = 0;

  function heard(message: FromPool): void {
    const job = jobs.get(message.job);
    if (job === undefined) return;
    job.heard = true;
    const isOver = message.kind === 'failed' || job.hear(message);
    if (!isOver) return;
    jobs.delete(job.id);
    if (message.kind === 'failed')
      job.reject(new ContractError(message.isRefused ? 'invalid-request' : 'job-failed', message.message));
    sendNext();
  }

  function send(job: Job): void {
    const process = live?.process ?? start();
    job.sent = true;
    process.hold();
    process.send(job.order(job.id));
  }

  /** Of those that were interrupted, one at a time. */
  function sendNext(): void {
    const interrupted = [...jobs.values()].filter((job) => job.interrupted);
    const next = interrupted.find((job) => job.isWatched) ?? interrupted[0];
    if (next !== undefined && !interrupted.some((job) => job.sent)) send(next);
    else if (jobs.size === 0) live?.process.release();
  }

  function died(how: string): void {
    const had = [...jobs.values()].filter((job) => job.sent);
    for (const job of had) {
      const isSecond = job.interrupted;
      job.sent = false;
      job.heard = false;
      job.interrupted = true;
      if (!isSecond && !job.cancelled) continue;
      jobs.delete(job.id);
      if (job.cancelled) job.giveUp();
      else job.reject(new ContractError('job-failed', twiceDied(how, job.tell())));
    }
    sendNext();
  }

  function start(): PoolProcess {
    const process = spawn();
    const gone = new Promise<void>((resolve) => {
      process.onEnded((how) => {
        if (live?.process === process) live = null;
        died(how);
        resolve();
      });
    });
    process.onMessage((message) => {
      if (live?.process === process) heard(message);
    });
    live = { process, gone };
    return process;
  }

  function cancel(id: number): void {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.cancelled = true;
    if (job.sent) live?.process.send({ kind: 'cancel', job: id });
    if (job.sent && job.heard) return;
    jobs.delete(id);
    // Who gave it up hears that first, and then that it has ended.
    setImmediate(job.giveUp);
    sendNext();
  }

  /** Sends an order once somebody waits for what becomes of it. */
  function place<T>(pendingFor: (settle: Settle<T>) => Pending): Placed<T> {
    const id = ++lastJob;
    const { promise: outcome, ...settle } = Promise.withResolvers<T>();
    if (closed) {
      settle.reject(new ContractError('disconnected', 'The program is closing, so nothing more can be run.'));
    } else {
      const job = {
        ...pendingFor(settle),
        id,
        sent: false,
        interrupted: false,
        heard: false,
        cancelled: false,
      };
      jobs.set(id, job);
      send(job);
    }
    return { outcome, cancel: () => cancel(id) };
  }

  return {
    run: (order, onProgress = () => {}) => place((settle) => pendingRun(order, onProgress, settle)),
    sample: (order, onPlayed) => place((settle) => pendingSample(order, onPlayed, settle)),
    close: async () => {
      closed = true;
      const failing = [...jobs.values()];
      jobs.clear();
      for (const { reject } of failing)
        reject(new ContractError('disconnected', 'The program is closing, so the run was given up.'));
      if (live === null) return;
      const { process, gone } = live;
      process.end();
      await gone;
    },
  };
}

type Placed<T> = { readonly outcome: Promise<T>; readonly cancel: () => void };

function twiceDied(how: string, what: string): string {
  return `The simulation process ended unexpectedly twice (${how}) with ${what} at work. What was finished is kept. Run it again; if it fails again, try fewer replicates or a shorter horizon, and tell the makers these numbers, from which anyone can repeat it.`;
}
