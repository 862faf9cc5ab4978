/** What crosses between the host, the pool's process and its threads. All of it is structured-clonable. */
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { PoolSummary } from './engine.ts';

export type JobOrder = {
  readonly job: number;
  /** Equal keys mean equal scenarios, so that a thread may keep its prepared simulator. */
  readonly key: string;
  /** One for each option; they share place, future, months and seed. */
  readonly scenarios: readonly Scenario[];
  readonly replicates: number;
  /** Milliseconds between summaries of what is done so far; null for none. */
  readonly partialEvery: number | null;
};

export type ToPool =
  | { readonly kind: 'start'; readonly order: JobOrder }
  | { readonly kind: 'cancel'; readonly job: number }
  | { readonly kind: 'end' };

export type FromPool =
  | {
      readonly kind: 'progressed';
      readonly job: number;
      readonly done: number;
      readonly partial?: PoolSummary;
    }
  | { readonly kind: 'finished'; readonly job: number; readonly summary: PoolSummary }
  | {
      readonly kind: 'cancelled';
      readonly job: number;
      readonly done: number;
      readonly partial?: PoolSummary;
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };

/** Given to a thread when it is made. */
export type ThreadSetting = { readonly engine: string };

export type ToThread = {
  readonly replicate: number;
  readonly key: string;
  /** Left out when the thread has prepared the scenarios of this key already. */
  readonly scenarios?: readonly Scenario[];
  /** One Int32; not zero asks the engine to stop within the month. */
  readonly stop: SharedArrayBuffer;
};

/** One replicate: a path for each option, and who gained and lost under each option after the first. */
export type Ran = {
  readonly kind: 'ran';
  readonly replicate: number;
  readonly paths: readonly Float64Array[];
  readonly winners: readonly Float64Array[];
  readonly accounts: number;
};

export type FromThread =
  Ran | { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly message: string };
