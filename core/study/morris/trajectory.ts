import { luckOf, STREAMS, uniform } from '../../random/stream.ts';
import { NO_REPLICATE } from '../../sampling/points.ts';

/**
 * A trajectory of Morris, "Factorial sampling plans for preliminary computational experiments" (Technometrics 33, 1991): from a
 * random corner of a grid every dimension is moved once, in random order, up or down by a little over half its range.
 */
export type Trajectory = {
  /** Coordinates of the first point, from 0 to 1. */
  readonly first: Float64Array;
  /** Which dimension is moved from one point to the next, and by how much. */
  readonly moves: readonly { readonly dimension: number; readonly by: number }[];
};

/** Draws for each dimension: where it starts, which way it goes, when it is moved. */
const DRAWS = 3;

/**
 * @param levels places of the grid in each dimension, both ends among them; even, so that every place is as likely
 * @param seed 0 to 2^32 - 1
 */
export function trajectoryOf(
  number: number,
  {
    dimensions,
    levels,
    seed,
  }: { readonly dimensions: number; readonly levels: number; readonly seed: number },
): Trajectory {
  const luck = luckOf(seed, NO_REPLICATE);
  const draw = (dimension: number, which: number): number =>
    uniform(luck, STREAMS.trajectory, number, dimension * DRAWS + which);
  const half = levels / 2;
  const all = Array.from({ length: dimensions }, (_, dimension) => {
    const lower = Math.floor(draw(dimension, 0) * half);
    const isUp = draw(dimension, 1) < 0.5;
    return { dimension, lower, isUp, when: draw(dimension, 2) };
  });
  const top = levels - 1;
  return {
    first: Float64Array.from(all, ({ lower, isUp }) => (isUp ? lower : lower + half) / top),
    moves: all
      .toSorted((a, b) => a.when - b.when || a.dimension - b.dimension)
      .map(({ dimension, isUp }) => ({ dimension, by: (isUp ? half : -half) / top })),
  };
}

/** The coordinates after some of the moves. */
export function pointOf({ first, moves }: Trajectory, moved: number): Float64Array {
  const point = Float64Array.from(first);
  for (const { dimension, by } of moves.slice(0, moved)) {
    // A sum may come out a hair outside the range it ends at.
    point[dimension] = Math.min(1, Math.max(0, point[dimension] + by));
  }
  return point;
}

/** The effect of each dimension, as the change of a figure over the whole of its range. */
export function elementaryEffects({ moves }: Trajectory, figures: ArrayLike<number>): Float64Array {
  const effects = new Float64Array(moves.length);
  for (const [step, { dimension, by }] of moves.entries())
    effects[dimension] = (figures[step + 1] - figures[step]) / by;
  return effects;
}
