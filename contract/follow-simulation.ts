import type { Client } from './client.ts';
import { ContractError } from './errors.ts';
import type { EventData } from './events.ts';
import { followJob } from './follow-job.ts';
import type { FollowedJob } from './follow-job.ts';
import type { Params } from './methods.ts';

export type Simulation = FollowedJob<EventData<'job.finished'>> & {
  /** False when it had already ended. */
  cancel(): Promise<boolean>;
};

const EVENTS = {
  progressed: 'job.progressed',
  finished: 'job.finished',
  failed: 'job.failed',
  cancelled: 'job.cancelled',
} as const;

/** Start a simulation and follow it. */
export async function startSimulation(
  client: Client,
  params: Params<'simulation.start'>,
  onProgress: (data: EventData<'job.progressed'>) => void = () => {},
): Promise<Simulation> {
  const followed = await followJob(client, EVENTS, {
    start: () => client.call('simulation.start', params),
    onProgress,
    cancelled: ({ done, total }) =>
      new ContractError('cancelled', `The run was cancelled after ${done} of ${total} replicates.`, {
        done,
        total,
      }),
  });
  const { job } = followed;
  return { ...followed, cancel: async () => (await client.call('jobs.cancel', { job })).cancelled };
}
