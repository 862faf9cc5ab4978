import { array, assert, constantFrom, double, property } from 'fast-check';
import { expect, test } from 'vitest';

import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { addingUp } from '../../host/cli/adding-up.ts';

test.each<[IndicatorUnit, number, readonly number[], readonly string[]]>([
  ['pounds', 10, [3.335, 3.335, 3.33], ['+£10.00', '+£3.34', '+£3.34', '+£3.32']],
  ['pounds', -2_500_000, [-2_004_999, -1_000, -494_001], ['-£2.50m', '-£2.00m', '£0.00m', '-£0.50m']],
  ['pounds', 12_345.6, [12_000.4, 300.4, 44.8], ['+£12,346', '+£12,000', '+£300', '+£46']],
  ['share', 0.005, [0.002, -0.001, 0.004], ['+0.50 pts', '+0.20 pts', '-0.10 pts', '+0.40 pts']],
  ['share', 0.25, [0.1, 0.1, 0.05], ['+25.0 pts', '+10.0 pts', '+10.0 pts', '+5.0 pts']],
  ['providers', 1, [0.66, 0.28, 0.06], ['+1.0', '+0.7', '+0.3', '0.0']],
  ['pounds per hour', 0, [0.1, -0.1, 0], ['£0.00', '+£0.10', '-£0.10', '£0.00']],
])('in %s %d is shown with parts that add up', (unit, total, parts, shown) => {
  expect(addingUp(unit, total, parts)).toEqual(shown);
});

/** What a shown amount says, in the smallest step it is shown in. */
function steps(shown: string): number {
  return Number(shown.replaceAll(/[£,.m]| pts/g, ''));
}

test('whatever the parts, what is shown of them adds up to what is shown of the whole', () => {
  const units = constantFrom<IndicatorUnit>(
    'pounds',
    'pounds per hour',
    'hours',
    'people',
    'share',
    'months',
  );
  const part = double({ min: -1e7, max: 1e7, noNaN: true });
  assert(
    property(units, array(part, { minLength: 3, maxLength: 3 }), (unit, parts) => {
      const [whole, ...shown] = addingUp(
        unit,
        parts.reduce((sum, each) => sum + each, 0),
        parts,
      );
      expect(shown.reduce((sum, each) => sum + steps(each), 0)).toBe(steps(whole!));
    }),
  );
});
