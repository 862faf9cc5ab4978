import type { Sample } from '../../../core/discovery/sample.ts';
import { USUAL_SETTINGS } from '../../../core/discovery/settings.ts';
import type { Settings } from '../../../core/discovery/settings.ts';
import { luckOf, STREAMS, uniform } from '../../../core/random/stream.ts';
import { latinHypercube } from '../../../core/sampling/latin-hypercube.ts';

/** Fewer shuffles and halves than usual, for the time they take: the least chance that can be told is then 1 in 20. */
export const QUICK: Settings = { ...USUAL_SETTINGS, shuffles: 19, halves: 4 };

export type Planted = { readonly cases: number; readonly inputs: number; readonly seed: number };

/** Cases of a Latin hypercube on the unit cube, each of interest with the probability of where it lies. */
export function planted({ cases, inputs, seed }: Planted, probability: (at: Float64Array) => number): Sample {
  const points = latinHypercube(cases, inputs, seed);
  const luck = luckOf(seed, 1);
  return {
    columns: Array.from({ length: inputs }, (_, input) => ({
      values: Float64Array.from(points, (point) => point[input]!),
      choices: null,
    })),
    interest: Float64Array.from(points, (point, row) =>
      uniform(luck, STREAMS.trajectory, 0, row) < probability(point) ? 1 : 0,
    ),
  };
}
