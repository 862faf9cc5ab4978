import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { lossPerPrivateHour, markUp, wantedPrice } from '../../../../core/model/pricing/mark-up.ts';
import type { Seller } from '../../../../core/model/pricing/mark-up.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../../core/model/vocabulary.ts';
import { between } from '../between.ts';

const PARAMETERS = {
  'price.share.most': 0.5,
  'price.social-enterprise': 0.5,
  'price.cross-subsidy': 0.25,
  'price.cross-subsidy.most': 0.1,
};
const SELLER: Seller = { kind: AGENCY, marginalCost: 2400, share: 0, priceWeight: -0.2, councilLoss: 0 };

const asks = (seller: Partial<Seller> = {}, parameters: Partial<typeof PARAMETERS> = {}): number =>
  wantedPrice({ ...SELLER, ...seller }, { ...PARAMETERS, ...parameters });

describe('the mark-up', () => {
  test('of a provider too small to matter is one over the weight of a pound', () => {
    // A weight of -0.2 a pound is five pounds, and of -0.12 £8.33.
    expect(markUp(-0.2, 0)).toBeCloseTo(500, 9);
    expect(markUp(-0.12, 0)).toBeCloseTo(833.33, 2);
  });

  test('falls with the weight people give to price and rises with the share of the market', () => {
    const weight = between(-0.25, -0.05);
    const share = between(0, 0.9);
    assert(
      property(weight, share, (price, held) => {
        expect(markUp(price - 0.01, held)).toBeLessThan(markUp(price, held));
        expect(markUp(price, held + 0.05)).toBeGreaterThan(markUp(price, held));
      }),
    );
  });

  test('is the one that earns most against rivals whose prices stand still', () => {
    // One of two equal providers, by trying every penny: demand exp(-alpha p) / (exp(-alpha p) + rival).
    const alpha = 0.002;
    const profit = (price: number): number => {
      const own = Math.exp(-alpha * price);
      return ((price - 2400) * own) / (own + Math.exp(-alpha * 3400));
    };
    let best = 2400;
    for (let price = 2400; price < 6000; price++) if (profit(price) > profit(best)) best = price;
    const share = Math.exp(-alpha * best) / (Math.exp(-alpha * best) + Math.exp(-alpha * 3400));
    expect(Math.abs(2400 + markUp(-0.2, share) - best)).toBeLessThan(1);
  });
});

describe('the price a provider moves towards', () => {
  test('is its marginal cost and the mark-up, in whole pence', () => {
    expect(asks()).toBe(2900);
    expect(asks({ marginalCost: 2400.4, share: 0.2 })).toBe(3025);
  });

  test('counts a share no further than the limit, so that a single seller cannot ask without end', () => {
    expect(asks({ share: 0.5 })).toBe(3400);
    expect(asks({ share: 1 })).toBe(3400);
  });

  test('takes part of the mark-up only in a social enterprise', () => {
    expect(asks({ kind: SOCIAL_ENTERPRISE })).toBe(2650);
    expect(asks({ kind: MICRO_PROVIDER })).toBe(asks());
  });

  test('asks part of what the council underpays of individuals, up to a part of the price', () => {
    expect(asks({ councilLoss: 400 })).toBe(3000);
    expect(asks({ councilLoss: 1160 })).toBe(3190);
    expect(asks({ councilLoss: 1e9 })).toBe(3190);
    expect(asks({ councilLoss: 1e9 }, { 'price.cross-subsidy': 0 })).toBe(2900);
  });
});

describe('what the council’s hours lose for each private hour', () => {
  // 100 hours at a full cost of £28 an hour, of which the council has 80 and pays £24.
  const month = {
    delivered: 6000,
    cost: 280_000,
    councilMinutes: 4800,
    councilRevenue: 192_000,
    individualMinutes: 1200,
  };

  test('is the shortfall at full cost over the hours individuals buy', () => {
    expect(lossPerPrivateHour(month)).toBeCloseTo(1600, 9);
    expect(lossPerPrivateHour({ ...month, individualMinutes: 2400 })).toBeCloseTo(800, 9);
  });

  test('is nothing where the council covers its part of the cost, or buys nothing', () => {
    expect(lossPerPrivateHour({ ...month, councilRevenue: 224_000 })).toBe(0);
    expect(lossPerPrivateHour({ ...month, councilRevenue: 300_000 })).toBe(0);
    expect(lossPerPrivateHour({ ...month, councilMinutes: 0, councilRevenue: 0 })).toBe(0);
    expect(lossPerPrivateHour({ ...month, delivered: 0, councilMinutes: 0 })).toBe(0);
  });

  test('is counted on one hour where individuals buy none', () => {
    expect(lossPerPrivateHour({ ...month, individualMinutes: 0 })).toBeCloseTo(32_000, 9);
  });
});
