import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { careLines } from '../../../core/costing/care-lines.ts';
import { CAREWORKER_LINES, contactHour } from '../../../core/costing/contact-hour.ts';
import type { ContactHour } from '../../../core/costing/contact-hour.ts';
import { COST_LINE_IDS, totalOf } from '../../../core/costing/cost-line.ts';
import { between } from '../model/between.ts';
import { ROUND_TERMS } from './round-terms.ts';

const HOUR: ContactHour = {
  travel: 0.15,
  waiting: 0.05,
  unsocial: 0.2,
  complexity: 0.25,
  miles: 3,
  clientHours: 10,
  individualShare: 0.5,
  turnover: 0.26,
  workerHours: 25,
  branchPerYear: 10_400_000,
  branchHours: 1000,
};
const NOTHING_OF_PRICE = { running: 0, surplus: 0, surplusAmount: 0 };

test('an hour worked by hand: what it takes, the branch and a starter shared over hours, and the price that leaves the surplus', () => {
  const { lines, business, price } = contactHour(
    HOUR,
    { ...ROUND_TERMS, inputVat: 0, marketing: 0 },
    NOTHING_OF_PRICE,
  );
  // £104,000 a year over 52,000 hours; 26% of a worker's 1,300 hours leave at £2,000 each; a client of 520 hours a year takes
  // half £60 and half £180.
  expect(lines.branch).toBeCloseTo(200, 9);
  expect(lines.recruitment).toBeCloseTo((0.26 / 1300) * 200_000, 9);
  expect(lines.administration).toBeCloseTo(12_000 / 520, 9);
  expect(business).toBeCloseTo(200 + 40 + 12_000 / 520 + 50, 9);
  expect(price).toBeCloseTo(totalOf(lines), 9);
});

test.each([
  ['a share of the price', { surplus: 0.05, surplusAmount: 0 }],
  ['an amount', { surplus: 0, surplusAmount: 140 }],
])(
  'the lines and a surplus of %s make up the price, input VAT and marketing being shares of it',
  (_, kept) => {
    const { lines, careworker, business, surplus, price } = contactHour(HOUR, ROUND_TERMS, {
      ...NOTHING_OF_PRICE,
      ...kept,
    });
    expect(careworker + business + surplus).toBeCloseTo(price, 9);
    expect(totalOf(lines) + surplus).toBeCloseTo(price, 9);
    expect(lines.inputVat).toBeCloseTo(price * 0.01, 9);
    expect(lines.marketing).toBeCloseTo(price * 0.5 * 0.02, 9);
    expect(surplus).toBeCloseTo(kept.surplusAmount + kept.surplus * price, 9);
  },
);

test('running costs given as a share of the price are that share', () => {
  const terms = { ...ROUND_TERMS, running: 0 };
  const { lines, price } = contactHour(HOUR, terms, { ...NOTHING_OF_PRICE, running: 0.27 });
  expect(lines.running).toBeCloseTo(0.27 * price, 9);
});

test('shares that leave nothing of the price for the rest are refused', () => {
  expect(() => contactHour(HOUR, ROUND_TERMS, { ...NOTHING_OF_PRICE, surplus: 0.98 })).toThrow(RangeError);
});

test('what is paid to staff and to HMRC is for the care worker, the rest runs the business', () => {
  expect(COST_LINE_IDS.filter((id) => !CAREWORKER_LINES.includes(id))).toEqual([
    'branch',
    'running',
    'administration',
    'marketing',
    'recruitment',
    'inputVat',
  ]);
});

test('a month of any number of hours is that many hours, line by line', () => {
  assert(
    property(integer({ min: 1, max: 100_000 }), between(0, 0.9), (hours, individualShare) => {
      const hour = { ...HOUR, individualShare };
      const { lines, price } = contactHour(hour, ROUND_TERMS, NOTHING_OF_PRICE);
      const clientYears = hours / (hour.clientHours * 52);
      const month = careLines(
        {
          contact: hours,
          travel: hours * hour.travel,
          waiting: hours * hour.waiting,
          unsocial: hours * hour.unsocial,
          complex: hours * hour.complexity,
          idle: 0,
          miles: hours * hour.miles,
          clientYears: clientYears * (1 - individualShare),
          individualYears: clientYears * individualShare,
          clientStarts: 0,
          starters: (hours * hour.turnover) / (hour.workerHours * 52),
          branch: (hours * hour.branchPerYear) / (hour.branchHours * 52),
          revenue: hours * price,
          individualRevenue: hours * price * individualShare,
        },
        ROUND_TERMS,
      );
      for (const id of COST_LINE_IDS) expect(month[id] / hours).toBeCloseTo(lines[id], 6);
    }),
  );
});
