import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { redundancyCap } from '../../../core/employment/redundancy-cap.ts';
import { redundancyPay, redundancyWeeks } from '../../../core/employment/redundancy.ts';
import { SHIPPED } from '../model/sample-market.ts';

const REGISTER = SHIPPED.readParameters();

test.each([
  [45, 12, 14],
  [42, 22, 20.5],
  [18, 3, 1.5],
  [40, 20, 19],
  [48, 14, 17.5],
  [42, 4, 4.5],
  [22, 4, 2],
  [42, 2, 2.5],
  [42, 1, 0],
  [61, 20, 30],
  [61, 45, 30],
  [52, 8, 12],
])('at %d after %d years it is %d weeks', (age, yearsOfService, weeks) => {
  expect(redundancyWeeks({ age, yearsOfService })).toBe(weeks);
});

test.each([
  [48, 14, 38_100, 43_000, 666_750],
  [42, 22, 50_000, 43_000, 881_500],
  [44, 8, 105_000, 75_100, 713_450],
  [52, 8, 105_000, 75_100, 901_200],
])('at %d after %d years on %d pence with a cap of %d it is %d pence', (age, years, pay, cap, amount) => {
  expect(redundancyPay({ age, yearsOfService: years }, pay, cap)).toBe(amount);
});

test('more service, age or pay never lowers it, and it never exceeds thirty weeks of the cap', () => {
  const age = integer({ min: 20, max: 70 });
  const years = integer({ min: 0, max: 25 });
  const pay = integer({ min: 0, max: 150_000 });
  const CAP = 75_100;
  assert(
    property(age, years, pay, (old, served, weekly) => {
      const due = redundancyPay({ age: old, yearsOfService: served }, weekly, CAP);
      expect(redundancyPay({ age: old, yearsOfService: served + 1 }, weekly, CAP)).toBeGreaterThanOrEqual(
        due,
      );
      expect(redundancyPay({ age: old + 1, yearsOfService: served }, weekly, CAP)).toBeGreaterThanOrEqual(
        due,
      );
      expect(redundancyPay({ age: old, yearsOfService: served }, weekly + 1, CAP)).toBeGreaterThanOrEqual(
        due,
      );
      expect(due).toBeLessThanOrEqual(30 * CAP);
    }),
  );
});

describe('the cap on a week', () => {
  test.each([
    ['2009-02-01', 35_000],
    ['2010-06-01', 38_000],
    ['2013-01-31', 43_000],
    ['2014-04-05', 45_000],
    ['2014-04-06', 46_400],
    ['2026-04-05', 71_900],
    ['2026-11-21', 75_100],
  ])('on %s is %d pence', (date, expected) => {
    expect(redundancyCap(REGISTER, date)).toBe(expected);
  });

  test('is higher in Northern Ireland', () => {
    expect(redundancyCap(REGISTER, '2026-11-21', 'Northern Ireland')).toBe(78_300);
  });

  test.each(['2008-12-31', '2011-02-01', '2012-01-31', '2029-01-01'])(
    'is not known on %s, and the error says which are',
    (date) => {
      expect(() => redundancyCap(REGISTER, date)).toThrow(
        /date: expected a day for which redundancy\.cap is held/,
      );
    },
  );
});
