import { expect, test } from 'vitest';

import { setPrices } from '../../../../core/model/steps/set-prices.ts';
import { SOCIAL_ENTERPRISE } from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

const RULES = {
  'choice.logit.price': -0.2,
  'price.share.most': 0.5,
  'price.social-enterprise': 0.5,
  'price.cross-subsidy': 0.25,
  'price.cross-subsidy.most': 0.1,
  'price.adjust.monthly': 0.1,
  'cost.complexity.time': 0.1,
};
/** Sells 100 hours to individuals and none to the council, at a marginal cost of £24. */
const SELLER: Provider = { marginalCost: 2400, delivered: 6000, deliveredIndividual: 6000, price: 3400 };
/** Sells the council as much again. */
const FOR_COUNCIL: Provider = { delivered: 12_000, deliveredFramework: 6000, cost: 560_000 };

/** Prices after some months of providers that serve the same localities in equal parts. */
function prices(providers: readonly Provider[], months = 1): number[] {
  const state = scene(providers, []);
  const { localities } = state.extent;
  state.rounds.minutes.fill(100, 0, providers.length * localities);
  for (let n = 0; n < months; n++) setPrices.apply(state, monthWith({ parameters: RULES }));
  return [...state.providers.price].slice(0, providers.length);
}

const many = (count: number): Provider[] => Array.from({ length: count }, () => SELLER);

test('a price closes part of its gap each month, in whole pence, and stays where it is wanted', () => {
  // A quarter of the market bears a mark-up of £6.67: £30.67, and a tenth of £3.33 is 33 pence.
  expect(prices(many(4))).toEqual([3367, 3367, 3367, 3367]);
  const settled = prices(many(4), 200)[0]!;
  expect(Math.abs(settled - 3067)).toBeLessThanOrEqual(5);
});

test('more providers ask less, each with less of a hold on the market', () => {
  expect(prices(many(20), 200)[0]).toBeLessThan(prices(many(4), 200)[0]!);
  expect(prices(many(4), 200)[0]).toBeLessThan(prices(many(2), 200)[0]!);
});

test('a provider the council pays below cost asks more of individuals than an equal one that it pays in full', () => {
  const [paid, underpaid] = prices(
    [
      { ...SELLER, ...FOR_COUNCIL, frameworkRevenue: 280_000 },
      { ...SELLER, ...FOR_COUNCIL, frameworkRevenue: 240_000 },
    ],
    200,
  );
  expect(underpaid! - paid!).toBeGreaterThan(90);
  const byBlock = { deliveredFramework: 0, deliveredBlock: 6000, blockRevenue: 240_000 };
  expect(prices([SELLER, { ...SELLER, ...FOR_COUNCIL, ...byBlock }], 200)[1]).toBe(underpaid);
});

test('nobody on the framework asks individuals for less than the council pays, and others may', () => {
  const state = scene([SELLER, { ...SELLER, listed: 0 }, { ...SELLER, marginalCost: 3500 }], []);
  state.market.frameworkRate[0] = 3300;
  state.rounds.minutes.fill(100, 0, 3 * state.extent.localities);
  for (let n = 0; n < 200; n++) setPrices.apply(state, monthWith({ parameters: RULES }));
  const [listed, free, dear] = state.providers.price;
  expect(Math.abs(listed! - 3300)).toBeLessThanOrEqual(5);
  expect(free).toBeLessThan(3200);
  expect(dear).toBeGreaterThan(4000);
});

test('a social enterprise asks less than an agency like it', () => {
  const [agency, social] = prices([SELLER, { ...SELLER, kind: SOCIAL_ENTERPRISE }], 200);
  expect(social).toBeLessThan(agency!);
});

test('prices of the closed, of the council’s own service and of who has delivered nothing yet stand still', () => {
  expect(
    prices([
      { ...SELLER, open: 0 },
      { ...SELLER, inHouse: 1 },
      { ...SELLER, marginalCost: 0 },
    ]),
  ).toEqual([3400, 3400, 3400]);
});

test('complex care is in the price of all who buy', () => {
  const [plain, complex] = prices([SELLER, { ...SELLER, complex: 3000 }], 200);
  // Half as complex as can be: a twentieth of £24.
  expect(Math.abs(complex! - plain! - 120)).toBeLessThanOrEqual(10);
});
