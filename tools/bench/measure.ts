/** Timing by repeated pairs: two pieces of work in turn, and the median of their ratios. */

/** Milliseconds from some moment on. */
export type Clock = () => number;

export const wallMs: Clock = () => performance.now();

/** What this process has used of the processors: others that run meanwhile make it no longer. */
export const processorMs: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Some repeats of one figure. */
export type Spread = { readonly middle: number; readonly lowest: number; readonly highest: number };

export type PairedRatio = {
  /** Time of the work over time of the baseline, pair by pair. */
  readonly ratio: Spread;
  readonly pairs: number;
  readonly workMs: Spread;
  readonly baselineMs: Spread;
};

type Work = () => unknown;
type Pairing = { readonly pairs: number; readonly clock: Clock };

/** Times `work` against `baseline`, one after the other, after a warm-up of both. Which goes first changes every pair. */
export async function pairedRatio(
  work: Work,
  baseline: Work,
  { pairs, clock }: Pairing,
): Promise<PairedRatio> {
  await work();
  await baseline();
  const [ratios, workTimes, baselineTimes]: [number[], number[], number[]] = [[], [], []];
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = pair % 2 === 0 ? [work, baseline] : [baseline, work];
    const firstMs = await timed(first, clock);
    const secondMs = await timed(second, clock);
    const [workMs, baselineMs] = pair % 2 === 0 ? [firstMs, secondMs] : [secondMs, firstMs];
    workTimes.push(workMs);
    baselineTimes.push(baselineMs);
    ratios.push(workMs / baselineMs);
  }
  return {
    ratio: spreadOf(ratios),
    pairs,
    workMs: spreadOf(workTimes),
    baselineMs: spreadOf(baselineTimes),
  };
}

export async function timed(work: Work, clock: Clock): Promise<number> {
  const start = clock();
  await work();
  return clock() - start;
}

/** @throws RangeError when there is nothing to take a middle of */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { middle, lowest: sorted[0]!, highest: sorted.at(-1)! };
}

/** Every figure put through something that keeps their order. */
export function through({ middle, lowest, highest }: Spread, put: (value: number) => number): Spread {
  return { middle: put(middle), lowest: put(lowest), highest: put(highest) };
}

/** The work run so many times over, for a clock that could not see it once. */
export function times(count: number, work: () => void): () => void {
  return () => {
    for (let nth = 0; nth < count; nth++) work();
  };
}
