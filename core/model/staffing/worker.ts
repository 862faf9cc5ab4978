/** What one care worker is in the units of staff, which are minutes of care a week. */
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';

export const WORKER_PARAMETERS = ['workforce.hours.per.worker'] as const;

type Parameters = { readonly [P in (typeof WORKER_PARAMETERS)[number]]: number };

/**
 * Minutes of care a week that one care worker gives: the hours at work less the usual travel and waiting that go with each
 * hour of care in the place. Not rounded.
 * @param travelShare travel and waiting as a share of time with people.
 */
export function careOfWorker(travelShare: number, parameters: Parameters): number {
  return (parameters['workforce.hours.per.worker'] / (1 + travelShare)) * MINUTES_PER_HOUR;
}

/** How many workers give so many minutes of care a week. */
export function workersFor(minutes: number, travelShare: number, parameters: Parameters): number {
  return minutes / careOfWorker(travelShare, parameters);
}
