import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';

import { careLines, hoursPaid } from '../../../core/costing/care-lines.ts';
import type { CareTaken } from '../../../core/costing/care-lines.ts';
import { COST_LINE_IDS, marginOf, totalOf } from '../../../core/costing/cost-line.ts';
import { inWholePence } from '../../../core/costing/whole-pence.ts';
import { between } from '../model/between.ts';
import { HUNDRED_HOURS, ROUND_TERMS } from './round-terms.ts';

test('a hundred hours worked by hand come out line by line', () => {
  // Pay at £12: 100 hours with people 1,200.00, travel 180.00, waiting 60.00, a tenth more on 20 hours 24.00, a fifth of an
  // hour more on each of 25 complex hours 60.00, ten idle hours 120.00: £1,644.00. Holiday 197.28, sickness 32.88, training
  // 16.44: £1,890.60 in all. Pension 3%: 56.718.
  // National Insurance: 135 hours at work and 15% more on leave, ill and trained are 155.25 paid hours, 5.175 weeks of 30
  // hours, each with £96.00 free: 15% of 1,890.60 - 496.80 = 209.07.
  // 300 miles 135.00; 50p an hour 50.00; two client years 120.00, one individual's 180.00 and two new clients 180.00; half a starter 1,000.00;
  // 2% of £1,000.00 and 1% of £3,000.00.
  expect(inWholePence(careLines(HUNDRED_HOURS, ROUND_TERMS))).toEqual({
    contactPay: 120_000,
    travelPay: 18_000,
    waitingPay: 6000,
    unsocialPay: 2400,
    complexPay: 6000,
    idlePay: 12_000,
    holidayPay: 19_728,
    sickPay: 3288,
    trainingPay: 1644,
    pension: 5672,
    nationalInsurance: 20_907,
    mileage: 13_500,
    branch: 300_000,
    running: 5000,
    administration: 48_000,
    marketing: 2000,
    recruitment: 100_000,
    inputVat: 3000,
  });
});

test.each([
  ['the rule, and the allowance pays all of it', { ...ruleWith({ allowance: 1_000_000 }) }, 0],
  ['the rule, and the allowance pays part of it', { ...ruleWith({ allowance: 907 }) }, 20_000],
  ['the rule, with pay that is just the threshold', { ...ruleWith({ threshold: 36_600 }) }, 0],
  ['a flat share of all pay', { flat: 0.1, onLeave: true }, 18_906],
  ['a flat share of pay for time at work', { flat: 0.1, onLeave: false }, 16_440],
])('National Insurance by %s', (_, insurance, expected) => {
  const lines = careLines(HUNDRED_HOURS, { ...ROUND_TERMS, insurance });
  expect(inWholePence(lines).nationalInsurance).toBe(expected);
});

function ruleWith(changed: { readonly allowance?: number; readonly threshold?: number }) {
  return { rate: 0.15, threshold: 9600, weeklyHours: 30, allowance: 0, ...changed };
}

test('a pension on qualifying earnings leaves out what each worker earns below them', () => {
  const pension = { rate: 0.03, aboveAWeek: 12_000, weeklyHours: 30 };
  // £1,890.60 less £120.00 for each of 5.175 weeks.
  expect(careLines(HUNDRED_HOURS, { ...ROUND_TERMS, pension }).pension).toBeCloseTo(
    0.03 * (189_060 - 62_100),
    6,
  );
});

test('time on leave, ill and in training is paid for beside time at work', () => {
  expect(hoursPaid(HUNDRED_HOURS, ROUND_TERMS)).toBeCloseTo(135 * 1.15, 9);
});

test('twice the care takes twice each line', () => {
  const twice = Object.fromEntries(
    Object.entries(HUNDRED_HOURS).map(([what, amount]) => [what, 2 * amount]),
  ) as CareTaken;
  const [once, doubled] = [careLines(HUNDRED_HOURS, ROUND_TERMS), careLines(twice, ROUND_TERMS)];
  for (const id of COST_LINE_IDS) expect(doubled[id]).toBeCloseTo(2 * once[id], 6);
});

test('no line falls when anything care takes or costs rises', () => {
  const takes = Object.keys(HUNDRED_HOURS) as (keyof CareTaken)[];
  const before = careLines(HUNDRED_HOURS, ROUND_TERMS);
  assert(
    property(between(0.01, 2), (more) => {
      for (const what of takes) {
        const after = careLines({ ...HUNDRED_HOURS, [what]: HUNDRED_HOURS[what] * (1 + more) }, ROUND_TERMS);
        expect(totalOf(after)).toBeGreaterThan(totalOf(before));
      }
      for (const what of ['pay', 'holiday', 'training', 'mileage', 'running', 'inputVat'] as const) {
        const after = careLines(HUNDRED_HOURS, { ...ROUND_TERMS, [what]: ROUND_TERMS[what] * (1 + more) });
        expect(totalOf(after)).toBeGreaterThan(totalOf(before));
      }
    }),
  );
});

test('branch, idle time, training, marketing and recruitment are not at the margin', () => {
  const lines = careLines(HUNDRED_HOURS, ROUND_TERMS);
  expect(totalOf(lines) - marginOf(lines)).toBeCloseTo(12_000 + 1644 + 300_000 + 2000 + 100_000, 6);
});
