import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fitPulls as fitPullsOf, FRAMEWORK_ALONE } from '../../../../core/model/choosing/fit-pulls.ts';
import type { Fit, FitSettings } from '../../../../core/model/choosing/fit-pulls.ts';
import {
  CELL_COUNT,
  chances,
  chancesOf as chancesIn,
  decidersOf,
  drawn,
  seat,
} from '../../../../core/model/choosing/nested-logit.ts';
import type { Deciders } from '../../../../core/model/choosing/nested-logit.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELLS,
  FIRST_OWN_CELL,
} from '../../../../core/scenario/arrangement.ts';
import { between } from '../between.ts';

const DISSIMILARITY = 0.6;
const NO_PULL = new Float64Array(CELL_COUNT).fill(1);

const anyUtilities = array(between(-4, 4), { minLength: CELL_COUNT, maxLength: CELL_COUNT });
const anyDissimilarity = between(0.3, 1);
const anyCell = integer({ min: 0, max: CELL_COUNT - 1 });

/** Weights of people with some utilities; those named shut are open to none of them. */
function weightsOf(
  utilities: readonly (readonly number[])[],
  dissimilarity: number,
  shut: readonly number[] = [],
): Float64Array {
  return Float64Array.from(
    utilities.flatMap((each) =>
      each.map((v, cell) => (shut.includes(cell) ? 0 : Math.exp(v / dissimilarity))),
    ),
  );
}

function chancesOf(utilities: readonly number[], dissimilarity: number, shut: readonly number[] = []) {
  const out = new Float64Array(CELL_COUNT);
  chances(weightsOf([utilities], dissimilarity, shut), 0, NO_PULL, dissimilarity, out);
  return out;
}

const nest = (cell: number): number => (cell < FIRST_OWN_CELL ? 0 : 1);

