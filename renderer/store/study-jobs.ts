import type { AppState, StudyJob } from './state.ts';

/** One study by its job; null where the window knows of none. */
export function selectStudy(job: string | undefined): (state: AppState) => StudyJob | null {
  return ({ studies }) => studies.jobs.find((each) => each.job === job) ?? null;
}
