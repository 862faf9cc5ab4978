import { expect, test } from 'vitest';

import type { UncertaintyAnswer } from '../../../core/study/uncertainty.ts';
import type { KindSpread, UncertainFigure } from '../../../core/study/uncertainty/answer.ts';
import { toldUncertainty, uncertaintySentence } from '../../../core/study/uncertainty/sentences.ts';

const named = (id: string): string => `<${id}>`;
const NAMES = { option: named, future: named, parameter: named };

function spreadOf(kind: KindSpread['kind'], lowest: number, highest: number): KindSpread {
  const ends = { lowest, p5: lowest, median: (lowest + highest) / 2, p95: highest, highest };
  return { kind, cases: 30, ...ends, sameSign: 1, luckTakenOut: null, named: [] };
}

const FIGURE = {
  measure: 'council.spend.net',
  central: { mean: 1_000_000, standardError: 1, interval: null, replicates: 1 },
  kinds: [spreadOf('luck', 900_000, 1_100_000), spreadOf('structure', 1_000_000, 1_000_000)],
  widest: 'luck',
} as unknown as UncertainFigure;

const ANSWER = {
  option: 'plan',
  against: 'usual',
  future: 'central',
  lives: 30,
  replicates: 1,
  refused: [],
  figures: [FIGURE],
} as unknown as UncertaintyAnswer;

test('a figure is told by how far each kind moves it, and by the one that moves it most', () => {
  expect(uncertaintySentence(FIGURE, 6)).toBe(
    'Luck alone moves it between +£0.9m and +£1.1m, how the market works not at all. Luck moves it most.',
  );
  expect(toldUncertainty(ANSWER, NAMES).headline).toMatch(
    /^Council spend, net: \+£1m .* Luck moves it most\.$/,
  );
});

test('where no kind moves it more than another, none is named', () => {
  const even = { ...ANSWER, figures: [{ ...FIGURE, widest: null }] };
  expect(toldUncertainty(even, NAMES).headline).toContain('No kind of uncertainty is shown to move it more');
});

test('one run of a draw is not called a mean', () => {
  expect(toldUncertainty(ANSWER, NAMES).notes[0]).toContain('are each the same one run.');
  expect(toldUncertainty({ ...ANSWER, replicates: 6 }, NAMES).notes[0]).toContain(
    'the mean of the same 6 runs.',
  );
});
