/** The lowest point of a function of a few numbers within bounds, by the downhill simplex of Nelder and Mead (1965). */

export type Bound = { readonly low: number; readonly high: number };
export type Lowest = { readonly at: readonly number[]; readonly value: number; readonly evaluations: number };

type Vertex = { readonly at: readonly number[]; readonly value: number };
type Settings = {
  /** The first simplex reaches this part of each range away from the start. */
  readonly reach?: number;
  /** It stops once no two corners differ by more than this part of any range. */
  readonly tolerance?: number;
  readonly mostEvaluations?: number;
};

/**
 * Searches from a start for the lowest value of a function. Points outside the bounds are moved to the nearest inside.
 * The same function and start give the same answer; nothing is drawn.
 * @returns the best point found; where the search ran out of evaluations it need not be a minimum.
 */
export function lowestFrom(
  start: readonly number[],
  bounds: readonly Bound[],
  of: (at: readonly number[]) => number,
  { reach = 0.1, tolerance = 1e-4, mostEvaluations = 400 }: Settings = {},
): Lowest {
  const asked = { times: 0 };
  const within = (at: readonly number[]): readonly number[] =>
    at.map((value, i) => Math.min(bounds[i].high, Math.max(bounds[i].low, value)));
  const vertex = (at: readonly number[]): Vertex => {
    asked.times++;
    const inside = within(at);
    return { at: inside, value: of(inside) };
  };
  let simplex = [start, ...bounds.map((_, i) => stepped(start, bounds, i, reach))].map(vertex);
  while (asked.times < mostEvaluations) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    if (isSmall(simplex, bounds, tolerance)) break;
    simplex = next(simplex, vertex);
  }
  const [best] = simplex.toSorted((a, b) => a.value - b.value);
  return { at: best.at, value: best.value, evaluations: asked.times };
}

/** One corner away from the start, inwards where there is no room outwards. */
function stepped(
  start: readonly number[],
  bounds: readonly Bound[],
  along: number,
  reach: number,
): readonly number[] {
  const { low, high } = bounds[along];
  const step = (high - low) * reach;
  return start.map((value, i) => (i === along ? (value + step > high ? value - step : value + step) : value));
}

/** The next simplex of one sorted by value: its worst corner reflected, stretched or drawn in, or all drawn to the best. */
function next(simplex: readonly Vertex[], vertex: (at: readonly number[]) => Vertex): Vertex[] {
  const worst = simplex[simplex.length - 1];
  const others = simplex.slice(0, -1);
  const centre = worst.at.map((_, i) => others.reduce((sum, { at }) => sum + at[i], 0) / others.length);
  const beyond = (by: number) => vertex(centre.map((value, i) => value + by * (value - worst.at[i])));
  const reflected = beyond(1);
  if (reflected.value < simplex[0].value) {
    const stretched = beyond(2);
    return [...others, stretched.value < reflected.value ? stretched : reflected];
  }
  if (reflected.value < others[others.length - 1].value) return [...others, reflected];
  const drawnIn = beyond(reflected.value < worst.value ? 0.5 : -0.5);
  if (drawnIn.value < Math.min(reflected.value, worst.value)) return [...others, drawnIn];
  const [best, ...rest] = simplex;
  return [best, ...rest.map(({ at }) => vertex(at.map((value, i) => (value + best.at[i]) / 2)))];
}

function isSmall(simplex: readonly Vertex[], bounds: readonly Bound[], tolerance: number): boolean {
  return bounds.every(({ low, high }, i) => {
    const along = simplex.map(({ at }) => at[i]);
    const least = along.reduce((a, b) => Math.min(a, b));
    const most = along.reduce((a, b) => Math.max(a, b));
    return most - least <= tolerance * (high - low);
  });
}
