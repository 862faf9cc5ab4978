import { expect, test } from 'vitest';

import { acquaintance } from '../../../../core/model/placing/acquaintance.ts';
import { wantedPrice } from '../../../../core/model/pricing/mark-up.ts';
import { weightOfPound } from '../../../../core/model/pricing/price-weight.ts';
import { AGENCY, DIRECT_PAYMENT, OPEN_MARKET } from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../placing/scene.ts';

const RISES = [1, 1.025, 1.5, 4];

const LIKING = {
  'choice.logit.price': -0.2,
  'choice.logit.quality': 0.5,
  'choice.logit.distance': -0.3,
  'choice.logit.flexibility': 0.4,
};
const ASKING = {
  'price.share.most': 0.5,
  'price.social-enterprise': 0.5,
  'price.cross-subsidy': 0.25,
  'price.cross-subsidy.most': 0.1,
};

const BUYER = { route: OPEN_MARKET, deployment: DIRECT_PAYMENT };

/** A market in which prices and incomes have risen alike since it began. */
function risen(by: number) {
  const state = scene([{ price: 2000 * by }, { price: 3000 * by }], [BUYER]);
  state.market.incomeIndex[0] = by;
  return state;
}

test('a pound weighs what the parameter says in the first reported month, and less as incomes rise', () => {
  expect(weightOfPound(LIKING, risen(1).market)).toBe(-0.2);
  expect(weightOfPound(LIKING, risen(1.6).market)).toBeCloseTo(-0.125, 12);
});

test('people like providers as much as before when prices and incomes rise alike, and dear ones less when prices rise alone', () => {
  const { luck, structure } = monthWith();
  const gap = (by: number, incomes: number) => {
    const state = risen(by);
    state.market.incomeIndex[0] = incomes;
    const { utility } = acquaintance(state, { luck, parameters: LIKING, structure });
    return utility(0, 1) - utility(0, 0);
  };
  for (const by of RISES) expect(gap(by, by)).toBeCloseTo(gap(1, 1), 9);
  expect(gap(2, 1)).toBeLessThan(gap(1, 1));
});

/** What an agency asks when all prices and incomes have risen alike. */
function askedAfter(by: number): number {
  return wantedPrice(
    {
      kind: AGENCY,
      marginalCost: 2400 * by,
      share: 0.1,
      priceWeight: weightOfPound(LIKING, risen(by).market),
      councilLoss: 100 * by,
    },
    ASKING,
  );
}

test('a mark-up keeps up with incomes, so that it does not wear away over the years', () => {
  for (const by of RISES) expect(Math.abs(askedAfter(by) - askedAfter(1) * by)).toBeLessThanOrEqual(by);
});
