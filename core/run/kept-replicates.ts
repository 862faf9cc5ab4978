/** Replicates kept whole, so that what is said of them is exact. */
import { describeSample } from '../statistics/sample.ts';
import type { Described } from '../statistics/sample.ts';
import { fillStripe, widthOf } from './figures.ts';
import type { Layout, Replicate, Side } from './figures.ts';

/** What can be said of replicates, a stripe of a side at a time. */
export type Told = {
  readonly stripe: (side: Side, stripe: number) => readonly Described[];
  /** How far a quantile may be out, as a share of the range seen; null where every one is exact. */
  readonly quantileError: number | null;
};

/** Bytes of one replicate as it is kept. */
export function replicateBytes({ paths, winners }: Replicate): number {
  return [...paths, ...winners].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Tells replicates, in the order given: figure by figure, so that the numbers of one stripe stand together while it is told. */
export function tellKept(replicates: readonly Replicate[], layout: Layout): Told {
  return {
    quantileError: null,
    stripe: (side, stripe) => {
      const width = widthOf(stripe, side, layout);
      const rows = new Float64Array(width * replicates.length);
      for (const [position, replicate] of replicates.entries()) {
        fillStripe(rows.subarray(position * width, (position + 1) * width), stripe, replicate, side, layout);
      }
      const sample = new Float64Array(replicates.length);
      return Array.from({ length: width }, (_, figure) => {
        for (let row = 0; row < sample.length; row++) sample[row] = rows[row * width + figure];
        return describeSample(sample);
      });
    },
  };
}
