import { meanOf } from '../statistics/interval.ts';

/** The figures of every replicate, in the order of the replicates. */
export type Outcomes = readonly Float64Array[];

/** How far a figure moves when a parameter goes over its range. In the units of the figure. */
export type Swing = {
  /** The mean with the parameter at its low end, less the mean with it as it stands. */
  readonly low: number;
  /** The same for the high end. */
  readonly high: number;
  /** The widest distance between any two of low end, as it stands and high end; never negative. */
  readonly size: number;
  /** Monte Carlo standard error of that distance, replicate by replicate; one replicate gives 0. */
  readonly error: number;
};

/**
 * The swing of one figure.
 *
 * Low, high and the value as it stands meet the same luck, so that distances are taken replicate by replicate. The widest
 * of the three is taken because a figure may turn back between the ends: both ends on one side of the middle is a swing.
 * @param at where the figure stands in the outcomes
 */
export function swingOf(base: Outcomes, low: Outcomes, high: Outcomes, at: number): Swing {
  const [fromLow, fromHigh, across] = [
    distance(low, base, at),
    distance(high, base, at),
    distance(high, low, at),
  ];
  const widest = [across, fromLow, fromHigh].reduce((most, each) =>
    Math.abs(each.mean) > Math.abs(most.mean) ? each : most,
  );
  return {
    low: fromLow.mean,
    high: fromHigh.mean,
    size: Math.abs(widest.mean),
    error: widest.standardError,
  };
}

function distance(of: Outcomes, from: Outcomes, at: number): ReturnType<typeof meanOf> {
  return meanOf(Float64Array.from(of, (figures, replicate) => figures[at] - from[replicate][at]));
}
