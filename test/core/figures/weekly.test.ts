import { expect, test } from 'vitest';
import { formatWeekly, weeklySize } from '../../../core/figures/weekly.ts';

test('what a person gets more or less of is told in minutes of care, and in pounds and pence', () => {
  expect(formatWeekly(-0.5, 'care')).toBe('−30.0 min');
  expect(formatWeekly(1.239, 'payments')).toBe('+£1.24');
  expect(weeklySize(-1_234.5, 'payments')).toBe('£1,234.50');
});

test('what rounds to nothing has no sign', () => {
  expect(formatWeekly(-0.001, 'payments')).toBe('£0.00');
  expect(formatWeekly(0.0001, 'care')).toBe('0.0 min');
});
