import { expect, test } from 'vitest';
import { formatSwing } from '../../../core/figures/swing.ts';

test('a swing is a percentage, finer below a tenth, and a multiple from ten times on', () => {
  expect([0.0449, 0.234, 1.5, 9.99, 12.4].map(formatSwing)).toEqual([
    '4.5%',
    '23%',
    '150%',
    '999%',
    '12 times itself',
  ]);
});
