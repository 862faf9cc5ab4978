import type { ContractError } from '../../contract/errors.ts';
import type { Played } from '../../core/experiment/run.ts';
import type { FromPool, ToPool } from './messages.ts';
import type { Outcome, PoolOrder, PoolSampleOrder, Progress } from './pool-order.ts';
import { tellReplicates, tellRuns } from './tell-work.ts';

/** A job as the host waits for it. */
export type Pending = {
  /** What the pool is told; asked for again when its process has died, it is what is still to be done. */
  readonly order: (job: number) => ToPool;
  /** What the pool says of the job; true when that was the last of it. */
  readonly hear: (message: FromPool) => boolean;
  /** The end of a job that was cancelled while nobody worked on it. */
  readonly giveUp: () => void;
  readonly reject: (error: ContractError) => void;
  /** What was at work, as a sentence names it. */
  readonly tell: () => string;
  /** Somebody is looking on. */
  readonly isWatched: boolean;
};

export type Settle<T> = {
  readonly resolve: (outcome: T) => void;
  readonly reject: (error: ContractError) => void;
};

export function pendingRun(
  order: PoolOrder,
  onProgress: (progress: Progress) => void,
  { resolve, reject }: Settle<Outcome>,
): Pending {
  let out: readonly number[] = [];
  let told = 0;
  return {
    order: (job) => ({ kind: 'start', order: { ...order, job } }),
    hear: (message) => {
      if (message.kind === 'out') out = message.positions;
      else if (message.kind === 'progressed') {
        // After a process has died the work starts further back; that is nobody’s concern.
        if (message.done < told) return false;
        told = message.done;
        const { done, partial } = message;
        onProgress({ done, total: order.replicates, ...(partial && { partial }) });
      } else {
        const { job: _job, ...outcome } = message;
        resolve(outcome as Outcome);
        return true;
      }
      return false;
    },
    giveUp: () => resolve({ kind: 'cancelled', done: 0 }),
    reject,
    tell: () => tellReplicates(order, out),
    isWatched: true,
  };
}

export function pendingSample(
  order: PoolSampleOrder,
  onPlayed: (position: number, played: Played) => void,
  { resolve, reject }: Settle<'sampled' | 'cancelled'>,
): Pending {
  let out: readonly number[] = [];
  const told = new Set<number>();
  /** The places in the order as it was placed of what the pool was asked last, which it numbers afresh. */
  let asked: readonly number[] = [];
  return {
    order: (job) => {
      asked = [...order.runs.keys()].filter((position) => !told.has(position));
      out = [];
      return {
        kind: 'sample',
        order: { ...order, runs: asked.map((position) => order.runs[position]!), job },
      };
    },
    hear: (message) => {
      if (message.kind === 'out') out = message.positions.map((nth) => asked[nth]!);
      else if (message.kind === 'played') {
        const position = asked[message.position]!;
        told.add(position);
        onPlayed(position, message.played);
      } else {
        resolve(message.kind === 'sampled' ? 'sampled' : 'cancelled');
        return true;
      }
      return false;
    },
    giveUp: () => resolve('cancelled'),
    reject,
    tell: () => tellRuns(order, out),
    isWatched: false,
  };
}
