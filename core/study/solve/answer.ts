import type { Limit } from '../../experiment/limit.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { Chance } from '../../statistics/wilson.ts';
import type { Wanted } from './order.ts';

/** What a value was found to do. `refused`: the model will not run it. */
export const SOLVE_VERDICTS = ['keeps', 'breaks', 'cannot-tell', 'refused'] as const;
export type SolveVerdict = (typeof SOLVE_VERDICTS)[number];

/** One value that was tried. */
export type SolvePoint = {
  readonly value: number;
  readonly verdict: SolveVerdict;
  /** In how many replicates all limits were kept; the interval has the confidence of one look. */
  readonly kept: Chance;
  /** The mean of each limit's figure over the runs the model ran; null without one, or where it has no bound. */
  readonly figures: readonly (number | null)[];
  /** Runs the model refused, which keep no limit, with what it said of the first. */
  readonly refused: { readonly lives: number; readonly reason: string } | null;
};

/**
 * How a search ended:
 *
 * - `found`: a value that keeps the limits beside one that does not, a step away;
 * - `too-noisy`: values between what is known to keep and what is known to break cannot be told within the most replicates;
 * - `impossible`: no value tried keeps the limits;
 * - `already-kept`: every value tried keeps them;
 * - `not-one-directional`: some value breaks the limits or is refused although one nearer to the end wanted keeps them.
 */
export const SOLVE_ENDS = [
  'found',
  'too-noisy',
  'impossible',
  'already-kept',
  'not-one-directional',
] as const;
export type SolveEnd = (typeof SOLVE_ENDS)[number];

export type SolveAnswer = {
  /** Null while it is searching. */
  readonly end: SolveEnd | null;
  readonly option: string;
  readonly against: string;
  readonly future: string;
  readonly lever: string;
  readonly from: string;
  readonly wanted: Wanted;
  /** What was searched, ends included. */
  readonly range: { readonly low: number; readonly high: number; readonly step: number };
  readonly limits: readonly Limit[];
  readonly confidence: number;
  readonly most: number;
  /** The confidence of the interval of each look. */
  readonly judgedAt: number;
  /** The value nearest to the end wanted from which on, away from that end, every value tried keeps the limits. */
  readonly keeps: number | null;
  /** The nearest value towards the end wanted that is known not to. */
  readonly breaks: number | null;
  /** About how many replicates a value would have to have for the open ones to be told; null where none are open or no number would do. */
  readonly replicatesNeeded: number | null;
  /** Net council spend over the horizon at the value of `costedPoint`, less that of the option as it stands; in pounds. */
  readonly cost: Estimate | null;
  /** Every value tried, in the order they were. */
  readonly path: readonly SolvePoint[];
  /** Runs made, those of the option as it stands included. */
  readonly runs: number;
};

/**
 * The value tried whose cost is told: the one that keeps the limits or, where none is known to, the one that kept them most
 * often, of several the nearest to the end wanted. Null where the model ran none.
 */
export function costedPoint({
  keeps,
  path,
  wanted,
}: Pick<SolveAnswer, 'keeps' | 'path' | 'wanted'>): SolvePoint | null {
  const run = path.filter(({ verdict }) => verdict !== 'refused');
  if (keeps !== null) return run.find(({ value }) => value === keeps) ?? null;
  const away = wanted === 'smallest' ? 1 : -1;
  const [best] = run.toSorted((a, b) => b.kept.share - a.kept.share || away * (a.value - b.value));
  return best ?? null;
}
