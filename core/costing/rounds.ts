/**
 * Paid time between visits. A tour through n points of an area is about as long as the square root of n times the area, so
 * travel to each visit grows as visits thin out. Gaps are left by visits whose time the person set.
 *
 * Source: Beardwood, Halton and Hammersley (1959), the shortest path through many points; S4 comments (paid to contact time).
 */

/** What decides how long rounds are. Localities are equal parts of the place, so an area is part of the scale. */
export type Terrain = {
  /** Minutes of travel of a week per square root of visits a week in a locality. */
  readonly scale: number;
  /** Minutes of travel for a minute of care that no density saves. */
  readonly fixed: number;
  /** Minutes of one visit. */
  readonly visit: number;
  /** The most travel a minute of care takes, in minutes: a visit reached from the office and back. */
  readonly most: number;
};

/** Travel of a week in one locality, in minutes, for some minutes a week of care there. */
export function travelTime(care: number, { scale, fixed, visit, most }: Terrain): number {
  return Math.min(fixed * care + scale * Math.sqrt(care / visit), most * care);
}

/**
 * The scale at which all rounds together take some travel.
 *
 * @param rounds minutes a week of care, one for each provider and locality.
 * @param travel minutes a week; what cannot be reached at the most a minute of care takes is not reached.
 */
export function scaleFor(rounds: readonly number[], travel: number, terrain: Omit<Terrain, 'scale'>): number {
  const served = rounds.filter((care) => care > 0);
  const care = served.reduce((sum, minutes) => sum + minutes, 0);
  if (travel <= 0 || care === 0) return 0;
  const within = Math.min(travel, terrain.most * care);
  let low = 0;
  // At this scale every round takes the most it can.
  let high =
    terrain.most * Math.sqrt(served.reduce((top, minutes) => Math.max(top, minutes), 0) * terrain.visit);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const scale = (low + high) / 2;
    const total = served.reduce((sum, minutes) => sum + travelTime(minutes, { ...terrain, scale }), 0);
    if (total < within) low = scale;
    else high = scale;
  }
  return high;
}

const HALVINGS = 48;

/** How long gaps are, as shares of time with people. */
export type Gaps = {
  /** Between visits at times that suit the round. */
  readonly usual: number;
  /** More where the person sets the times, at full flexibility of the provider. */
  readonly chosen: number;
  /** What is left of the usual gap where neighbours are visited in turn, as a fraction. */
  readonly pooled: number;
};

/** Waiting for a minute with someone who sets times, with a provider of some flexibility from 0 to 1. */
export function chosenGap({ usual, chosen }: Gaps, flexibility: number): number {
  return usual + chosen * flexibility;
}

/** Waiting for a minute with someone who pools with neighbours. */
export function pooledGap({ usual, pooled }: Gaps): number {
  return usual * pooled;
}
