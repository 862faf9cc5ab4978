import { expect, test } from 'vitest';

import type { Sensitivity } from '../../../core/sensitivity/sensitivity.ts';
import { toldOneAtATime, tornadoSentence } from '../../../core/study/one-at-a-time/sentences.ts';

const named = (id: string): string => `<${id}>`;
const NAMES = { option: named, future: named, parameter: named };

const EFFECT = {
  indicator: 'council.spend.net' as const,
  side: 'difference' as const,
  low: -40_000,
  high: 60_000,
  size: 100_000,
  error: 1_000,
};
const RUN: Sensitivity = {
  engineVersion: '1.0.0',
  place: 'leeds',
  against: 'usual',
  option: 'plan',
  future: 'central',
  start: '2026-04',
  months: 12,
  replicates: 5,
  seed: 1,
  base: (['against', 'option', 'difference'] as const).map((side) => ({
    indicator: 'council.spend.net' as const,
    side,
    mean: 1_000_000,
    error: 1_000,
    usualError: 1_000,
  })),
  parameters: [
    { id: 'strong', grade: 'D', low: 1, high: 2, effects: [EFFECT] },
    { id: 'idle', grade: 'C', low: 1, high: 2, effects: [] },
    { id: 'fixed', grade: 'D', low: 1, high: 1, untried: 'no range', effects: [] },
  ],
};

test('the assumption that moves the difference most comes first, then what was tried and what was not', () => {
  const { headline, sentences } = toldOneAtATime({ run: RUN, wanted: 4 }, NAMES);
  expect(headline).toBe('Council spend, net: “<strong>” moves the difference most, by £100k over its range.');
  expect(sentences.slice(0, 2)).toEqual([
    '“<plan>” less “<usual>” in “<central>”: 3 assumptions of 4 looked at, 2 tried at both ends of the range, of which 1 move no figure by enough to be kept.',
    'Not tried, having no range to try: “<fixed>”.',
  ]);
});

test('a swing that luck could make is said to be one', () => {
  const unsure = { ...RUN, parameters: [{ ...RUN.parameters[0]!, effects: [{ ...EFFECT, error: 40_000 }] }] };
  expect(toldOneAtATime({ run: unsure, wanted: 1 }, NAMES).headline).toMatch(
    /, though that could be luck\.$/,
  );
});

test('nothing is said of figures that the run does not have', () => {
  const told = toldOneAtATime({ run: RUN, wanted: 3 }, NAMES, ['care.need.met']);
  expect(told.headline).toBe('Nothing can be said yet.');
});

test('a figure that no assumption moves says so', () => {
  expect(tornadoSentence('care.need.met', [], NAMES)).toBe(
    'Need met, overall: no assumption moves the difference by enough to be kept.',
  );
});
