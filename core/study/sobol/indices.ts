/**
 * Sobol' indices from rows of figures: the first by the estimator Saltelli et al. (2010) recommend, the total by that of Jansen
 * (1999).
 *
 * All points of a row are run in one replicate, so that luck is one more input, held within a row and new in each. Then both
 * indices are of the variance that parameters make with luck held, averaged over runs: how much of it goes when a parameter is
 * known (first), or stays when all others are (total). What a parameter does in some runs and not in others is part of
 * both. The figure of the same run as it stands is taken off first: its level is luck and would only add noise.
 */
import { luckOf, STREAMS, uniform } from '../../random/stream.ts';
import { NO_REPLICATE } from '../../sampling/points.ts';
import { meanOf, USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { quantile } from '../../statistics/quantile.ts';
import { A, AS_IT_STANDS, B, pointOfParameter } from './rows.ts';

export type Index = {
  readonly value: number;
  /** By drawing the rows again from themselves. */
  readonly interval: Interval;
  /** Whether the interval is wider than the index is large: then its size is not known. */
  readonly isUnsure: boolean;
};

export type ParameterIndices = {
  readonly parameter: string;
  /** The part of the variance that goes, in the mean, when the parameter is known. */
  readonly first: Index;
  /** The part that stays when all other parameters are known: its own and what it does together with others. */
  readonly total: Index;
};

export type Variance = {
  /** Mean of the figure over the points drawn. */
  readonly mean: number;
  /** The variance that the parameters make of it with luck held. */
  readonly ofParameters: number;
  /** The part, from 0 to 1, that luck alone makes of the variance between rows, each in a world and a run of its own. */
  readonly partOfLuck: number;
};

/** Figures of one kind, row by row; each row has its points in the order of `rowPoints`. */
export type Rows = readonly Float64Array[];

export type Shares = {
  readonly variance: Variance;
  /** Of every parameter, the largest total first; none where the parameters do not move the figure. */
  readonly indices: readonly ParameterIndices[];
};

/**
 * What parameters and what luck make of the variance of a figure, over at least one row.
 *
 * @param again rows drawn again from themselves, for the intervals: see `resamples`
 */
export function sharesOf(parameters: readonly string[], rows: Rows, again: readonly Uint32Array[]): Shares {
  const estimate = estimatorOf(rows, parameters.length);
  const whole = estimate(Array.from(rows.keys()));
  const variance = varianceOf(rows, whole?.variance ?? 0);
  if (whole === null) return { variance, indices: [] };
  const others = again.flatMap((taken) => estimate(taken)?.indices ?? []);
  const indexOf = (at: number): Index =>
    withInterval(
      whole.indices[at],
      Float64Array.from(others, (each) => each[at]),
    );
  const indices = parameters
    .map((parameter, at) => ({
      parameter,
      first: indexOf(at),
      total: indexOf(parameters.length + at),
    }))
    .toSorted((a, b) => b.total.value - a.total.value || (a.parameter < b.parameter ? -1 : 1));
  return { variance, indices };
}

function varianceOf(rows: Rows, ofParameters: number): Variance {
  const all = Float64Array.from(rows.flatMap((row) => [row[A], row[B]]));
  const { mean } = meanOf(all);
  const whole = all.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / all.length;
  return { mean, ofParameters, partOfLuck: whole === 0 ? 0 : Math.max(0, 1 - ofParameters / whole) };
}

type Estimated = {
  readonly variance: number;
  /** All first indices and then all totals. */
  readonly indices: Float64Array;
};

/** Works out the indices from some of the rows; null where these show no variance. */
type Estimator = (taken: ArrayLike<number>) => Estimated | null;

function estimatorOf(rows: Rows, parameters: number): Estimator {
  const drawn = rows.map((row) => row.subarray(A).map((value) => value - row[AS_IT_STANDS]));
  const centre = meanOf(Float64Array.from(drawn.flatMap((row) => [row[0], row[1]]))).mean;
  const terms = drawn.map((row) =>
    termsOf(
      row.map((value) => value - centre),
      parameters,
    ),
  );
  return (taken) => {
    const total = new Float64Array(2 * parameters + 2);
    for (let at = 0; at < taken.length; at++) {
      const own = terms[taken[at]];
      for (let term = 0; term < own.length; term++) total[term] += own[term];
    }
    const [pooled, paired] = total.subarray(2 * parameters);
    // A few rows may by chance leave nothing where the luck of a row is taken off.
    const variance = pooled > 0 ? pooled : paired;
    if (variance === 0) return null;
    return {
      variance: variance / taken.length,
      indices: total.subarray(0, 2 * parameters).map((sum) => sum / variance),
    };
  };
}

/**
 * What a row adds to the numerator of each first index and of each total, and to the variance: of all its points together, less
 * what A and B share, which is luck; and of A and B alone.
 *
 * @param row A, B and the point of each parameter, less their mean
 */
function termsOf(row: Float64Array, parameters: number): Float64Array {
  const [a, b] = row;
  const terms = new Float64Array(2 * parameters + 2);
  for (let parameter = 0; parameter < parameters; parameter++) {
    const moved = row[pointOfParameter(parameter) - A] - a;
    terms[parameter] = b * moved;
    terms[parameters + parameter] = (moved * moved) / 2;
  }
  const squares = row.reduce((sum, value) => sum + value * value, 0);
  terms[2 * parameters] = squares / row.length - a * b;
  terms[2 * parameters + 1] = ((a - b) * (a - b)) / 2;
  return terms;
}

/** Which rows are taken when as many are drawn from them at random, each as likely every time; so many times over. */
export function resamples(rows: number, times: number, seed: number): readonly Uint32Array[] {
  const luck = luckOf(seed, NO_REPLICATE);
  return Array.from({ length: times }, (_, time) =>
    Uint32Array.from({ length: rows }, (__, row) =>
      Math.floor(uniform(luck, STREAMS.resample, time, row) * rows),
    ),
  );
}

function withInterval(value: number, others: Float64Array): Index {
  const sorted = others.toSorted();
  const tail = (1 - USUAL_CONFIDENCE) / 2;
  const interval =
    sorted.length === 0
      ? { low: value, high: value }
      : { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
  return { value, interval, isUnsure: interval.high - interval.low > Math.abs(value) };
}
