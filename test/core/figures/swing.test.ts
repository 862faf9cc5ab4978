import { expect, test } from 'vitest';
import { formatSwing, swingWords } from '../../../core/figures/swing.ts';

test('a swing is a percentage, finer below a tenth, and a multiple from ten times on', () => {
  expect([0.0449, 0.234, 1.5, 9.99, 12.4].map(formatSwing)).toEqual([
    '4.5%',
    '23%',
    '150%',
    '999%',
    '12 times itself',
  ]);
});

test('a figure that was nothing is moved from nothing', () => {
  expect([null, 0.234].map(swingWords)).toEqual(['from nothing', '23%']);
});
