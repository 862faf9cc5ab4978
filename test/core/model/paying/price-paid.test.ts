import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contractPrices,
  paidAboveRate,
  priceList,
  pricePaid,
  pricesPaid,
} from '../../../../core/model/paying/price-paid.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DEPLOYMENT_NAMES,
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
  ROUTE_NAMES,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';

const LEVERS = { 'preferred-list.discount': 0.05, 'fee.needs-related': 0 };
const PARAMETERS = { 'isf.rate.ratio': 1.1, 'pooled.discount': 0.03 };
const RATES = { framework: 2405, block: 2285 };
const PRICES = contractPrices(RATES, LEVERS, PARAMETERS);
const OWN_PRICE = 2950;

function someone(deployment: number, route: number, rest: { bidRatio?: number; arranged?: number } = {}) {
  const { bidRatio = 1, arranged = 0 } = rest;
  return {
    deployment: [deployment],
    route: [route],
    bidRatio: [bidRatio],
    arranged: [arranged],
    complexity: [0.5],
  };
}

function price(deployment: number, route: number, bidRatio = 1): number {
  return pricePaid(PRICES, someone(deployment, route, { bidRatio }), 0, OWN_PRICE);
}

test.each([
  ['block', COUNCIL_MANAGED, BLOCK, 2285],
  ['block without a budget', NO_BUDGET, BLOCK, 2285],
  ['the framework', COUNCIL_MANAGED, FRAMEWORK, 2405],
  ['the framework, for a mixed package', MIXED, FRAMEWORK, 2405],
  ['the framework, open to a direct payment', DIRECT_PAYMENT, FRAMEWORK, 2405],
  ['the framework, arranged for someone who pays in full', SELF_FUNDER, FRAMEWORK, 2405],
  // 2405 less 5% is 2284.75.
  ['the preferred list, whoever buys', DIRECT_PAYMENT, PREFERRED_LIST, 2285],
  // 2405 and a tenth is 2645.5.
  ['a service fund', ISF, ISF_HOLDER, 2646],
  // 2405 less 3% is 2332.85, and 2950 less 3% is 2861.5.
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
  expect(price(COUNCIL_MANAGED, BLOCK, 0.9)).toBe(2285);
  expect(price(COUNCIL_MANAGED, POOLED, 0.9)).toBe(2333);
});

/** What an hour for someone half as complex as can be costs where the council pays up to a fifth more. */
function related(
  deployment: number,
  route: number,
  rest: { bidRatio?: number; arranged?: number } = {},
): number {
  const prices = contractPrices(RATES, { ...LEVERS, 'fee.needs-related': 0.2 }, PARAMETERS);
  return pricePaid(prices, someone(deployment, route, rest), 0, OWN_PRICE);
}

test('a needs-related rate adds to what the council buys or arranges and to service funds, in whole pence', () => {
  // A tenth on 2405, 2285, 2646 and 2333.
  expect(related(COUNCIL_MANAGED, FRAMEWORK)).toBe(2646);
  expect(related(MIXED, FRAMEWORK)).toBe(2646);
  expect(related(SELF_FUNDER, FRAMEWORK, { arranged: 1 })).toBe(2646);
  expect(related(NO_BUDGET, PREFERRED_LIST)).toBe(2514);
  expect(related(ISF, ISF_HOLDER)).toBe(2911);
  expect(related(COUNCIL_MANAGED, POOLED)).toBe(2566);
});

test('a needs-related rate adds nothing to a block, to the in-house service or to what people buy themselves', () => {
  expect(related(COUNCIL_MANAGED, BLOCK)).toBe(2285);
  expect(related(COUNCIL_MANAGED, IN_HOUSE)).toBe(2405);
  expect(related(DIRECT_PAYMENT, FRAMEWORK)).toBe(2405);
  expect(related(DIRECT_PAYMENT, POOLED)).toBe(2862);
  expect(related(SELF_FUNDER, OPEN_MARKET)).toBe(OWN_PRICE);
});

test('a price above the rate goes on top of the extra for complex needs', () => {
  expect(related(COUNCIL_MANAGED, FRAMEWORK, { bidRatio: 1.5 })).toBe(3969);
});

function above(deployment: number, route: number, bidRatio: number): number {
  return paidAboveRate(PRICES, someone(deployment, route, { bidRatio }), 0, 90);
}

test('what the council pays above its rate is the difference of two whole prices, and nothing for others or for a bid', () => {
  // An hour and a half at 2886 and at 2405 is 4329 and 3608.
  expect(above(COUNCIL_MANAGED, FRAMEWORK, 1.2)).toBe(721);
  expect(above(COUNCIL_MANAGED, FRAMEWORK, 0.9)).toBe(0);
  // And at 2742 and at 2285, 4113 and 3428.
  expect(above(COUNCIL_MANAGED, PREFERRED_LIST, 1.2)).toBe(685);
  expect(above(COUNCIL_MANAGED, BLOCK, 1.2)).toBe(0);
  expect(above(SELF_FUNDER, FRAMEWORK, 1.2)).toBe(0);
});

test('a list of prices says of everyone with a provider what is worked out for them one by one', () => {
  const person = fc.record({
    deployment: fc.nat({ max: DEPLOYMENT_NAMES.length - 1 }),
    route: fc.nat({ max: ROUTE_NAMES.length - 1 }),
    arranged: fc.nat({ max: 1 }),
    bidRatio: fc.oneof(fc.constant(1), fc.double({ min: 0.7, max: 1.4, noNaN: true })),
    complexity: fc.double({ min: 0, max: 1, noNaN: true }),
    provider: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 20 }),
      fc.tuple(fc.nat(4000), fc.nat(4000), fc.nat(4000)),
      fc.constantFrom(0, 0.2),
      (persons, ownPrices, needsRelated) => {
        const prices = contractPrices(RATES, { ...LEVERS, 'fee.needs-related': needsRelated }, PARAMETERS);
        const people = {
          deployment: persons.map(({ deployment }) => deployment),
          route: persons.map(({ route }) => route),
          arranged: persons.map(({ arranged }) => arranged),
          bidRatio: persons.map(({ bidRatio }) => bidRatio),
          complexity: persons.map(({ complexity }) => complexity),
          provider: persons.map(({ provider }) => provider),
          present: persons.map(() => 1),
        };
        const list = priceList(prices, ownPrices, ownPrices.length);
        expect([...pricesPaid(list, people, persons.length)]).toEqual(
          persons.map(({ provider }, row) => pricePaid(prices, people, row, ownPrices[provider]!)),
        );
      },
    ),
  );
});
