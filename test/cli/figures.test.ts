import { expect, test } from 'vitest';

import { certainty } from '../../host/cli/certainty.ts';
import { change, changeRange, figure, range, spread } from '../../host/cli/figures.ts';
import { table } from '../../host/cli/table.ts';

test.each([
  ['pounds', 0, '£0.00'],
  ['pounds', 12.345, '£12.35'],
  ['pounds', 1234.4, '£1,234'],
  ['pounds', 61_234, '£61,200'],
  ['pounds', 612_345, '£612,000'],
  ['pounds', 45_321_000, '£45.32m'],
  ['pounds', 1_329_110_000, '£1,329.11m'],
  ['pounds', 999_400, '£999,000'],
  ['pounds', 999_600, '£1.00m'],
  ['pounds', -1234, '-£1,234'],
  ['pounds', -0.001, '£0.00'],
  ['pounds per hour', 29.123, '£29.12'],
  ['share', 0.7123, '71.2%'],
  ['hours', 1_234_567, '1.23m'],
  ['people', 168.44, '168.4'],
  ['months', 1.26, '1.3'],
  ['providers', Number.NaN, 'n/a'],
] as const)('rounds %s of %d to %s', (unit, value, text) => {
  expect(figure(unit, value)).toBe(text);
});

test.each([
  ['pounds', 207_400, '+£207,000'],
  ['pounds', -207_400, '-£207,000'],
  ['share', -0.023, '-2.3 pts'],
  ['share', 0.00126, '+0.13 pts'],
  ['share', -0.00001, '0.00 pts'],
  ['people', 0, '0.0'],
  ['people', -0.034, '-0.03'],
  ['providers', 0.96, '+0.96'],
  ['providers', 1.34, '+1.3'],
] as const)('shows a change of %s by %d as %s', (unit, value, text) => {
  expect(change(unit, value)).toBe(text);
});

test('shows a spread without a sign', () => {
  expect([spread('pounds', 10_200), spread('share', 0.012)]).toEqual(['£10,200', '1.2 pts']);
  // An error that is small is not none.
  expect(spread('providers', 0.026)).toBe('0.03');
});

test.each([
  [{ mean: 2, standardError: 0.9 }, 20, 'excludes zero'],
  [{ mean: -2, standardError: 0.9 }, 20, 'excludes zero'],
  [{ mean: 2, standardError: 1 }, 20, 'could be luck'],
  [{ mean: 2, standardError: 0 }, 1, 'too few to tell'],
  [{ mean: 2, standardError: 0.1 }, 5, 'too few to tell'],
  [{ mean: 0, standardError: 0 }, 1, 'too few to tell'],
  [{ mean: 0, standardError: 0 }, 2, 'no difference'],
] as const)('judges %o of %i replicates: %s', (difference, replicates, verdict) => {
  expect(certainty(difference, replicates)).toBe(verdict);
});

test.each([
  ['share', 0.012, 0.034, '1.2 to 3.4%'],
  ['pounds', 1_240_000, 2_000_000, '£1.24m to £2.00m'],
  ['people', 3, 4.25, '3.0 to 4.3'],
] as const)('says the unit of a range once: %s from %d to %d is %s', (unit, low, high, text) => {
  expect(range(unit, low, high)).toBe(text);
});

test('gives both ends of a range of changes their sign', () => {
  expect(changeRange('share', -0.012, 0.034)).toBe('-1.2 to +3.4 pts');
  expect(changeRange('pounds', -12, 0)).toBe('-£12.00 to £0.00');
});

test('makes every column as wide as its widest cell', () => {
  expect(
    table(
      [{ head: 'Name' }, { head: 'N', align: 'right' }],
      [
        ['a', '100'],
        ['longer', '1'],
      ],
    ),
  ).toBe('Name      N\n------  ---\na       100\nlonger    1');
});