/** The nested logit as textbooks write it, with inclusive values. */
function byTheBook(utilities: readonly number[], d: number): number[] {
  const inclusive = [0, 1].map((n) =>
    Math.log(utilities.reduce((sum, v, cell) => (nest(cell) === n ? sum + Math.exp(v / d) : sum), 0)),
  );
  const whole = inclusive.reduce((sum, value) => sum + Math.exp(d * value), 0);
  return utilities.map((v, cell) => {
    const value = inclusive[nest(cell)]!;
    return (Math.exp(d * value) / whole) * (Math.exp(v / d) / Math.exp(value));
  });
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('chances of a nested logit', () => {
  test('sum to one, whatever the utilities', () => {
    assert(
      property(anyUtilities, anyDissimilarity, (utilities, d) => {
        expect(sum(chancesOf(utilities, d))).toBeCloseTo(1, 12);
      }),
    );
  });

  test('are those of the textbook formula', () => {
    assert(
      property(anyUtilities, anyDissimilarity, (utilities, d) => {
        const book = byTheBook(utilities, d);
        for (const [cell, chance] of chancesOf(utilities, d).entries()) {
          expect(chance).toBeCloseTo(book[cell]!, 12);
        }
      }),
    );
  });

  test('with a dissimilarity of 1 are those of a plain logit', () => {
    assert(
      property(anyUtilities, (utilities) => {
        const whole = sum(utilities.map(Math.exp));
        for (const [cell, chance] of chancesOf(utilities, 1).entries()) {
          expect(chance).toBeCloseTo(Math.exp(utilities[cell]!) / whole, 12);
        }
      }),
    );
  });

  test('do not change when every arrangement is worth as much more', () => {
    assert(
      property(anyUtilities, anyDissimilarity, between(-3, 3), (utilities, d, more) => {
        const moved = chancesOf(
          utilities.map((v) => v + more),
          d,
        );
        for (const [cell, chance] of chancesOf(utilities, d).entries()) {
          expect(moved[cell]).toBeCloseTo(chance, 10);
        }
      }),
    );
  });

  test('rise for what is worth more, fall for all the rest, and fall furthest within its nest', () => {
    assert(
      property(anyUtilities, between(0.3, 0.9), anyCell, between(0.1, 2), (utilities, d, cell, more) => {
        const before = chancesOf(utilities, d);
        const after = chancesOf(utilities.with(cell, utilities[cell]! + more), d);
        expect(after[cell]).toBeGreaterThan(before[cell]!);
        const kept = Array.from(after, (chance, other) => chance / before[other]!);
        const own = (other: number): boolean => other < FIRST_OWN_CELL === cell < FIRST_OWN_CELL;
        const siblings = kept.filter((_, other) => other !== cell && own(other));
        const others = kept.filter((_, other) => !own(other));
        for (const part of [...siblings, ...others]) expect(part).toBeLessThan(1 + 1e-12);
        expect(Math.max(...siblings)).toBeLessThan(Math.min(...others) + 1e-12);
      }),
    );
  });

  test('are nothing for what is not open, and for everything where nothing is', () => {
    const open = chancesOf([1, 2, 3, 4, 5, 6, 7, 8], DISSIMILARITY, [CELL_BLOCK, CELL_ISF]);
    expect([open[CELL_BLOCK], open[CELL_ISF]]).toEqual([0, 0]);
    expect(sum(open)).toBeCloseTo(1, 12);
    expect(sum(chancesOf([1, 2, 3, 4, 5, 6, 7, 8], DISSIMILARITY, [0, 1, 2, 3, 4, 5, 6, 7]))).toBe(0);
    const councilOnly = chancesOf([1, 2, 3, 4, 5, 6, 7, 8], DISSIMILARITY, [4, 5, 6, 7]);
    expect(sum(councilOnly)).toBeCloseTo(1, 12);
  });

  test('are how often even draws fall on each arrangement', () => {
    const chance = chancesOf([0.5, 1, -1, -2, 0.2, 0.9, -0.4, 0], DISSIMILARITY);
    const draws = 20_000;
    const counts = new Float64Array(CELL_COUNT);
    for (let n = 0; n < draws; n++) counts[drawn(chance, (n + 0.5) / draws)]!++;
    for (const [cell, count] of counts.entries()) expect(count / draws).toBeCloseTo(chance[cell]!, 3);
  });

  test('never draw what is not open, at either end', () => {
    const chance = chancesOf([1, 1, 1, 1, 1, 1, 1, 1], DISSIMILARITY, [CELL_BLOCK, 7]);
    expect(drawn(chance, 1e-12)).toBe(CELL_FRAMEWORK);
    expect(drawn(chance, 1 - 1e-12)).toBe(6);
  });
});

function fitPulls(
  weights: Float64Array,
  wanted: Float64Array,
  pulls: Float64Array,
  settings: FitSettings,
): Fit {
  return fitPullsOf(seated(weights), { wanted, instead: FRAMEWORK_ALONE }, pulls, settings);
}

function seated(weights: Float64Array): Deciders {
  const people = weights.length / CELL_COUNT;
  const deciders = decidersOf(people);
  deciders.weights.set(weights);
  seat(deciders, people);
  return deciders;
}

describe('fitting pulls to wanted shares', () => {
  const SETTINGS: FitSettings = {
    dissimilarity: DISSIMILARITY,
    most: Math.exp(12 / DISSIMILARITY),
    tolerance: 0.001,
    partOfAPerson: 0,
    mostRounds: 1000,
  };

  const anyMix = array(between(0.02, 1), { minLength: CELL_COUNT, maxLength: CELL_COUNT }).map((parts) =>
    Float64Array.from(parts, (part) => part / sum(parts)),
  );

  /** The share of people expected in each arrangement. */
  function expected(weights: Float64Array, people: number, pulls: Float64Array): number[] {
    const total = new Float64Array(CELL_COUNT);
    const chance = new Float64Array(CELL_COUNT);
    for (let n = 0; n < people; n++) {
      chances(weights, n * CELL_COUNT, pulls, DISSIMILARITY, chance);
      for (const [cell, p] of chance.entries()) total[cell]! += p / people;
    }
    return [...total];
  }

  test('comes within a tenth of a percentage point of any mix, for any people', () => {
    assert(
      property(array(anyUtilities, { minLength: 1, maxLength: 30 }), anyMix, (people, wanted) => {
        const weights = weightsOf(
          people.map((each) => each.map((v) => v / 2)),
          DISSIMILARITY,
        );
        const pulls = NO_PULL.slice();
        const { miss } = fitPulls(weights, wanted, pulls, SETTINGS);
        expect(miss).toBeLessThan(0.001);
        for (const [cell, share] of expected(weights, people.length, pulls).entries()) {
          expect(Math.abs(share - wanted[cell]!)).toBeLessThan(0.001);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('does so within forty rounds for people whom inertia holds where they are', () => {
    const mix = [0.1, 0.55, 0, 0, 0.02, 0.25, 0.08, 0];
    const people = mix.flatMap((share, at) =>
      Array.from({ length: Math.round(share * 100) }, () => mix.map((_, cell) => (cell === at ? 2.7 : 0))),
    );
    const weights = weightsOf(people, DISSIMILARITY);
    const wanted = Float64Array.from([0.05, 0.55, 0, 0, 0.04, 0.28, 0.08, 0]);
    const { miss, rounds } = fitPulls(weights, wanted, NO_PULL.slice(), {
      ...SETTINGS,
      mostRounds: 40,
    });
    expect(miss).toBeLessThan(0.001);
    expect(rounds).toBeLessThan(40);
  });

  test('has nothing left to do where it ended', () => {
    const weights = weightsOf(
      [
        [1, 2, 0, 0, 1, 0, 1, 0],
        [0, 0, 2, 1, 0, 1, 0, 0],
      ],
      DISSIMILARITY,
    );
    const wanted = Float64Array.from([0.1, 0.3, 0.1, 0.1, 0.1, 0.2, 0.05, 0.05]);
    const pulls = NO_PULL.slice();
    fitPulls(weights, wanted, pulls, SETTINGS);
    expect(fitPulls(weights, wanted, pulls, SETTINGS).rounds).toBe(1);
  });

  test.each([1, 2, 1000])(
    'leaves the chances as they are under the pulls it ends with, after %i rounds',
    (mostRounds) => {
      const weights = weightsOf(
        [
          [1, 2, 0, 0, 1, 0, 1, 0],
          [0, 0, 2, 1, 0, 1, 0, 0],
        ],
        DISSIMILARITY,
      );
      const wanted = Float64Array.from([0.1, 0.3, 0.1, 0.1, 0.1, 0.2, 0.05, 0.05]);
      const pulls = NO_PULL.slice();
      const deciders = seated(weights);
      fitPullsOf(deciders, { wanted, instead: FRAMEWORK_ALONE }, pulls, { ...SETTINGS, mostRounds });
      const [left, anew] = [new Float64Array(CELL_COUNT), new Float64Array(CELL_COUNT)];
      for (const n of [0, 1]) {
        chancesIn(deciders, n, pulls, left);
        chances(weights, n * CELL_COUNT, pulls, DISSIMILARITY, anew);
        expect([...left]).toEqual([...anew]);
      }
    },
  );

  test('gives all it can where too few may hold an arrangement, the wanted part of the block, and the framework to all others', () => {
    const able = weightsOf(
      Array.from({ length: 3 }, () => CELLS.map(() => 0)),
      DISSIMILARITY,
    );
    const unable = weightsOf(
      Array.from({ length: 7 }, () => CELLS.map(() => 0)),
      DISSIMILARITY,
      [CELL_DIRECT_PAYMENT],
    );
    const wanted = Float64Array.from([0.2, 0.3, 0, 0, 0, 0.5, 0, 0]);
    const weights = Float64Array.from([...able, ...unable]);
    const pulls = NO_PULL.slice();
    fitPulls(weights, wanted, pulls, SETTINGS);
    const shares = expected(weights, 10, pulls);
    expect(shares[CELL_DIRECT_PAYMENT]).toBeGreaterThan(0.29);
    expect(shares[CELL_BLOCK]).toBeCloseTo(0.2, 2);
    expect(shares[CELL_FRAMEWORK]).toBeCloseTo(0.5, 2);
  });

  test('is content among few people with a part of one of them', () => {
    const weights = weightsOf([[1, 2, 0, 0, 1, 0, 1, 0]], DISSIMILARITY);
    const wanted = Float64Array.from([0.1, 0.3, 0.1, 0.1, 0.1, 0.2, 0.05, 0.05]);
    const nearly = fitPulls(weights, wanted, NO_PULL.slice(), { ...SETTINGS, partOfAPerson: 0.05 });
    expect(nearly.miss).toBeLessThan(0.05);
    expect(nearly.miss).toBeGreaterThan(0.001);
  });

  test('keeps every pull within the limit', () => {
    const weights = weightsOf([[9, 0, 0, 0, 0, 0, 0, 0]], DISSIMILARITY);
    const wanted = Float64Array.from([0, 0.5, 0, 0, 0, 0.5, 0, 0]);
    const pulls = NO_PULL.slice();
    const most = Math.exp(1 / DISSIMILARITY);
    fitPulls(weights, wanted, pulls, { ...SETTINGS, most });
    for (const pull of pulls) {
      expect(pull).toBeLessThanOrEqual(most);
      expect(pull).toBeGreaterThanOrEqual(1 / most);
    }
  });
});
