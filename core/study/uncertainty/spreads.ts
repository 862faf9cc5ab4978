/** From the differences of runs to how far each kind of uncertainty moves them. */
import { estimateOf, meanOf } from '../../statistics/interval.ts';
import { quantile } from '../../statistics/quantile.ts';
import { varianceQuotientStandsOut } from '../../statistics/variance-quotient.ts';
import { confidenceOfEach } from '../looks.ts';
import type { KindSpread, NamedCase, UncertaintyKind } from './answer.ts';

/** One case of a kind, with its difference in each of the same runs; NaN where that was refused. */
export type PlayedCase = {
  readonly future: NamedCase['future'];
  readonly structure: NamedCase['structure'];
  readonly differences: Float64Array;
};

/** Luck: one run after another, all else as it stands. */
export function spreadOfLuck(differences: Float64Array, central: number): KindSpread {
  return { ...spreadOf('luck', differences, central), luckTakenOut: null, named: [] };
}

/** Futures or rules of the market: the mean of each over the same runs, the case as it stands first. */
export function spreadOfNamed(
  kind: UncertaintyKind,
  [stands, ...cases]: readonly PlayedCase[],
  central: number,
): KindSpread {
  const confidence = confidenceOfEach(Math.max(1, cases.length));
  const named = [stands, ...cases].flatMap(({ future, structure, differences }): NamedCase[] => {
    const played = playedOnly(differences);
    if (played.length === 0) return [];
    const moved = playedOnly(differences.map((difference, run) => difference - stands.differences[run]));
    return [{ future, structure, difference: estimateOf(played), beyondLuck: isMoved(moved, confidence) }];
  });
  const means = Float64Array.from(named, ({ difference }) => difference.mean);
  return { ...spreadOf(kind, means, central), luckTakenOut: null, named };
}

function isMoved(moved: Float64Array, confidence: number): boolean {
  if (moved.length === 0) return false;
  const { interval } = estimateOf(moved, confidence);
  return interval !== null && interval.low * interval.high > 0;
}

/** Runs that came to their end. */
export function playedOnly(differences: Float64Array): Float64Array {
  return differences.filter((difference) => !Number.isNaN(difference));
}

/**
 * Parameters: the mean of each draw over the same runs. Runs are few, so the means differ by luck too. All draws have the
 * same luck, so what it adds is the part of the differences that is neither of the draw nor of the run: the residual of a
 * two-way layout. The means are drawn together about their own mean until their variance is without it.
 */
export function spreadOfDraws(draws: readonly Float64Array[], central: number): KindSpread {
  const means = Float64Array.from(draws, (differences) => meanOf(differences).mean);
  const luckTakenOut = luckShare(draws, means);
  const middle = meanOf(means).mean;
  const keep = Math.sqrt(1 - (luckTakenOut ?? 0));
  const shrunk = means.map((mean) => middle + (mean - middle) * keep);
  return { ...spreadOf('parameters', shrunk, central), luckTakenOut, named: [] };
}

/** The part of the variance of the means that is luck, from 0 to 1; null where there are too few to tell. */
function luckShare(draws: readonly Float64Array[], means: Float64Array): number | null {
  const runs = draws[0].length;
  if (draws.length < 2 || runs < 2) return null;
  const middle = meanOf(means).mean;
  const ofRun = Float64Array.from(
    { length: runs },
    (_, run) => meanOf(Float64Array.from(draws, (each) => each[run])).mean,
  );
  let [residual, between] = [0, 0];
  for (const [draw, differences] of draws.entries()) {
    between += (means[draw] - middle) ** 2;
    for (let run = 0; run < runs; run++)
      residual += (differences[run] - means[draw] - ofRun[run] + middle) ** 2;
  }
  // With variance between = sum / (draws - 1), residual = sum / ((draws - 1)(runs - 1)); the mean of a draw has a part of it.
  return between === 0 ? 0 : Math.min(1, residual / (runs - 1) / runs / between);
}

function spreadOf(
  kind: UncertaintyKind,
  values: Float64Array,
  central: number,
): Omit<KindSpread, 'luckTakenOut' | 'named'> {
  const sorted = values.toSorted();
  const alike = sorted.filter((value) => Math.sign(value) === Math.sign(central)).length;
  return {
    kind,
    cases: sorted.length,
    lowest: sorted[0],
    p5: quantile(sorted, 0.05),
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    highest: sorted[sorted.length - 1],
    sameSign: central === 0 ? null : alike / sorted.length,
  };
}

/**
 * How far a kind moves a difference, as it is told: nine in ten of what is a sample, and all of a few named cases, which
 * have no tails.
 */
export function reachOf({ kind, lowest, p5, p95, highest }: KindSpread): { low: number; high: number } {
  const isSample = kind === 'luck' || kind === 'parameters';
  return isSample ? { low: p5, high: p95 } : { low: lowest, high: highest };
}

/**
 * Whether a kind moves a difference by more than luck explains. Of draws that do nothing at all luck explains less than everything
 * every other time, so that their variance has to stand out against the residual.
 *
 * @param replicates runs of every draw
 */
export function isBeyondLuck({ kind, cases, luckTakenOut, named }: KindSpread, replicates: number): boolean {
  if (kind === 'luck') return true;
  if (kind !== 'parameters') return named.some(({ beyondLuck }) => beyondLuck);
  if (luckTakenOut === null) return false;
  const freedom = cases - 1;
  return (
    luckTakenOut === 0 || varianceQuotientStandsOut(1 / luckTakenOut, freedom, freedom * (replicates - 1))
  );
}

/** The kind with the widest reach, of those that go beyond luck; null where none moves anything or there is only one. */
export function widestOf(kinds: readonly KindSpread[], replicates: number): UncertaintyKind | null {
  if (kinds.length < 2) return null;
  const widths = kinds.map((each) => {
    const { low, high } = reachOf(each);
    return isBeyondLuck(each, replicates) ? high - low : 0;
  });
  const widest = Math.max(...widths);
  return widest > 0 ? kinds[widths.indexOf(widest)].kind : null;
}
