import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { outcomePayments, outcomeScores } from '../../../../core/model/council/outcome-payments.ts';
import { COUNCIL_MANAGED, NO_PROVIDER, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { between } from '../between.ts';
import { moneyScene } from '../money-scene.ts';

const CLIENT = { deployment: COUNCIL_MANAGED };

test('a score is half rating and half the share of clients who could have gone elsewhere, self-funders not counted', () => {
  const state = moneyScene([
    { ...CLIENT, alternatives: 2 },
    { ...CLIENT, alternatives: 1 },
    { ...CLIENT, alternatives: 0 },
    { ...CLIENT, alternatives: 5 },
    { deployment: SELF_FUNDER, alternatives: 9 },
    { ...CLIENT, alternatives: 9, provider: NO_PROVIDER },
  ]);
  state.providers.rating[0] = 1.5;
  expect([...outcomeScores(state, 0.5)]).toEqual([0.5 * 0.5 + 0.5 * 0.5]);
  expect([...outcomeScores(state, 0.2)]).toEqual([0.8 * 0.5 + 0.2 * 0.5]);
  state.people.alternatives.fill(2);
  expect([...outcomeScores(state, 1)]).toEqual([1]);
  expect([...outcomeScores(state, 0)]).toEqual([0.5]);
});

test('with a tenth of £1,000 each on outcomes, twice the score has twice of what is shared out', () => {
  const revenue = Float64Array.of(100_000, 100_000);
  // £200 is kept, £100 from each; £133.33 and £66.67 come back.
  expect([...outcomePayments(revenue, Float64Array.of(0.8, 0.4), 0.1)]).toEqual([3333, -3333]);
  expect([...outcomePayments(revenue, Float64Array.of(0.8, 0.8), 0.1)]).toEqual([0, 0]);
  expect([...outcomePayments(revenue, Float64Array.of(0, 0), 0.1)]).toEqual([0, 0]);
  expect([...outcomePayments(revenue, Float64Array.of(0.8, 0.4), 0)]).toEqual([0, 0]);
});

test('all providers together have what the plain price would have paid, and a better score never has less', () => {
  const provider = record({ revenue: integer({ min: 0, max: 1e9 }), score: between(0, 1) });
  assert(
    property(array(provider, { minLength: 1, maxLength: 30 }), between(0, 0.3), (providers, share) => {
      const revenue = Float64Array.from(providers, (each) => each.revenue);
      const scores = Float64Array.from(providers, (each) => each.score);
      const payments = outcomePayments(revenue, scores, share);
      expect(payments.reduce((sum, pence) => sum + pence, 0)).toBe(0);
      for (const [row, pence] of payments.entries()) {
        expect(Number.isInteger(pence)).toBe(true);
        expect(pence).toBeGreaterThanOrEqual(-share * revenue[row]! - 1);
      }
      const perPound = (row: number) => payments[row]! / revenue[row]!;
      const large = [...revenue.keys()].filter((row) => revenue[row]! > 1e8);
      const sorted = large.sort((a, b) => scores[a]! - scores[b]!);
      for (const [place, row] of sorted.slice(1).entries()) {
        expect(perPound(row)).toBeGreaterThanOrEqual(perPound(sorted[place]!) - 1e-7);
      }
    }),
  );
});
