import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { LeaningRun, Prints, SimulationResult } from '../api/types.ts';
import { runLike } from '../format/leaning.ts';
import type { SoFar } from '../charts/so-far.ts';
import { sinceOf } from './since.ts';
import type { AppState, Catalogues, Choice, Run } from './state.ts';

export function selectCatalogues(state: AppState): Catalogues | null {
  return state.session.kind === 'connecting' ? null : state.session.catalogues;
}

/** The kept sensitivity run that speaks for the figures on the screen; null where none does. */
export function selectLeanings(state: AppState): LeaningRun | null {
  const result = selectResult(state);
  const runs = selectCatalogues(state)?.leanings;
  return result === null || runs === undefined ? null : runLike(runs, result);
}

/** The figures on the screen: the finished result, or what a running or cancelled one has given so far. */
export function selectResult({ run }: AppState): SimulationResult | null {
  switch (run.kind) {
    case 'path':
    case 'finished':
      return run.result;
    case 'running':
    case 'cancelled':
      return run.partial;
    case 'idle':
    case 'failed':
      return null;
  }
}

/** How the figures on the screen stand to the choice above them. */
export type Standing =
  'up to date' | 'one path' | 'out of date' | 'running' | 'cancelled' | 'failed' | 'none';

export function selectStanding(state: AppState): Standing {
  const { run } = state;
  switch (run.kind) {
    case 'idle':
      return 'none';
    case 'running':
      return 'running';
    case 'path':
      return 'one path';
    case 'failed':
      return 'failed';
    case 'cancelled':
      return isOfNow(state) ? 'cancelled' : 'out of date';
    case 'finished':
      return isOfNow(state) ? 'up to date' : 'out of date';
  }
}

/** Seconds to go, from the pace so far; NaN before the first replicate is in. */
export function secondsLeft(run: Extract<Run, { kind: 'running' }>, now: number): number {
  if (run.done === 0) return Number.NaN;
  const elapsed = (now - run.startedAt) / 1000;
  return (elapsed / run.done) * (run.total - run.done);
}

/** Whether the screen compares an option with business as usual, or shows business as usual alone. */
export function selectCompares(state: AppState): boolean {
  const result = selectResult(state);
  return result === null ? state.choice.option !== BUSINESS_AS_USUAL : result.differences.length > 0;
}

/** Whether a run now would be of the same. */
function isOfNow(state: AppState): boolean {
  const { run, choice } = state;
  const result = selectResult(state);
  if (run.kind === 'idle' || !sameChoice(run.choice, choice)) return false;
  return result === null || sinceOf(result, state).length === 0;
}

/** What is said where one path stands for what luck does; null where there is more than one. */
export function selectPathNote({ run }: AppState): string | null {
  if (run.kind === 'running' && run.shows === 'path') return 'One path; the band follows';
  return run.kind === 'path' ? 'One path; the band follows once the change is saved' : null;
}

/** The figures on the screen are those from before what is chosen now. */
export function selectIsBefore({ run }: AppState): boolean {
  return run.kind === 'running' && run.shows === 'what was before';
}

/** As much of one path as has been played, while it is worked out and drawn. */
export function selectSoFar({ run, soFar }: AppState): SoFar | null {
  return run.kind === 'running' && run.shows !== 'band' ? soFar : null;
}

/** Something that is chosen is not in the library, so that it cannot be run. */
export function selectIsGone({ present, choice }: AppState): boolean {
  if (present === null) return false;
  const { place, option, beside, future } = choice;
  return (
    isGone(place, [present.place]) ||
    isGone(future, [present.future]) ||
    [option, ...beside].some((id) => isGone(id, present.options))
  );
}

function isGone(id: string, rows: readonly Prints['place'][]): boolean {
  return rows.some((row) => row.id === id && row.hash === null);
}

/** A result from the library is on the screen. */
export function selectIsOpened({ run }: AppState): boolean {
  return run.kind === 'finished' && run.isOpened;
}

export function sameChoice(one: Choice, other: Choice): boolean {
  return (Object.keys(one) as (keyof Choice)[]).every((key) => String(one[key]) === String(other[key]));
}
