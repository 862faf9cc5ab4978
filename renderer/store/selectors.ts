import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { LeaningRun, SimulationResult } from '../api/types.ts';
import { runLike } from '../format/leaning.ts';
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
export type Standing = 'up to date' | 'out of date' | 'running' | 'cancelled' | 'failed' | 'none';

export function selectStanding({ run, choice }: AppState): Standing {
  switch (run.kind) {
    case 'idle':
      return 'none';
    case 'running':
      return 'running';
    case 'failed':
      return 'failed';
    case 'cancelled':
      return sameChoice(run.choice, choice) ? 'cancelled' : 'out of date';
    case 'finished':
      return sameChoice(run.choice, choice) ? 'up to date' : 'out of date';
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

function sameChoice(one: Choice, other: Choice): boolean {
  return (Object.keys(one) as (keyof Choice)[]).every((key) => String(one[key]) === String(other[key]));
}
