import { expect, it } from 'vitest';
import { levelsApart, poundsApart } from '../../../core/figures/apart.ts';
import { timeLeft } from '../../../renderer/format/duration.ts';
import { longMonth, monthsInWords, monthSpan, shortMonth } from '../../../renderer/format/month.ts';

function apart(one: number, other: number): readonly string[] {
  return [one, other].map(poundsApart(one, other));
}

it('writes two amounts side by side as finely as it takes to see their difference, and no finer', () => {
  expect(apart(103_436_946, 103_291_710)).toEqual(['£103.44m', '£103.29m']);
  expect(apart(103_436_946, 101_291_710)).toEqual(['£103.4m', '£101.3m']);
  expect(apart(103_436_946, 89_291_710)).toEqual(['£103m', '£89.3m']);
  expect(apart(103_334_512, 103_826_706)).toEqual(['£103.33m', '£103.83m']);
  expect(apart(103_436_946, 104_496_946)).toEqual(['£103.4m', '£104.5m']);
  expect(apart(103_436_946, 93_291_710)).toEqual(['£103m', '£93.3m']);
  expect(apart(994_000, 1_024_000)).toEqual(['£994k', '£1.024m']);
  expect(apart(0, 0)).toEqual(['£0', '£0']);
  expect(apart(103_436_946, 103_421_710)).toEqual(['£103.437m', '£103.422m']);
  expect(apart(103_436_946, 103_436_910)).toEqual(['£103,436,946', '£103,436,910']);
  expect(apart(103_436_946, 103_436_946)).toEqual(['£103m', '£103m']);
});

it('writes pounds below a thousand apart to two figures of what parts them, and nothing finer than luck leaves open', () => {
  expect(apart(57_879_575, 57_884_321)).toEqual(['£57,879,600', '£57,884,300']);
  expect(apart(57_879_575, 57_880_321)).toEqual(['£57,879,580', '£57,880,320']);
  // A hundred thousand either way: what is finer would be read as known.
  expect([57_879_575, 57_880_321].map(poundsApart(57_879_575, 57_880_321, 100_000))).toEqual([
    '£57.88m',
    '£57.88m',
  ]);
});

it.each([
  [0.8614, 0.8616, 'share', ['86.14%', '86.16%']],
  [0.30513, 0.305_16, 'share', ['30.513%', '30.516%']],
  [0.861, 0.85, 'share', ['86.1%', '85.0%']],
  [0.861, 0.861, 'share', ['86.1%', '86.1%']],
  [17.2, 16.7, 'providers', ['17.2', '16.7']],
  [102_900_000, 106_700_000, 'pounds', ['£102.9m', '£106.7m']],
] as const)('writes levels of %s and %s, a %s, so that they can be told apart', (one, other, unit, told) => {
  expect([one, other].map(levelsApart(one, other, unit))).toEqual(told);
});

it('names months and stretches of them', () => {
  expect(shortMonth('2026-04')).toBe('Apr 2026');
  expect(longMonth('2031-12')).toBe('December 2031');
  expect(monthsInWords('From 2027-04 on, 2 of 2026-27.')).toBe('From April 2027 on, 2 of 2026-27.');
  expect(monthSpan(60)).toBe('5 years');
  expect(monthSpan(12)).toBe('1 year');
  expect(monthSpan(18)).toBe('18 months');
});

it('tells the time left without flickering', () => {
  expect(timeLeft(Number.NaN)).toBe('working out the time left');
  expect(timeLeft(1)).toBe('nearly done');
  expect(timeLeft(31)).toBe('about 35 seconds left');
  expect(timeLeft(58)).toBe('about a minute left');
  expect(timeLeft(200)).toBe('about 3 minutes left');
});
