/** Timing by repeated pairs: two pieces of work in turn, and the median of their ratios. */

export type PairedRatio = {
  /** Median of time of the work over time of the baseline, pair by pair. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  readonly pairs: number;
  readonly workMs: number;
  readonly baselineMs: number;
};

type Work = () => unknown;

/** Times `work` against `baseline`, one after the other, after a warm-up of both. Which goes first changes every pair. */
export async function pairedRatio(work: Work, baseline: Work, pairs: number): Promise<PairedRatio> {
  await work();
  await baseline();
  const ratios: number[] = [];
  const workTimes: number[] = [];
  const baselineTimes: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = pair % 2 === 0 ? [work, baseline] : [baseline, work];
    const firstMs = await timed(first);
    const secondMs = await timed(second);
    const [workMs, baselineMs] = pair % 2 === 0 ? [firstMs, secondMs] : [secondMs, firstMs];
    workTimes.push(workMs);
    baselineTimes.push(baselineMs);
    ratios.push(workMs / baselineMs);
  }
  return {
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    pairs,
    workMs: median(workTimes),
    baselineMs: median(baselineTimes),
  };
}

async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
