/** What the host tells its clients unasked. Names are in the past tense. */
import type { SimulationResult } from '../core/run/result.ts';
import type { ErrorShape } from './errors.ts';

export type Events = {
  /** `done` of `total` replicates; `partial` now and then, summarising those done so far. */
  'job.progressed': {
    readonly job: string;
    readonly done: number;
    readonly total: number;
    readonly partial?: SimulationResult;
  };
  /** `resultId` is null when the result was not to be saved. */
  'job.finished': {
    readonly job: string;
    readonly result: SimulationResult;
    readonly resultId: string | null;
  };
  'job.failed': { readonly job: string; readonly error: ErrorShape };
  'job.cancelled': { readonly job: string; readonly done: number; readonly total: number };
};

export type EventName = keyof Events;
export type EventData<E extends EventName> = Events[E];

/** One event with its data, of any name. */
export type ContractEvent = {
  [E in EventName]: { readonly event: E; readonly data: Events[E] };
}[EventName];

const NAMES: Record<EventName, true> = {
  'job.progressed': true,
  'job.finished': true,
  'job.failed': true,
  'job.cancelled': true,
};

export const EVENT_NAMES = Object.keys(NAMES) as readonly EventName[];

export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(NAMES, name);
}

/** Where events come from. The answer of `subscribe` ends it. */
export type EventFeed = {
  subscribe(listener: (event: ContractEvent) => void): () => void;
};
