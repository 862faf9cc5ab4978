/**
 * A nested logit over the arrangements of a planned mix: the nests are what the council runs, and what the person or
 * someone they choose runs.
 *
 * With utilities v and dissimilarity d, each arrangement weighs w = pull x exp(v / d); a nest is chosen with odds
 * (sum of its weights)^d, an arrangement within it in proportion to its weight (McFadden 1978). The pull stands for the
 * arrangement's constant, as exp(constant / d), so that steering needs neither exponentials nor logarithms.
 */
import { pow } from '../../numeric/pow.ts';
import { CELLS, FIRST_OWN_CELL } from '../../scenario/arrangement.ts';

export const CELL_COUNT = CELLS.length;

/** The weights of people's arrangements, one after another, without the pulls: 0 where one is not open to the person. */
export type Weights = Float64Array;

/**
 * Chances of one person for every arrangement; they sum to 1, or are all 0 where nothing is open.
 * @param offset where the person's weights begin.
 * @param pulls one for each arrangement.
 */
export function chances(
  weights: Weights,
  offset: number,
  pulls: Float64Array,
  dissimilarity: number,
  out: Float64Array,
): void {
  let council = 0;
  let own = 0;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const weight = weights[offset + cell] * pulls[cell];
    out[cell] = weight;
    if (cell < FIRST_OWN_CELL) council += weight;
    else own += weight;
  }
  const ownShare = shareOfOwn(council, own, dissimilarity);
  const perCouncil = council === 0 ? 0 : (1 - ownShare) / council;
  const perOwn = own === 0 ? 0 : ownShare / own;
  for (let cell = 0; cell < CELL_COUNT; cell++) out[cell] *= cell < FIRST_OWN_CELL ? perCouncil : perOwn;
}

function shareOfOwn(council: number, own: number, dissimilarity: number): number {
  if (own === 0) return 0;
  if (council === 0) return 1;
  const odds = pow(own / council, dissimilarity);
  return odds / (1 + odds);
}

/** The arrangement a draw between 0 and 1 falls on when chances are laid end to end; the last open one for what rounding leaves. */
export function drawn(chance: Float64Array, u: number): number {
  let passed = 0;
  let last = 0;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    if (chance[cell] === 0) continue;
    last = cell;
    passed += chance[cell];
    if (u < passed) return cell;
  }
  return last;
}

export type Fit = {
  /** Largest difference between an expected and a wanted share within reach when it stopped. */
  readonly miss: number;
  readonly rounds: number;
};

export type FitSettings = {
  readonly dissimilarity: number;
  /** Pulls stay between 1 / most and most, measured against the arrangement with most to spare. */
  readonly most: number;
  /** Stops once every share within reach is this near: 0.001 is a tenth of a percentage point. */
  readonly tolerance: number;
  readonly mostRounds: number;
};

/**
 * Moves pulls until the expected shares of some people are the wanted ones: wanted over expected is added, as a
 * logarithm, to each constant, and again until they agree. People held where they are by inertia answer little, so the
 * step is as much longer as their chances are nearer to 0 or 1 than one common chance would be. Where an arrangement
 * cannot be had by enough people its pull ends at the limit and the rest share what is left; where none of them can have
 * it, its pull stays as it is.
 *
 * @param people how many people the weights are of.
 * @param wanted shares that sum to 1.
 * @param pulls where to start from; changed in place.
 */
export function fitPulls(
  weights: Weights,
  people: number,
  wanted: Float64Array,
  pulls: Float64Array,
  { dissimilarity, most, tolerance, mostRounds }: FitSettings,
): Fit {
  const share = new Float64Array(CELL_COUNT);
  const spread = new Float64Array(CELL_COUNT);
  const chance = new Float64Array(CELL_COUNT);
  const reachable = withinReach(weights, people, wanted);
  let miss = Infinity;
  let rounds = 0;
  while (rounds < mostRounds) {
    rounds++;
    share.fill(0);
    spread.fill(0);
    for (let n = 0; n < people; n++) {
      chances(weights, n * CELL_COUNT, pulls, dissimilarity, chance);
      for (let cell = 0; cell < CELL_COUNT; cell++) {
        const p = chance[cell];
        share[cell] += p;
        spread[cell] += p * (1 - p);
      }
    }
    miss = 0;
    for (let cell = 0; cell < CELL_COUNT; cell++) {
      share[cell] /= people;
      spread[cell] /= people;
      miss = Math.max(miss, Math.abs(share[cell] - reachable[cell]));
    }
    if (miss < tolerance) break;
    const before = pulls.slice();
    adjust(share, spread, reachable, pulls, most);
    if (pulls.every((pull, cell) => Math.abs(pull - before[cell]) <= SETTLED * pull)) break;
  }
  return { miss, rounds };
}

/** The wanted shares without those of arrangements open to none of these people; the rest share what those leave. */
function withinReach(weights: Weights, people: number, wanted: Float64Array): Float64Array {
  const reachable = wanted.slice();
  let whole = 0;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    let isOpen = false;
    for (let n = 0; n < people && !isOpen; n++) isOpen = weights[n * CELL_COUNT + cell] > 0;
    if (!isOpen) reachable[cell] = 0;
    whole += reachable[cell];
  }
  return whole === 0 ? reachable : reachable.map((part) => part / whole);
}

/** Pulls that move by no more than this part of themselves have come to rest, at a limit if not at the wanted shares. */
const SETTLED = 1e-6;
/** One arrangement is ahead of another by more than this, or they are level and the first of them stands: no last digit decides. */
const AHEAD = 1 + 1e-9;
/** The longest step of a constant's logarithm, against one common chance for everyone. */
const LONGEST_STEP = 20;

function adjust(
  share: Float64Array,
  spread: Float64Array,
  wanted: Float64Array,
  pulls: Float64Array,
  most: number,
): void {
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
  const base = anchor < 0 ? 1 : pulls[anchor];
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    // What is open to nobody today keeps its pull for another day.
    if (share[cell] === 0) continue;
    pulls[cell] = Math.min(most, Math.max(1 / most, pulls[cell] / base));
  }
}
