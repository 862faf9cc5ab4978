import { expect, test } from 'vitest';

import { contractPrices, pricePaid } from '../../../core/model/price-paid.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';

const PRICES = contractPrices(
  { framework: 2405, block: 2285 },
  { 'preferred-list.discount': 0.05 },
  { 'isf.rate.ratio': 1.1, 'pooled.discount': 0.03 },
);
const OWN_PRICE = 2950;

function price(deployment: number, route: number, bidRatio = 1): number {
  const people = { deployment: [deployment], route: [route], bidRatio: [bidRatio] };
  return pricePaid(PRICES, people, 0, OWN_PRICE);
}

test.each([
  ['block', COUNCIL_MANAGED, BLOCK, 2285],
  ['block without a budget', NO_BUDGET, BLOCK, 2285],
  ['the framework', COUNCIL_MANAGED, FRAMEWORK, 2405],
  ['the framework, for a mixed package', MIXED, FRAMEWORK, 2405],
  ['the framework, open to a direct payment', DIRECT_PAYMENT, FRAMEWORK, 2405],
  ['the framework, arranged for someone who pays in full', SELF_FUNDER, FRAMEWORK, 2405],
  // 2405 less 5 % is 2284.75.
  ['the preferred list, whoever buys', DIRECT_PAYMENT, PREFERRED_LIST, 2285],
  // 2405 and a tenth is 2645.5.
  ['a service fund', ISF, ISF_HOLDER, 2646],
  // 2405 less 3 % is 2332.85, and 2950 less 3 % is 2861.5.
  ['a pool the council buys for', COUNCIL_MANAGED, POOLED, 2333],
  ['a pool that buys for itself', DIRECT_PAYMENT, POOLED, 2862],
  ['the in-house service, counted at the framework rate', COUNCIL_MANAGED, IN_HOUSE, 2405],
  ['the open market', DIRECT_PAYMENT, OPEN_MARKET, 2950],
  ['the open market for someone who pays in full', SELF_FUNDER, OPEN_MARKET, 2950],
])('an hour under %s costs whole pence', (_, deployment, route, expected) => {
  expect(price(deployment, route)).toBe(expected);
});

test('a package won by a bid below the framework rate costs the bid, and no other arrangement knows of it', () => {
  expect(price(COUNCIL_MANAGED, FRAMEWORK, 0.9)).toBe(2165);
  expect(price(COUNCIL_MANAGED, PREFERRED_LIST, 0.9)).toBe(2285);
});
