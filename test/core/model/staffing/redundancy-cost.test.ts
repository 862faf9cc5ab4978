import { expect, test } from 'vitest';

import { redundancyPay } from '../../../../core/employment/redundancy.ts';
import { dismissals, redundancyCost } from '../../../../core/model/staffing/redundancy-cost.ts';

const RULES = { 'redundancy.pace': 0.5, 'redundancy.patience': 3, 'workforce.zerohours.homecare': 0.4 };
const PAY = {
  'redundancy.age': 46,
  'redundancy.service': 6,
  'redundancy.entitled': 0.5,
  'redundancy.cap': 75_100,
  'workforce.hours.per.worker': 25,
};

test('staff on contracted hours beyond the work there is, and beyond a few months of leaving, go at a pace', () => {
  // Contracted 6,000 of 10,000; work for 3,000; 600 leave in three months: half of 2,400.
  expect(dismissals({ staff: 10_000, kept: 3300, work: 3000, leavers: 200 }, RULES)).toBe(1200);
});

test.each([
  ['all contracted time has work', { staff: 10_000, kept: 3300, work: 6000, leavers: 0 }],
  [
    'as many as are idle will soon leave of themselves',
    { staff: 10_000, kept: 3300, work: 3000, leavers: 1000 },
  ],
  ['the provider wants to keep all it has', { staff: 10_000, kept: 10_000, work: 0, leavers: 0 }],
])('nobody is dismissed where %s', (_, establishment) => {
  expect(dismissals(establishment, RULES)).toBe(0);
});

test('no more are dismissed than stand beyond what the provider means to keep', () => {
  expect(dismissals({ staff: 10_000, kept: 9000, work: 0, leavers: 0 }, RULES)).toBe(500);
});

test('redundancy pay is the statutory sum for each worker with two years of service', () => {
  // Four workers of 25 hours at £12.00: £300 a week; from 41 on, 1.5 weeks for each of the last 5 or 6 years.
  const each = redundancyPay({ age: 46, yearsOfService: 6 }, 30_000, 75_100);
  expect(each).toBe(30_000 * 8.5);
  expect(redundancyCost(4, 1200, PAY)).toBe(2 * each);
  expect(redundancyCost(0, 1200, PAY)).toBe(0);
});

test('pay above the weekly limit does not count', () => {
  expect(redundancyCost(4, 1200, { ...PAY, 'redundancy.cap': 10_000 })).toBe(2 * 85_000);
});
