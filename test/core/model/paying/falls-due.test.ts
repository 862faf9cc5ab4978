import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { fallsDue } from '../../../../core/model/paying/falls-due.ts';
import type { FallsDue } from '../../../../core/model/paying/falls-due.ts';
import { between } from '../between.ts';

const MONTH = 365 / 12;

function partsOf({ now, next, after, third, fourth }: FallsDue): readonly number[] {
  return [now, next, after, third, fourth];
}

/** What has been paid by the end of each month. */
function runningTotals(parts: readonly number[]): readonly number[] {
  return parts.map((_, months) => parts.slice(0, months + 1).reduce((sum, part) => sum + part, 0));
}

test.each([
  ['at once', 0, [10_000, 0, 0, 0, 0]],
  ['after half a month', MONTH / 2, [5000, 5000, 0, 0, 0]],
  ['after 15 days', 15, [5068, 4932, 0, 0, 0]],
  ['after a month', MONTH, [0, 10_000, 0, 0, 0]],
  ['after 45 days', 45, [0, 5205, 4795, 0, 0]],
  ['after two months', 2 * MONTH, [0, 0, 10_000, 0, 0]],
  ['after 75 days', 75, [0, 0, 5342, 4658, 0]],
  ['after 110 days', 110, [0, 0, 0, 3836, 6164]],
  ['after longer than four months, taken as four', 400, [0, 0, 0, 0, 10_000]],
])('an invoice of £100 paid %s falls due this month and in the four months after it', (_, days, parts) => {
  expect(partsOf(fallsDue(10_000, days))).toEqual(parts);
});

test('the parts are whole pence, never negative, sum to the invoice and have the delay as their mean', () => {
  assert(
    property(integer({ min: 0, max: 1e10 }), between(0, 4 * MONTH), (invoice, days) => {
      const parts = partsOf(fallsDue(invoice, days));
      for (const part of parts) {
        expect(Number.isInteger(part)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(0);
      }
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(invoice);
      const late = parts.reduce((sum, part, months) => sum + part * months, 0);
      expect(Math.abs(late - (invoice * days) / MONTH)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a longer delay never brings money sooner', () => {
  const days = between(0, 90);
  assert(
    property(integer({ min: 0, max: 1e9 }), days, days, (invoice, delay, more) => {
      const early = runningTotals(partsOf(fallsDue(invoice, delay)));
      const late = runningTotals(partsOf(fallsDue(invoice, delay + more)));
      for (const [months, paid] of late.entries()) expect(paid).toBeLessThanOrEqual(early[months]!);
    }),
  );
});
