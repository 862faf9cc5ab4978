/**
 * What is kept of many replicates of many figures when they are too many to be kept themselves: of each figure its running
 * mean and squares, its ends, and how many replicates fell into each of so many equal bins. A value beyond the bins doubles
 * their width, neighbours joining in pairs, until it fits. Where all values are whole numbers and close enough for every one to
 * have a bin of its own, nothing is lost.
 */
import type { Described } from './sample.ts';

const BINS = 256;
/** Where the values seen at first lie among the bins: in the middle half, with room on either side. */
const MARGIN = BINS / 4;
/** Whole numbers lie among at least so many bins and at most twice as many. */
const FEWEST_FILLED = 96;
/** A count in a bin takes sixteen bits. */
const MOST_ROWS = 65_535;
/** Replicates are taken in so many at a time, figure by figure, because the bins of all figures are more than a processor holds at hand. */
const BATCH = 16;
/** Mean, squares, least, most, where the bins begin and how wide they are; above and below nothing; whether whole; the bins; those waiting. */
const BYTES_PER_FIGURE = 6 * 8 + 2 * 4 + 1 + BINS * 2 + BATCH * 8;

export type Sketch = {
  /**
   * One more replicate: a value for each figure, finite.
   * @throws RangeError for more replicates than can be counted
   */
  readonly add: (row: Float64Array) => void;
  readonly describe: (figure: number) => Described;
  /** How far a quantile may be out, as a share of the range seen; 0 where nothing was lost. */
  readonly errorOf: (figure: number) => number;
};

/** Bytes a sketch of so many figures takes. */
export function sketchBytes(figures: number): number {
  return figures * BYTES_PER_FIGURE;
}

/** @param first goes over the first replicates, at least one, a value for each figure; it is gone over twice */
export function createSketch(figures: number, first: () => Iterable<Float64Array>): Sketch {
  let rows = 0;
  let waiting = 0;
  const batch = new Float64Array(figures * BATCH);
  const mean = new Float64Array(figures);
  const squares = new Float64Array(figures);
  const least = new Float64Array(figures).fill(Infinity);
  const most = new Float64Array(figures).fill(-Infinity);
  const low = new Float64Array(figures);
  /** Nothing while all values are one and the same. */
  const width = new Float64Array(figures);
  const above = new Uint32Array(figures);
  const below = new Uint32Array(figures);
  const isWhole = new Uint8Array(figures).fill(1);
  const counts = new Uint16Array(figures * BINS);

  for (const row of first()) row.forEach((value, figure) => see(figure, value));
  for (let figure = 0; figure < figures; figure++) layBins(figure);
  for (const row of first()) add(row);
  return { add, describe, errorOf };

  function add(row: Float64Array): void {
    if (rows + waiting === MOST_ROWS) {
      throw new RangeError(`No more than ${MOST_ROWS} replicates can be summed up.`);
    }
    batch.set(row, waiting * figures);
    waiting++;
    if (waiting === BATCH) takeIn();
  }

  function takeIn(): void {
    for (let figure = 0; figure < figures; figure++) {
      for (let row = 0; row < waiting; row++) {
        const value = batch[row * figures + figure];
        const away = value - mean[figure];
        mean[figure] += away / (rows + row + 1);
        squares[figure] += away * (value - mean[figure]);
        if (value > 0) above[figure]++;
        else if (value < 0) below[figure]++;
        count(figure, value, rows + row);
      }
    }
    rows += waiting;
    waiting = 0;
  }

  function describe(figure: number): Described {
    if (waiting > 0) takeIn();
    return {
      mean: mean[figure],
      standardError: rows < 2 ? 0 : Math.sqrt(squares[figure] / (rows - 1) / rows),
      p5: quantileOf(figure, 0.05),
      p25: quantileOf(figure, 0.25),
      p50: quantileOf(figure, 0.5),
      p75: quantileOf(figure, 0.75),
      p95: quantileOf(figure, 0.95),
      above: above[figure],
      below: below[figure],
    };
  }

  function errorOf(figure: number): number {
    if (waiting > 0) takeIn();
    if (width[figure] === 0 || isExact(figure)) return 0;
    return width[figure] / (most[figure] - least[figure]);
  }

  function isExact(figure: number): boolean {
    return isWhole[figure] === 1 && width[figure] <= 1;
  }

  function see(figure: number, value: number): void {
    if (value < least[figure]) least[figure] = value;
    if (value > most[figure]) most[figure] = value;
    if (!Number.isInteger(value)) isWhole[figure] = 0;
  }

  function layBins(figure: number): void {
    const range = most[figure] - least[figure];
    if (range === 0) return;
    if (isWhole[figure] === 0 || range >= 2 * FEWEST_FILLED) {
      // Of ever so small a range the part would be nothing, and bins without width would hold nothing.
      width[figure] = Math.max(range / (BINS - 2 * MARGIN), Number.MIN_VALUE);
      low[figure] = least[figure] - MARGIN * width[figure];
      return;
    }
    // Halves, so that where a bin begins is exact and none ever holds two whole numbers.
    let part = 1;
    while (range < FEWEST_FILLED * part) part /= 2;
    width[figure] = part;
    low[figure] = least[figure] - (Math.floor((BINS - range / part) / 2) + 0.5) * part;
  }

  /** @param earlier how many values came before */
  function count(figure: number, value: number, earlier: number): void {
    see(figure, value);
    if (most[figure] === least[figure]) return;
    if (width[figure] === 0) {
      // All before were one and the same value, the end that this one is not.
      layBins(figure);
      const before = value === least[figure] ? most[figure] : least[figure];
      counts[figure * BINS + binOf(figure, before)] = earlier;
    }
    let bin = binOf(figure, value);
    while (bin < 0 || bin >= BINS) {
      widen(figure, bin < 0);
      bin = binOf(figure, value);
    }
    counts[figure * BINS + bin]++;
  }

  function binOf(figure: number, value: number): number {
    return Math.floor((value - low[figure]) / width[figure]);
  }

  function widen(figure: number, downwards: boolean): void {
    const bins = counts.subarray(figure * BINS, (figure + 1) * BINS);
    const joined = Uint16Array.from({ length: BINS / 2 }, (_, at) => bins[2 * at] + bins[2 * at + 1]);
    bins.fill(0).set(joined, downwards ? BINS / 2 : 0);
    if (downwards) low[figure] -= BINS * width[figure];
    width[figure] *= 2;
  }

  /** As for a sample that was kept, each value of it taken from its place in its bin. */
  function quantileOf(figure: number, probability: number): number {
    const position = (rows - 1) * probability;
    const lower = Math.floor(position);
    const value = valueAt(figure, lower);
    return value + (position - lower) * (valueAt(figure, Math.min(lower + 1, rows - 1)) - value);
  }

  function valueAt(figure: number, rank: number): number {
    if (width[figure] === 0 || rank === 0) return least[figure];
    if (rank === rows - 1) return most[figure];
    const start = figure * BINS;
    let bin = 0;
    let before = 0;
    while (before + counts[start + bin] <= rank) before += counts[start + bin++];
    const edge = low[figure] + bin * width[figure];
    if (isExact(figure)) return Math.ceil(edge);
    const value = edge + ((rank - before + 0.5) / counts[start + bin]) * width[figure];
    return Math.min(Math.max(value, least[figure]), most[figure]);
  }
}
