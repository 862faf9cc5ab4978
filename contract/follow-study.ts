import type { Client } from './client.ts';
import { ContractError } from './errors.ts';
import type { EventData } from './events.ts';
import { followJob } from './follow-job.ts';
import type { FollowedJob } from './follow-job.ts';
import type { Params } from './methods.ts';

export type FollowedStudy = FollowedJob<EventData<'study.finished'>> & {
  /** False when it had already ended. */
  cancel(): Promise<boolean>;
};

const EVENTS = {
  progressed: 'study.progressed',
  finished: 'study.finished',
  failed: 'study.failed',
  cancelled: 'study.cancelled',
} as const;

/** Start a study and follow it. `onCancelled` is told what could be said by then, before `finished` rejects. */
export async function startStudy(
  client: Client,
  params: Params<'studies.start'>,
  onProgress: (data: EventData<'study.progressed'>) => void = () => {},
  onCancelled: (data: EventData<'study.cancelled'>) => void = () => {},
): Promise<FollowedStudy> {
  return follow(client, () => client.call('studies.start', params), onProgress, onCancelled);
}

/** Follow a study that somebody started before; null where it has ended. */
export async function joinStudy(
  client: Client,
  job: string,
  onProgress: (data: EventData<'study.progressed'>) => void,
  onCancelled: (data: EventData<'study.cancelled'>) => void,
): Promise<FollowedStudy | null> {
  const listed = async (): Promise<{ job: string }> => {
    const rows = await client.call('studies.running', {});
    if (rows.some((row) => row.job === job)) return { job };
    throw new Ended();
  };
  try {
    return await follow(client, listed, onProgress, onCancelled);
  } catch (error) {
    if (error instanceof Ended) return null;
    throw error;
  }
}

class Ended extends Error {}

async function follow(
  client: Client,
  start: () => Promise<{ readonly job: string }>,
  onProgress: (data: EventData<'study.progressed'>) => void,
  onCancelled: (data: EventData<'study.cancelled'>) => void,
): Promise<FollowedStudy> {
  const followed = await followJob(client, EVENTS, {
    start,
    onProgress,
    cancelled: (data) => {
      onCancelled(data);
      const { done, expected } = data;
      return new ContractError(
        'cancelled',
        `The study was cancelled after ${done} of about ${expected} runs.`,
        {
          done,
          expected,
        },
      );
    },
  });
  const { job } = followed;
  return { ...followed, cancel: async () => (await client.call('studies.cancel', { job })).cancelled };
}
