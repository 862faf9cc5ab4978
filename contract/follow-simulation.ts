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

type OnProgress = (data: EventData<'job.progressed'>) => void;

/** Start a simulation and follow it. */
export function startSimulation(
  client: Client,
  params: Params<'simulation.start'>,
  onProgress: OnProgress = () => {},
): Promise<Simulation> {
  return follow(client, () => client.call('simulation.start', params), onProgress);
}

/** Run a kept result once more and follow it. */
export function rerunResult(
  client: Client,
  id: string,
  onProgress: OnProgress = () => {},
): Promise<Simulation> {
  return follow(client, () => client.call('results.rerun', { id }), onProgress);
}

async function follow(
  client: Client,
  start: () => Promise<{ readonly job: string }>,
  onProgress: OnProgress,
): Promise<Simulation> {
  const followed = await followJob(client, EVENTS, {
    start,
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
