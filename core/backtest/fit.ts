/** Fits a few parameters to published figures: a coarse grid, then downhill from its lowest point, then how sure that is. */
import { threefry13 } from '../random/threefry.ts';
import { quantile } from '../statistics/quantile.ts';
import { identify } from './identify.ts';
import type { Profile, Warning } from './identify.ts';
import { lowestFrom } from './nelder-mead.ts';
import type { Bound } from './nelder-mead.ts';

/**
 * What is to be fitted. `F` is what one setting of the parameters gives: figures that can be weighed again without
 * working them out again.
 */
export type FitProblem<F> = {
  readonly names: readonly string[];
  readonly bounds: readonly Bound[];
  /** What stands now. */
  readonly start: readonly number[];
  readonly evaluate: (at: readonly number[]) => F;
  /** How many councils, years or replicates the figures are about: what is drawn again for the intervals. */
  readonly units: number;
  /** How far off the figures are when each unit counts so often. */
  readonly loss: (figures: F, weights: readonly number[]) => number;
  readonly gridSteps: number;
  readonly mostEvaluations: number;
  /** Whether a setting is cheap to work out, so that every resample is fitted anew; else the best of those tried is taken. */
  readonly refit: boolean;
  readonly resamples: number;
  readonly seed: number;
  readonly progress?: (done: number) => void;
};

export type Fit = {
  readonly at: readonly number[];
  readonly loss: number;
  /** The loss of what stands now. */
  readonly lossAtStart: number;
  readonly evaluations: number;
  /** From the 5th to the 95th percentile of the resamples, by parameter. */
  readonly intervals: readonly Bound[];
  readonly profiles: readonly Profile[];
  readonly warnings: readonly Warning[];
};

type Tried<F> = { readonly at: readonly number[]; readonly figures: F };

/** The same problem and seed give the same fit. */
export function fit<F>(problem: FitProblem<F>): Fit {
  const { bounds, start, units, loss, seed } = problem;
  const once = Array.from({ length: units }, () => 1);
  const tried: Tried<F>[] = [];
  const known = new Map<string, F>();
  const figuresAt = (at: readonly number[]): F => {
    const key = at.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const figures = problem.evaluate(at);
    known.set(key, figures);
    tried.push({ at, figures });
    problem.progress?.(known.size);
    return figures;
  };
  const lossAtStart = loss(figuresAt(start), once);
  const grid = gridOf(bounds, problem.gridSteps).map((at) => ({ at, figures: figuresAt(at) }));
  const best = bestOf([{ at: start, figures: figuresAt(start) }, ...grid], (one) => loss(one.figures, once));
  const { mostEvaluations } = problem;
  const search = (from: readonly number[], weights: readonly number[], most: number) =>
    lowestFrom(from, bounds, (at) => loss(figuresAt(at), weights), { mostEvaluations: most });
  const found = search(best.at, once, mostEvaluations);
  const searched = [...tried];
  const samples = Array.from({ length: problem.resamples }, (_, resample) => {
    const weights = drawnAgain(units, resample, seed);
    if (problem.refit) return search(found.at, weights, mostEvaluations).at;
    return bestOf(searched, (one) => loss(one.figures, weights)).at;
  });
  const profiles = bounds.map((_, i) => profileOf(i, grid, (one) => loss(one.figures, once)));
  const intervals = bounds.map((_, i) => intervalOf(samples.map((at) => at[i])));
  return {
    at: found.at,
    loss: found.value,
    lossAtStart,
    evaluations: searched.length,
    intervals,
    profiles,
    warnings: identify(problem.names, bounds, { at: found.at, intervals, profiles, samples }),
  };
}

/** Evenly spread points, both ends of every range among them. */
function gridOf(bounds: readonly Bound[], steps: number): readonly (readonly number[])[] {
  return bounds.reduce<readonly (readonly number[])[]>(
    (points, { low, high }) =>
      points.flatMap((point) =>
        Array.from({ length: steps }, (_, step) => [...point, low + ((high - low) * step) / (steps - 1)]),
      ),
    [[]],
  );
}

function bestOf<T>(of: readonly T[], loss: (one: T) => number): T {
  return of.reduce((best, one) => (loss(one) < loss(best) ? one : best));
}

/** How often each unit comes up when as many are drawn as there are, with replacement. */
function drawnAgain(units: number, resample: number, seed: number): readonly number[] {
  const WORDS = 4_294_967_296;
  const weights = Array.from({ length: units }, () => 0);
  for (let draw = 0; draw < units; draw++) {
    const word = threefry13(resample, draw, seed, units) >>> 0;
    weights[Math.floor((word / WORDS) * units)]++;
  }
  return weights;
}

function intervalOf(values: readonly number[]): Bound {
  const sorted = Float64Array.from(values).sort();
  return { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
}

/** The least loss at each value of one parameter, whatever the others are. */
function profileOf<F>(along: number, grid: readonly Tried<F>[], loss: (one: Tried<F>) => number): Profile {
  const least = new Map<number, number>();
  for (const one of grid) {
    const at = one.at[along];
    const before = least.get(at);
    const value = loss(one);
    if (before === undefined || value < before) least.set(at, value);
  }
  return Array.from(least, ([value, lost]) => ({ value, loss: lost }));
}
