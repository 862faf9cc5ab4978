import type { Client } from './client.ts';
import { ContractError, errorFromShape } from './errors.ts';
import type { EventData, EventName } from './events.ts';
import type { Params } from './methods.ts';

export type Simulation = {
  readonly job: string;
  /** Rejects with `cancelled`, `disconnected` or the job's own error. */
  readonly finished: Promise<EventData<'job.finished'>>;
  /** False when it had already ended. */
  cancel(): Promise<boolean>;
};

type Ending = 'job.finished' | 'job.failed' | 'job.cancelled';

/**
 * Start a simulation and follow it. Events may overtake the answer that names the job, because they travel
 * apart from it, so they are kept until the name is known.
 */
export async function startSimulation(
  client: Client,
  params: Params<'simulation.start'>,
  onProgress: (data: EventData<'job.progressed'>) => void = () => {},
): Promise<Simulation> {
  const early: (() => void)[] = [];
  let job: string | null = null;
  let resolve!: (data: EventData<'job.finished'>) => void;
  let reject!: (error: ContractError) => void;
  const finished = new Promise<EventData<'job.finished'>>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  finished.catch(() => {});

  const stops: (() => void)[] = [];
  const stop = () => stops.forEach((each) => each());
  function follow<E extends EventName>(event: E, act: (data: EventData<E>) => void) {
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
  function followEnding<E extends Ending>(event: E, settle: (data: EventData<E>) => void) {
    follow(event, (data) => {
      stop();
      settle(data);
    });
  }

  follow('job.progressed', onProgress);
  followEnding('job.finished', (data) => resolve(data));
  followEnding('job.failed', ({ error }) => reject(errorFromShape(error)));
  followEnding('job.cancelled', ({ done, total }) =>
    reject(
      new ContractError('cancelled', `The run was cancelled after ${done} of ${total} replicates.`, {
        done,
        total,
      }),
    ),
  );
  stops.push(
    client.onDisconnected((error) => {
      stop();
      reject(error);
    }),
  );

  try {
    ({ job } = await client.call('simulation.start', params));
  } catch (error) {
    stop();
    throw error;
  }
  const started = job;
  for (const replay of early.splice(0)) replay();
  return {
    job: started,
    finished,
    cancel: async () => (await client.call('jobs.cancel', { job: started })).cancelled,
  };
}
