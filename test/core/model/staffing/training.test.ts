import { expect, test } from 'vitest';

import { nextSkill, qualityWith, subsidised, trainingFor } from '../../../../core/model/staffing/training.ts';

const PARAMETERS = { 'training.least': 0.4, 'training.horizon.least': 3, 'training.horizon.full': 23 };

test.each([
  ['nothing in sight: what the law asks', 0, 0.4],
  ['a few months: no more', 3, 0.4],
  ['half way: half of the rest', 13, 0.7],
  ['far enough: all of it', 23, 1],
  ['further: no more than all', 60, 1],
])('training bought with %s', (_, months, part) => {
  expect(trainingFor(months, PARAMETERS)).toBeCloseTo(part, 12);
});

test('a subsidy brings back part of what is left out and never more than all', () => {
  expect(subsidised(0.4, 0, 0.7)).toBe(0.4);
  expect(subsidised(0.4, 0.5, 0.7)).toBeCloseTo(0.61, 12);
  expect(subsidised(0.4, 1, 1)).toBe(1);
  expect(subsidised(1, 1, 0.7)).toBe(1);
});

test('skill follows training over about a year', () => {
  let skill = 1;
  for (let month = 0; month < 12; month++) skill = nextSkill(skill, 0.4, 12);
  expect(skill).toBeGreaterThan(0.55);
  expect(skill).toBeLessThan(0.65);
});

test('quality is its base with full training, less without, and within the scale', () => {
  expect(qualityWith(1, 1.9, 0.8)).toBe(1.9);
  expect(qualityWith(0.5, 1.9, 0.8)).toBeCloseTo(1.5, 12);
  expect(qualityWith(0, 0.5, 0.8)).toBe(0);
  expect(qualityWith(1, 3.4, 0.8)).toBe(3);
});
