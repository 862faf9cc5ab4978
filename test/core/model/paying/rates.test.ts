import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ratesFrom, uplifted } from '../../../../core/model/paying/rates.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { between } from '../between.ts';

const RULE = 'direct-payment.rate-rule';
const BY_PRICE = choice(RULE, 'price');
const BY_FRAMEWORK = choice(RULE, 'framework');
const LEVERS = {
  'block.discount': 0.05,
  [RULE]: BY_FRAMEWORK,
  'direct-payment.rate-ratio': 0.9,
  'direct-payment.cap': 20_000,
};

const rates = (changes: Partial<typeof LEVERS> = {}, priceAsked = 2912.4) =>
  ratesFrom(2305, priceAsked, { ...LEVERS, ...changes }, { 'dp.rate.ratio.pa': 0.6 });

describe('the rate of a direct payment for agency care', () => {
  test('is a share of the framework rate, or the mean price asked of individuals, in whole pence', () => {
    expect(rates().agency).toBe(2075);
    expect(rates({ [RULE]: BY_PRICE }).agency).toBe(2912);
  });

  test('follows the price asked by one rule and the framework rate alone by the other', () => {
    expect(rates({ [RULE]: BY_PRICE }, 3300).agency).toBe(3300);
    expect(rates({}, 3300).agency).toBe(rates().agency);
    expect(rates({ [RULE]: BY_PRICE, 'direct-payment.rate-ratio': 0.5 }).agency).toBe(2912);
  });

  test('is never above the cap, by either rule', () => {
    expect(rates({ 'direct-payment.cap': 2000 }).agency).toBe(2000);
    expect(rates({ [RULE]: BY_PRICE, 'direct-payment.cap': 2600 }).agency).toBe(2600);
    assert(
      property(integer({ min: 500, max: 5000 }), between(1000, 5000), (cap, asked) => {
        const { agency } = rates({ [RULE]: BY_PRICE, 'direct-payment.cap': cap }, asked);
        expect(agency).toBeLessThanOrEqual(cap);
        expect(Number.isInteger(agency)).toBe(true);
      }),
    );
  });
});

test('neither rule nor cap touches what the council pays itself or an assistant', () => {
  const plain = rates();
  const other = rates({ [RULE]: BY_PRICE, 'direct-payment.cap': 1000 });
  expect({ ...other, agency: 0 }).toEqual({ ...plain, agency: 0 });
  expect([plain.framework, plain.block, plain.assistant]).toEqual([2305, 2190, 1383]);
});

test('an uplift, or a cut, is rounded to the penny', () => {
  expect([uplifted(2305, 0.04), uplifted(2305, -0.1)]).toEqual([2397, 2075]);
});
