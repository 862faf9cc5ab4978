/** Steering: the pulls under which deciders come to the wanted shares of arrangements. */
import { pow } from '../../numeric/pow.ts';
import { FIRST_OWN_CELL } from '../../scenario/arrangement.ts';
import { CELL_COUNT, reckonChances } from './nested-logit.ts';
import type { Deciders } from './nested-logit.ts';
import { withinReach } from './within-reach.ts';

export type Fit = {
  /** Largest difference between an expected and a wanted share within reach when it stopped. */
  readonly miss: number;
  readonly rounds: number;
};

export type Wanted = {
  /** Shares that sum to 1. */
  readonly wanted: Float64Array;
  /** Where they come to who cannot come to what is wanted, against one another: shares or people by arrangement. */
  readonly instead: Float64Array;
};

/** Who cannot come to what is wanted comes to the framework. */
export const FRAMEWORK_ALONE = new Float64Array(CELL_COUNT);

export type FitSettings = {
  readonly dissimilarity: number;
  /** Pulls stay between 1 / most and most, measured against the arrangement with most to spare. */
  readonly most: number;
  /** Stops once every share within reach is this near: 0.001 is a tenth of a percentage point. */
  readonly tolerance: number;
  /** Among few people a share need be no nearer than this part of one of them. */
  readonly partOfAPerson: number;
  readonly mostRounds: number;
};

/**
 * Moves pulls until the expected shares of some people are the wanted ones: wanted over expected is added, as a
 * logarithm, to each constant, and again until they agree. People held where they are by inertia answer little, so the
 * step is as much longer as their chances are nearer to 0 or 1 than one common chance would be. Where an arrangement
 * cannot be had by enough people its pull ends at the limit and the rest share what is left; where none of them can have
 * it, its pull stays as it is.
 *
 * @param pulls where to start from; changed in place, and the deciders' chances are left as they are under them.
 */
export function fitPulls(
  deciders: Deciders,
  { wanted, instead }: Wanted,
  pulls: Float64Array,
  { dissimilarity, most, tolerance, partOfAPerson, mostRounds }: FitSettings,
): Fit {
  const share = new Float64Array(CELL_COUNT);
  const spread = new Float64Array(CELL_COUNT);
  const reachable = withinReach(deciders, wanted, instead);
  const near = Math.max(tolerance, partOfAPerson / deciders.people);
  let miss = Infinity;
  let rounds = 0;
  while (rounds < mostRounds) {
    rounds++;
    reckonChances(deciders, pulls, dissimilarity);
    miss = 0;
    for (let cell = 0; cell < CELL_COUNT; cell++) {
      if (deciders.openTo[cell] > 0) expect(deciders, cell, pulls[cell], share, spread);
      miss = Math.max(miss, Math.abs(share[cell] - reachable[cell]));
    }
    if (miss < near) return { miss, rounds };
    if (adjust(share, spread, reachable, pulls, most)) break;
  }
  reckonChances(deciders, pulls, dissimilarity);
  return { miss, rounds };
}

/** Writes what share of the deciders is expected in an arrangement, and how far their chances of it are from certain. */
function expect(
  { people, weights, perCouncil, perOwn }: Deciders,
  cell: number,
  pull: number,
  share: Float64Array,
  spread: Float64Array,
): void {
  const unit = cell < FIRST_OWN_CELL ? perCouncil : perOwn;
  let expected = 0;
  let uncertain = 0;
  for (let n = 0, at = cell; n < people; n++, at += CELL_COUNT) {
    const chance = weights[at] * pull * unit[n];
    expected += chance;
    uncertain += chance * (1 - chance);
  }
  share[cell] = expected / people;
  spread[cell] = uncertain / people;
}

/** Pulls that move by no more than this part of themselves have come to rest, at a limit if not at the wanted shares. */
const SETTLED = 1e-6;
/** One arrangement is ahead of another by more than this, or they are level and the first of them stands: no last digit decides. */
const AHEAD = 1 + 1e-9;
/** The longest step of a constant's logarithm, against one common chance for everyone. */
const LONGEST_STEP = 20;

/** Moves the pulls by one round; returns whether all have come to rest. */
function adjust(
  share: Float64Array,
  spread: Float64Array,
  wanted: Float64Array,
  pulls: Float64Array,
  most: number,
): boolean {
  const before = pulls.slice();
  // What has most to spare: an arrangement that too few may hold then runs to its limit alone.
  let anchor = -1;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    if (wanted[cell] === 0) continue;
    if (anchor < 0 || share[cell] * wanted[anchor] > share[anchor] * wanted[cell] * AHEAD) anchor = cell;
  }
  // Where too few may hold one, all others stand above what is wanted: they are compared with the highest of them.
  const above = anchor < 0 ? 1 : share[anchor] / wanted[anchor];
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    if (share[cell] === 0) continue;
    if (wanted[cell] === 0) {
      pulls[cell] = 0;
    } else if (spread[cell] > 0) {
      const common = share[cell] * (1 - share[cell]);
      pulls[cell] *= pow((wanted[cell] * above) / share[cell], Math.min(LONGEST_STEP, common / spread[cell]));
    }
  }
  let atRest = true;
  const base = anchor < 0 ? 1 : pulls[anchor];
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    // What is open to nobody today keeps its pull for another day.
    if (share[cell] === 0) continue;
    pulls[cell] = Math.min(most, Math.max(1 / most, pulls[cell] / base));
    atRest &&= Math.abs(pulls[cell] - before[cell]) <= SETTLED * pulls[cell];
  }
  return atRest;
}
