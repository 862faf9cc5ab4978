/** What is known of one value while it is tried: counts and sums, never whole outcomes. */
import { judgeChance } from '../../statistics/sequential/judge-chance.ts';
import type { ChanceVerdict } from '../../statistics/sequential/judge-chance.ts';
import { chanceOf } from '../../statistics/wilson.ts';
import type { SolvePoint, SolveVerdict } from './answer.ts';

/** What one run says of a value: the figure of each limit, whether all were kept, and net spend; or what the model said against it. */
export type RunTold =
  | { readonly figures: readonly number[]; readonly isKept: boolean; readonly spend: number }
  | { readonly refused: string };

export type Tally = {
  readonly place: number;
  readonly value: number;
  runs: number;
  kept: number;
  refusals: number;
  /** What the model said of the first run it refused. */
  reason: string;
  /** The sum of each limit's figure. */
  readonly sums: number[];
  /** Net spend by replicate; not a number where the run was refused. */
  readonly spends: number[];
  /** Null while more is to be seen. */
  verdict: SolveVerdict | null;
};

/**
 * Nothing known yet of a value.
 * @param place its place in the grid, and `limits` how many there are.
 */
export function newTally(place: number, value: number, limits: number): Tally {
  return {
    place,
    value,
    runs: 0,
    kept: 0,
    refusals: 0,
    reason: '',
    sums: Array.from({ length: limits }, () => 0),
    spends: [],
    verdict: null,
  };
}

const VERDICTS: { readonly [V in ChanceVerdict]: SolveVerdict | null } = {
  'likely enough': 'keeps',
  'not likely enough': 'breaks',
  'cannot tell yet': null,
};

/** Counts one run in. */
export function count(tally: Tally, told: RunTold): void {
  tally.runs += 1;
  if ('refused' in told) {
    if (tally.refusals === 0) tally.reason = told.refused;
    tally.refusals += 1;
    tally.spends.push(Number.NaN);
    return;
  }
  if (told.isKept) tally.kept += 1;
  for (const [limit, figure] of told.figures.entries()) tally.sums[limit] += figure;
  tally.spends.push(told.spend);
}

/**
 * The verdict at a look, null where more would have to be seen. A value all of whose runs were refused is refused; where
 * only some were, they count as runs that keep no limit.
 */
export function verdictOf(
  { kept, runs, refusals }: Tally,
  { confidence, judgedAt }: { readonly confidence: number; readonly judgedAt: number },
): SolveVerdict | null {
  if (refusals === runs) return 'refused';
  return VERDICTS[judgeChance(kept, runs, confidence, judgedAt)];
}

/** A value as the answer tells it. */
export function pointOf(
  { value, verdict, kept, runs, refusals, reason, sums }: Tally,
  judgedAt: number,
): SolvePoint {
  const played = runs - refusals;
  return {
    value,
    verdict: verdict ?? 'cannot-tell',
    kept: chanceOf(kept, runs, judgedAt),
    figures: sums.map((sum) => (played > 0 && Number.isFinite(sum) ? sum / played : null)),
    refused: refusals === 0 ? null : { lives: refusals, reason },
  };
}
