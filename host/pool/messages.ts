/** What crosses between the host, the pool's process and its threads. All of it is structured-clonable. */
import type { Ground } from '../../core/experiment/ground.ts';
import type { Played, Run } from '../../core/experiment/run.ts';
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
  /** Whether every replicate is run, whatever has been run before. */
  readonly anew?: true;
};

/** Runs of a study on one ground. */
export type SampleOrder = {
  readonly job: number;
  /** Equal keys mean an equal ground, so that a thread may keep it. */
  readonly key: string;
  readonly ground: Ground;
  readonly runs: readonly Run[];
};

export type ToPool =
  | { readonly kind: 'start'; readonly order: JobOrder }
  | { readonly kind: 'sample'; readonly order: SampleOrder }
  | { readonly kind: 'cancel'; readonly job: number }
  | { readonly kind: 'end' };

export type FromPool =
  /** The places in the order of what is handed out and not back, so that it can be named when the process dies. */
  | { readonly kind: 'out'; readonly job: number; readonly positions: readonly number[] }
  | {
      readonly kind: 'progressed';
      readonly job: number;
      readonly done: number;
      readonly partial?: PoolSummary;
    }
  | { readonly kind: 'finished'; readonly job: number; readonly summary: PoolSummary }
  | { readonly kind: 'played'; readonly job: number; readonly position: number; readonly played: Played }
  | { readonly kind: 'sampled'; readonly job: number }
  | {
      readonly kind: 'cancelled';
      readonly job: number;
      readonly done: number;
      readonly partial?: PoolSummary;
    }
  /** `isRefused` where the model itself will not have what it was asked, and will not have it again. */
  | { readonly kind: 'failed'; readonly job: number; readonly message: string; readonly isRefused: boolean };

/** Given to a thread when it is made. */
export type ThreadSetting = {
  readonly engine: string;
  /** One Int32 that the thread counts up with every month it simulates, as a sign of life. */
  readonly beats: SharedArrayBuffer;
};

/** What a thread prepares once for all tasks of one key. */
export type ThreadSetup =
  | { readonly kind: 'scenarios'; readonly scenarios: readonly Scenario[] }
  | { readonly kind: 'ground'; readonly ground: Ground };

/** One piece of work: a replicate of prepared scenarios, or a run on a prepared ground. */
export type Task =
  | { readonly kind: 'replicate'; readonly replicate: number }
  | { readonly kind: 'run'; readonly position: number; readonly run: Run };

export type ToThread = {
  readonly key: string;
  /** Left out when the thread has prepared this key already. */
  readonly setup?: ThreadSetup;
  readonly task: Task;
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

/** One run of a study, by its place in the order. */
export type PlayedRun = { readonly kind: 'played'; readonly position: number; readonly played: Played };

export type FromThread =
  | Ran
  | PlayedRun
  | { readonly kind: 'stopped' }
  /** The model will not do what it was asked: asked again, it says the same. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };
