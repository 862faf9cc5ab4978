import type { StudyRequest } from '../api/types.ts';
import type { AppState, StudyJob } from './state.ts';

/** Fewer runs than these say little: the first of a place has to settle it first. */
const FEWEST = 4;
/** Options lived side by side in a run, of a question that does not live all it names. */
const A_PAIR = 2;

/** Milliseconds a person’s month took in a study; null before enough of it was made. */
export function paceOfStudy(state: AppState, job: string, now: number): number | null {
  const found = state.studies.jobs.find((each) => each.job === job);
  if (found === undefined || found.request === null || found.state !== 'running') return null;
  const made = madeSince(found);
  if (made < FEWEST) return null;
  return (now - found.since.at) / made / sizeOfRun(state, found.request);
}

/** How far a comparison was when its first runs came, and when that was. */
export type FirstRuns = { readonly startedAt: number; readonly at: number; readonly done: number };

/** The same of a plain comparison, from when its first runs had come: to start the processes that make them takes a while, and only once. */
export function paceOfRun(state: AppState, first: FirstRuns, now: number): number | null {
  const { run } = state;
  if (run.kind !== 'running' || run.startedAt !== first.startedAt) return null;
  const made = run.done - first.done;
  if (made < FEWEST) return null;
  const { place, months, beside } = run.choice;
  const size = clientsOf(state, place) * months * (A_PAIR + beside.length);
  return size === 0 ? null : (now - first.at) / made / size;
}

/** Seconds that so many runs of a request would take, by the pace measured last; null where none was. */
export function secondsFor(state: AppState, request: StudyRequest, runs: number): number | null {
  const { pace } = state.studies;
  return pace === null ? null : (runs * sizeOfRun(state, request) * pace) / 1000;
}

/** Seconds to go, from the pace so far; NaN before the first run is made. */
export function secondsLeftOf(job: StudyJob, now: number): number {
  const made = madeSince(job);
  if (made < 1) return Number.NaN;
  return ((now - job.since.at) / made / 1000) * Math.max(0, job.expected - job.done);
}

function madeSince({ done, found, since }: StudyJob): number {
  return done - found - since.made;
}

/** People, months and options of one run. */
function sizeOfRun(state: AppState, { ground, question }: StudyRequest): number {
  const options = question.kind === 'grid' ? ground.options.length : A_PAIR;
  return Math.max(1, clientsOf(state, ground.place)) * ground.months * options;
}

function clientsOf({ session }: AppState, place: string): number {
  if (session.kind === 'connecting' || session.catalogues === null) return 0;
  return session.catalogues.places.find(({ id }) => id === place)?.clients ?? 0;
}
