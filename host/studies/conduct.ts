import { ContractError } from '../../contract/errors.ts';
import type { Ground } from '../../core/experiment/ground.ts';
import type { Played, Run } from '../../core/experiment/run.ts';
import type { Study } from '../../core/study/study.ts';
import type { WorkStore } from '../db/work-store.ts';
import type { Pool, PoolSample } from '../pool/pool.ts';
import type { RunKeys } from './run-keys.ts';

/** How far a study has come. */
export type StudyProgress = {
  /** Runs that are known, found or made. */
  readonly done: number;
  /** Those among them that were found, because they had been made before. */
  readonly found: number;
  /** How many there will be in all, as far as the study knows. */
  readonly expected: number;
};

export type Conducted<A> =
  | { readonly kind: 'finished'; readonly answer: A; readonly progress: StudyProgress }
  /** `soFar` is what could be said after the last full round. */
  | { readonly kind: 'cancelled'; readonly soFar: A | null; readonly progress: StudyProgress };

export type Conduct<A> = {
  /** @throws ContractError job-failed, or disconnected when the program closes */
  readonly outcome: Promise<Conducted<A>>;
  readonly cancel: () => void;
};

type Means = {
  readonly ground: Ground;
  /** Equal keys mean equal grounds. */
  readonly groundKey: string;
  readonly keysOf: RunKeys;
  readonly pool: Pool;
  readonly work: WorkStore;
};

/** A run of which something is still to be made. */
type Missing = { readonly position: number; readonly run: Run; readonly decisions: readonly number[] };

/** Makes the runs a study asks for, round by round, and hands them to it; what was made before is found and not made again. */
export function conduct<A>(
  study: Study<A>,
  means: Means,
  onProgress: (progress: StudyProgress, soFar: A | null) => void,
): Conduct<A> {
  let sample: PoolSample | null = null;
  let isCancelled = false;
  let progress: StudyProgress = { done: 0, found: 0, expected: 0 };

  async function play(): Promise<Conducted<A>> {
    let step = study.next();
    let soFar: A | null = null;
    while (step.done !== true) {
      const { runs, expected } = step.value;
      soFar = step.value.soFar;
      progress = { ...progress, expected };
      onProgress(progress, soFar);
      const played = isCancelled ? null : await round(runs, soFar);
      if (played === null) return { kind: 'cancelled', soFar, progress };
      step = study.next(played);
    }
    return { kind: 'finished', answer: step.value, progress };
  }

  /** The runs of a round, in the order asked; null when cancelled. */
  async function round(runs: readonly Run[], soFar: A | null): Promise<readonly Played[] | null> {
    const keys = runs.map(means.keysOf);
    const played = runs.map((run, position) => foundRun(run, keys[position]!, means.work));
    const missing = runs.flatMap((run, position) => missingOf(run, position, played[position]!));
    const found = runs.length - missing.length;
    progress = { ...progress, done: progress.done + found, found: progress.found + found };
    if (missing.length === 0) return played.map(whole);
    const { ground, groundKey, pool } = means;
    sample = pool.sample({ key: groundKey, ground, runs: missing.map(({ run }) => run) }, (at, made) => {
      const { position, decisions } = missing[at]!;
      const kept = played[position]!;
      if ('refused' in made) {
        played[position] = made;
      } else if ('outcomes' in kept) {
        decisions.forEach((decision, nth) => {
          const figures = made.outcomes[nth]!;
          kept.outcomes[decision] = figures;
          means.work.write(keys[position]![decision]!, runs[position]!.replicate, figures);
        });
      }
      progress = { ...progress, done: progress.done + 1 };
      onProgress(progress, soFar);
    });
    const ended = await sample.outcome;
    sample = null;
    return ended === 'cancelled' ? null : played.map(whole);
  }

  const outcome = play().finally(() => means.work.flush());
  return {
    outcome,
    cancel: () => {
      isCancelled = true;
      sample?.cancel();
    },
  };
}

/** What is known of a run so far, decision by decision. */
type PartlyPlayed = { readonly outcomes: (Float64Array | null)[] } | { readonly refused: string };

function foundRun({ replicate }: Run, keys: readonly string[], work: WorkStore): PartlyPlayed {
  return { outcomes: keys.map((key) => work.read(key, replicate)) };
}

/** Who gains and loses takes both decisions, so that the first decision is made again with those that are missing. */
function missingOf(run: Run, position: number, played: PartlyPlayed): Missing[] {
  if ('refused' in played) return [];
  const gone = played.outcomes.flatMap((figures, decision) => (figures === null ? [decision] : []));
  if (gone.length === 0) return [];
  const decisions = run.gains && gone[0] !== 0 ? [0, ...gone] : gone;
  return [
    {
      position,
      decisions,
      run: { ...run, decisions: decisions.map((decision) => run.decisions[decision]!) },
    },
  ];
}

function whole(played: PartlyPlayed): Played {
  if ('refused' in played) return played;
  const outcomes = played.outcomes.filter((figures) => figures !== null);
  if (outcomes.length === played.outcomes.length) return { outcomes };
  throw new ContractError('internal', 'A round of a study ended with a run that was never made.');
}
