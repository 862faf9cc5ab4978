import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { fallsDue } from '../../../core/model/falls-due.ts';
import { between } from './between.ts';

const MONTH = 365 / 12;

test.each([
  ['at once', 0, [10_000, 0, 0]],
  ['after half a month', MONTH / 2, [5000, 5000, 0]],
  ['after 15 days', 15, [5068, 4932, 0]],
  ['after a month', MONTH, [0, 10_000, 0]],
  ['after 45 days', 45, [0, 5205, 4795]],
  ['after two months', 2 * MONTH, [0, 0, 10_000]],
  ['after longer than two months, taken as two', 400, [0, 0, 10_000]],
])('an invoice of £100 paid %s falls due this month, next month and the month after', (_, days, parts) => {
  const { now, next, after } = fallsDue(10_000, days);
  expect([now, next, after]).toEqual(parts);
});

test('the parts are whole pence, never negative, sum to the invoice and have the delay as their mean', () => {
  assert(
    property(integer({ min: 0, max: 1e10 }), between(0, 2 * MONTH), (invoice, days) => {
      const { now, next, after } = fallsDue(invoice, days);
      for (const part of [now, next, after]) {
        expect(Number.isInteger(part)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(0);
      }
      expect(now + next + after).toBe(invoice);
      expect(Math.abs(next + 2 * after - (invoice * days) / MONTH)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a longer delay never brings money sooner', () => {
  const days = between(0, 90);
  assert(
    property(integer({ min: 0, max: 1e9 }), days, days, (invoice, delay, more) => {
      const early = fallsDue(invoice, delay);
      const late = fallsDue(invoice, delay + more);
      expect(late.now).toBeLessThanOrEqual(early.now);
      expect(late.now + late.next).toBeLessThanOrEqual(early.now + early.next);
    }),
  );
});
