import { expect, test } from 'vitest';

import { countPeople } from '../../../core/model/balance.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { prepare } from '../../../core/run/plan.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import { followMarket } from '../model/follow-market.ts';
import { parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const LEVEL = { 'demog.18to64': 0, 'demog.65plus': 0 };
const COMING_AND_GOING = PIPELINE.filter(({ name }) => name === 'people-leave' || name === 'people-arrive');

function planOf(
  place: Partial<Record<PlaceFieldId, number>>,
  parameters: Record<string, number>,
  months: number,
) {
  return prepare(
    scenarioWith({
      place: placeWith(place),
      parameters: parametersWith({ ...LEVEL, ...parameters }),
      months,
    }),
  );
}

function sum(values: ArrayLike<number>, from = 0): number {
  return Array.from(values)
    .slice(from)
    .reduce((total, value) => total + value, 0);
}

/** Mean and standard error of the people present at the end, over 200 keyed replicates. */
function stockAfter(months: number, growth: number): { mean: number; standardError: number; start: number } {
  const scenario = scenarioWith({
    parameters: parametersWith({ 'demog.18to64': growth, 'demog.65plus': growth }),
    months,
  });
  let start = 0;
  const stocks = Array.from({ length: 200 }, (_, replicate) => {
    const state = followMarket(
      scenario,
      {
        replicate,
        pipeline: COMING_AND_GOING,
        atStart(opening) {
          start = countPeople(opening);
        },
      },
      () => undefined,
    );
    return countPeople(state);
  });
  const mean = sum(stocks) / stocks.length;
  const variance = sum(stocks.map((stock) => (stock - mean) ** 2)) / (stocks.length - 1);
  return { mean, standardError: Math.sqrt(variance / stocks.length), start };
}

test('with no growth the number of people stays level: within a person and four standard errors after ten years', () => {
  const { mean, standardError, start } = stockAfter(120, 0);
  expect(standardError).toBeLessThan(2);
  expect(Math.abs(mean - start)).toBeLessThan(1 + 4 * standardError);
});

test('with growth of 3% a year people grow by it from the first reported month', () => {
  const { mean, standardError, start } = stockAfter(60, 0.03);
  expect(Math.abs(mean - start * (1 + 0.03 / 12) ** 60)).toBeLessThan(1 + 4 * standardError);
});

test('nobody arrives where nobody lives', () => {
  const { arrivals } = planOf({ clients18to64: 0, clients65plus: 0 }, { 'demog.65plus': 0.05 }, 36);
  expect(sum(arrivals.band18to64) + sum(arrivals.band65plus)).toBe(0);
  expect(arrivals.mostPeople).toBe(0);
});

test('arrivals are whole people and over any stretch replace those expected to leave, to within one', () => {
  const rates = { 'exit.mortality.18to64': 0.06, 'exit.carehome.18to64': 0.06 };
  const { arrivals, spinUp } = planOf(
    { clients18to64: 100, clients65plus: 0, selfFunderShare: 0 },
    rates,
    60,
  );
  const perMonth = 100 * (1 - Math.exp(-0.01));
  let total = 0;
  for (const [index, arriving] of arrivals.band18to64.entries()) {
    expect(Number.isInteger(arriving)).toBe(true);
    total += arriving;
    const expected = perMonth * (index + 1);
    expect(total).toBeGreaterThan(expected - 1 - 1e-9);
    expect(total).toBeLessThanOrEqual(expected + 1e-9);
  }
  expect(arrivals.band18to64).toHaveLength(spinUp + 60);
  expect(sum(arrivals.band65plus)).toBe(0);
});

test('growth acts in the reported months and not in the spin-up', () => {
  const place = { clients18to64: 0, clients65plus: 600, selfFunderShare: 0 };
  const level = planOf(place, {}, 24);
  const growing = planOf(place, { 'demog.65plus': 0.12 }, 24);
  const spinUp = level.spinUp;
  expect(growing.arrivals.band65plus.slice(0, spinUp)).toEqual(level.arrivals.band65plus.slice(0, spinUp));
  expect(sum(growing.arrivals.band65plus, spinUp)).toBeGreaterThan(
    sum(level.arrivals.band65plus, spinUp) + 120,
  );
});

test('a band that shrinks faster than people leave takes no arrivals, never fewer than none', () => {
  const { arrivals, spinUp } = planOf({ clients18to64: 100, clients65plus: 0 }, { 'demog.18to64': -0.5 }, 24);
  expect(sum(arrivals.band18to64, spinUp + 1)).toBe(0);
  expect(arrivals.band18to64.every((arriving) => arriving >= 0)).toBe(true);
});

test('the most people expected is the start where nobody is added, and the end where they are', () => {
  const place = { clients18to64: 100, clients65plus: 100, selfFunderShare: 0 };
  expect(planOf(place, {}, 24).arrivals.mostPeople).toBe(200);
  expect(planOf(place, { 'demog.18to64': 0.12 }, 24).arrivals.mostPeople).toBeCloseTo(
    100 + 100 * 1.01 ** 24,
    6,
  );
});
