import { expect, test } from 'vitest';

import { certainty } from '../../host/cli/certainty.ts';
import { change, figure, spread } from '../../host/cli/figures.ts';
import { table } from '../../host/cli/table.ts';

test.each([
  ['pounds', 0, '£0.00'],
  ['pounds', 12.345, '£12.35'],
  ['pounds', 1234.4, '£1,234'],
  ['pounds', 61_234, '£61,200'],
  ['pounds', 612_345, '£612,000'],
  ['pounds', 45_321_000, '£45.32m'],
  ['pounds', -1234, '-£1,234'],
  ['pounds', -0.001, '£0.00'],
  ['pounds per hour', 29.123, '£29.12'],
  ['share', 0.7123, '71.2 %'],
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
] as const)('shows a change of %s by %d as %s', (unit, value, text) => {
  expect(change(unit, value)).toBe(text);
});

test('shows a spread without a sign', () => {
  expect([spread('pounds', 10_200), spread('share', 0.012)]).toEqual(['£10,200', '1.2 pts']);
});

test.each([
  [{ mean: 2, p5: 1, p95: 3 }, 20, 'excludes zero'],
  [{ mean: -2, p5: -3, p95: -1 }, 20, 'excludes zero'],
  [{ mean: 2, p5: -1, p95: 3 }, 20, 'could be luck'],
  [{ mean: 2, p5: 0, p95: 3 }, 20, 'could be luck'],
  [{ mean: 2, p5: 2, p95: 2 }, 1, 'too few to tell'],
  [{ mean: 2, p5: 1, p95: 3 }, 5, 'too few to tell'],
  [{ mean: 0, p5: 0, p95: 0 }, 1, 'no difference'],
] as const)('judges %o of %i replicates: %s', (band, replicates, verdict) => {
  const headline = { indicator: 'care.need.met', standardError: 0, p50: 0, ...band } as const;
  expect(certainty(headline, replicates)).toBe(verdict);
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
