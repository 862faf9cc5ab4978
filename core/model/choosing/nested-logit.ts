/**
 * A nested logit over the arrangements of a planned mix: the nests are what the council runs, and what the person or
 * someone they choose runs.
 *
 * With utilities v and dissimilarity d, each arrangement weighs w = pull x exp(v / d); a nest is chosen with odds
 * (sum of its weights)^d, an arrangement within it in proportion to its weight (McFadden 1978). The pull stands for the
 * arrangement's constant, as exp(constant / d), so that steering needs neither exponentials nor logarithms.
 */
import { raiseAll } from '../../numeric/pow.ts';
import { SMALLEST_NORMAL } from '../../numeric/powers-of-two.ts';
import { CELLS, FIRST_OWN_CELL } from '../../scenario/arrangement.ts';

export const CELL_COUNT = CELLS.length;

/** The weights of people's arrangements, one after another, without the pulls: 0 where one is not open to the person. */
export type Weights = Float64Array;

/** People who decide together, and where their chances are reckoned. */
export type Deciders = {
  /** How many they are: at most as many as there is room for. */
  people: number;
  readonly weights: Weights;
  /** To how many of them each arrangement is open. */
  readonly openTo: number[];
  /** By person, the chance that a unit of pulled weight has among what the council runs, and among what is their own. */
  readonly perCouncil: Float64Array;
  readonly perOwn: Float64Array;
  readonly odds: Float64Array;
  /** By person, what they decide for. */
  readonly to: Uint8Array;
};

/** Room for people to decide in; none are there yet. */
export function decidersOf(most: number): Deciders {
  return {
    people: 0,
    weights: new Float64Array(most * CELL_COUNT),
    openTo: CELLS.map(() => 0),
    perCouncil: new Float64Array(most),
    perOwn: new Float64Array(most),
    odds: new Float64Array(most),
    to: new Uint8Array(most),
  };
}

/** Makes those decide whose weights stand in the first places. */
export function seat(deciders: Deciders, people: number): void {
  const { weights, openTo } = deciders;
  deciders.people = people;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    let open = 0;
    for (let n = 0, at = cell; n < people; n++, at += CELL_COUNT) if (weights[at] > 0) open++;
    openTo[cell] = open;
  }
}

/**
 * Reckons what chance a unit of pulled weight has in each nest of every decider, in loops over all of them: it is done again
 * for every round of a fit.
 * @param pulls one for each arrangement.
 */
export function reckonChances(deciders: Deciders, pulls: Float64Array, dissimilarity: number): void {
  const { people, perCouncil, perOwn, odds } = deciders;
  sumNests(deciders, pulls);
  for (let n = 0; n < people; n++) odds[n] = perOwn[n] === 0 ? 0 : perOwn[n] / perCouncil[n];
  raiseAll(odds, people, dissimilarity);
  shareBetweenNests(people, odds, perCouncil, perOwn);
}

/** Sums the pulled weights of what the council runs, and of what is their own. */
function sumNests({ people, weights, openTo, perCouncil, perOwn }: Deciders, pulls: Float64Array): void {
  perCouncil.fill(0, 0, people);
  perOwn.fill(0, 0, people);
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    if (openTo[cell] > 0)
      addWeights(people, weights, cell, pulls[cell], cell < FIRST_OWN_CELL ? perCouncil : perOwn);
  }
}

function addWeights(people: number, weights: Weights, cell: number, pull: number, sums: Float64Array): void {
  for (let n = 0, at = cell; n < people; n++, at += CELL_COUNT) sums[n] += weights[at] * pull;
}

/** Nothing is divided by this, and not by nothing, where nothing in a nest is open. */
const LEAST = SMALLEST_NORMAL;

/** Divides the odds' shares of the nests by the sums of their weights. */
function shareBetweenNests(
  people: number,
  odds: Float64Array,
  perCouncil: Float64Array,
  perOwn: Float64Array,
): void {
  for (let n = 0; n < people; n++) {
    const council = perCouncil[n];
    const own = perOwn[n];
    // Beside a nest with nothing open the odds of the other are infinite.
    const ownShare = odds[n] === Infinity ? 1 : odds[n] / (1 + odds[n]);
    perCouncil[n] = (1 - ownShare) / Math.max(council, LEAST);
    perOwn[n] = ownShare / Math.max(own, LEAST);
  }
}

/** The chances of one decider for every arrangement, once reckoned; they sum to 1, or are all 0 where nothing is open. */
export function chancesOf(
  { weights, perCouncil, perOwn }: Deciders,
  n: number,
  pulls: Float64Array,
  out: Float64Array,
): void {
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const unit = cell < FIRST_OWN_CELL ? perCouncil[n] : perOwn[n];
    out[cell] = weights[n * CELL_COUNT + cell] * pulls[cell] * unit;
  }
}

/**
 * The chances of one person alone.
 * @param offset where the person's weights begin.
 */
export function chances(
  weights: Weights,
  offset: number,
  pulls: Float64Array,
  dissimilarity: number,
  out: Float64Array,
): void {
  const alone = decidersOf(1);
  alone.weights.set(weights.subarray(offset, offset + CELL_COUNT));
  seat(alone, 1);
  reckonChances(alone, pulls, dissimilarity);
  chancesOf(alone, 0, pulls, out);
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
