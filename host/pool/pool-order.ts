import type { PoolSummary } from './engine.ts';
import type { JobOrder, SampleOrder } from './messages.ts';

export type PoolOrder = Omit<JobOrder, 'job'>;

export type PoolSampleOrder = Omit<SampleOrder, 'job'>;

export type Progress = { readonly done: number; readonly total: number; readonly partial?: PoolSummary };

export type Outcome =
  | { readonly kind: 'finished'; readonly summary: PoolSummary }
  | { readonly kind: 'cancelled'; readonly done: number; readonly partial?: PoolSummary };
