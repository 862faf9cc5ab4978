/**
 * Sums replicates up as they come, in memory that does not grow with their number: they are kept whole, and summed up exactly, while
 * they fit; beyond that they are sketched, with the error stated. What is kept depends on sizes alone, so that it is the same on every machine.
 */
import { SUMS } from '../model/recording/tally.ts';
import { composeSummary } from './compose-summary.ts';
import type { Summary } from './compose-summary.ts';
import type { Layout, Replicate, Stretch } from './figures.ts';
import { replicateBytes, tellKept } from './kept-replicates.ts';
import { sumsOf } from './path.ts';
import { sketchReplicates } from './sketched-replicates.ts';
import type { Sketched } from './sketched-replicates.ts';

/** Room for a thousand paired replicates of ten years. */
const MOST_BYTES_KEPT = 192 * 1024 * 1024;

export type AccumulatorOrder = {
  /** Ids of the options; differences are taken from the first. */
  readonly options: readonly string[];
  readonly months: number;
  /** The financial years reported. */
  readonly years: readonly Stretch[];
  /** Bytes of replicates that may be kept whole. */
  readonly mostBytesKept?: number;
};

export type Accumulator = {
  /** Adds one more replicate. Replicates are summed up in the order in which they are added; what was added must not change afterwards. */
  readonly add: (replicate: Replicate) => void;
  /** The summary of all replicates that were added; there must be at least one. */
  readonly summary: () => Summary;
  readonly replicates: number;
  /** Bytes of what is kept. */
  readonly bytes: number;
};

/** An accumulator with nothing in it: replicates are kept whole up to so many bytes, and beyond that as sums and counts. */
export function createAccumulator(order: AccumulatorOrder): Accumulator {
  const { options, months, years, mostBytesKept = MOST_BYTES_KEPT } = order;
  let kept: Replicate[] = [];
  let bytesKept = 0;
  let sketched: Sketched | null = null;
  let replicates = 0;
  let layout: Layout = { months, years, categories: 0 };

  return {
    add: (replicate) => {
      replicates++;
      if (sketched !== null) return sketched.add(replicate);
      if (kept.length === 0) layout = { ...layout, categories: categoriesIn(replicate, months) };
      kept.push(replicate);
      bytesKept += replicateBytes(replicate);
      if (bytesKept <= mostBytesKept) return;
      sketched = sketchReplicates(kept, options.length, layout);
      kept = [];
      bytesKept = 0;
    },
    summary: () => composeSummary(sketched ?? tellKept(kept, layout), options, layout),
    get replicates() {
      return replicates;
    },
    get bytes() {
      return bytesKept + (sketched?.bytes ?? 0);
    },
  };
}

function categoriesIn({ paths }: Replicate, months: number): number {
  return sumsOf(paths[0], months).length / SUMS.length;
}
