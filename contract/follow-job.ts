import type { Client } from './client.ts';
import { errorFromShape } from './errors.ts';
import type { ContractError } from './errors.ts';
import type { EventData, EventName } from './events.ts';

/** An event that says of which job it is. */
type OfJob = {
  [E in EventName]: EventData<E> extends { readonly job: string } ? E : never;
}[EventName];

/** The events of one family of jobs. */
export type JobEvents<P extends OfJob, F extends OfJob, X extends OfJob, C extends OfJob> = {
  readonly progressed: P;
  readonly finished: F;
  readonly failed: X;
  readonly cancelled: C;
};

export type FollowedJob<T> = {
  readonly job: string;
  /** Rejects with `cancelled`, `disconnected` or the job's own error. */
  readonly finished: Promise<T>;
};

type Failure = Extract<OfJob, 'job.failed' | 'study.failed'>;

/**
 * Start a job and follow it. Events may overtake the answer that names the job, because they travel apart from it, so
 * they are kept until the name is known.
 */
export async function followJob<P extends OfJob, F extends OfJob, X extends Failure, C extends OfJob>(
  client: Client,
  events: JobEvents<P, F, X, C>,
  order: {
    readonly start: () => Promise<{ readonly job: string }>;
    readonly onProgress: (data: EventData<P>) => void;
    readonly cancelled: (data: EventData<C>) => ContractError;
  },
): Promise<FollowedJob<EventData<F>>> {
  const early: (() => void)[] = [];
  let job: string | null = null;
  let resolve!: (data: EventData<F>) => void;
  let reject!: (error: ContractError) => void;
  const finished = new Promise<EventData<F>>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  finished.catch(() => {});

  const stops: (() => void)[] = [];
  const stop = () => stops.forEach((each) => each());
  function follow<E extends OfJob>(event: E, act: (data: EventData<E>) => void) {
    const forOurs = (data: EventData<E>) => {
      if (data.job === job) act(data);
    };
    stops.push(
      client.subscribe(event, (data) => {
        if (job === null) early.push(() => forOurs(data));
        else forOurs(data);
      }),
    );
  }
  function followEnding<E extends OfJob>(event: E, settle: (data: EventData<E>) => void) {
    follow(event, (data) => {
      stop();
      settle(data);
    });
  }

  follow(events.progressed, order.onProgress);
  followEnding(events.finished, (data) => resolve(data));
  followEnding<Failure>(events.failed, ({ error }) => reject(errorFromShape(error)));
  followEnding(events.cancelled, (data) => reject(order.cancelled(data)));
  stops.push(
    client.onDisconnected((error) => {
      stop();
      reject(error);
    }),
  );

  try {
    ({ job } = await order.start());
  } catch (error) {
    stop();
    throw error;
  }
  for (const replay of early.splice(0)) replay();
  return { job, finished };
}
