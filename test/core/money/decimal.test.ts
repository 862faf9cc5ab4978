import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  decimal,
  penceToPounds,
  writtenInPounds,
  poundsToPence,
  poundsToPenceRounded,
} from '../../../core/money/decimal.ts';
import { MAX_PENCE, PENCE_PER_POUND, assertPence, pence } from '../../../core/money/pence.ts';

describe('decimal', () => {
  it('takes a number as its shortest decimal form', () => {
    expect(decimal(0.1).plus(decimal(0.2)).toString()).toBe('0.3');
  });

  it('carries 40 significant digits', () => {
    expect(decimal(1).div(3).toString()).toBe(`0.${'3'.repeat(40)}`);
  });

  it.each(['£12', '1,234', ' 12', '', '1e3', 'twelve', '0x10'])('refuses "%s"', (text) => {
    expect(() => decimal(text)).toThrow(`found "${text}"`);
  });

  it.each([NaN, Infinity])('refuses %d', (x) => {
    expect(() => decimal(x)).toThrow(/finite/);
  });
});

describe('pounds and pence', () => {
  it.each([
    ['12.34', 1234],
    [12.34, 1234],
    ['0.1', 10],
    [1.005e3, 100_500],
    ['-0.05', -5],
    ['7', 700],
    ['3.1000', 310],
    [0, 0],
  ])('%s pounds is %d pence', (pounds, expected) => {
    expect(poundsToPence(pounds)).toBe(expected);
  });

  it('refuses a fraction of a penny, naming it', () => {
    expect(() => poundsToPence('12.345')).toThrow(/found 12\.345, which has a fraction of a penny/);
  });

  it.each([
    ['12.345', 1235],
    ['12.3449', 1234],
    [1.005, 101],
    ['-12.345', -1235],
    ['-0.001', 0],
  ])('rounds %s pounds to %d pence where asked', (pounds, expected) => {
    expect(poundsToPenceRounded(pounds)).toBe(expected);
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [123_450, '1234.50'],
    [-MAX_PENCE, '-22517998136852.48'],
  ])('writes %d pence as %s', (amount, expected) => {
    expect(penceToPounds(pence(amount))).toBe(expected);
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (amount) => {
        expect(poundsToPence(penceToPounds(pence(amount)))).toBe(amount);
      }),
    );
  });
});

describe('pence', () => {
  it('takes whole amounts up to the limit', () => {
    for (const amount of [0, 1, -1, MAX_PENCE, -MAX_PENCE]) expect(pence(amount)).toBe(amount);
  });

  it.each([0.5, NaN, Infinity])('refuses %d because it is not whole', (amount) => {
    expect(() => assertPence(amount)).toThrow(`found ${amount}.`);
  });

  it('refuses an amount beyond the limit either way', () => {
    expect(() => pence(MAX_PENCE + 1)).toThrow(`found ${MAX_PENCE + 1}`);
    expect(() => pence(-MAX_PENCE - 1)).toThrow(RangeError);
  });
});

describe('writtenInPounds', () => {
  test.each([
    [0, '£0.00'],
    [5, '£0.05'],
    [123_456, '£1,234.56'],
    [100_000_000, '£1,000,000.00'],
    [-17_154_988, '-£171,549.88'],
  ])('%i pence is read as %s', (amount, text) => {
    expect(writtenInPounds(amount)).toBe(text);
  });

  test('refuses what is no whole number of pence', () => {
    expect(() => writtenInPounds(0.5)).toThrow(RangeError);
  });
});

test('a pound is its pence, and no pounds are none', () => {
  expect([poundsToPence(1), poundsToPence(0)]).toEqual([PENCE_PER_POUND, 0]);
});
