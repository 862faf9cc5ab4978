import { describe, expect, test } from 'vitest';

import type { SolveAnswer, SolveOrder } from '../../../core/study/solve.ts';
import { toldSolve } from '../../../core/study/solve/sentences.ts';
import { ENDED, solved, steep } from './planted-lever.ts';

const NAMES = {
  option: (id: string) => `The ${id}`,
  future: (id: string) => `A ${id} future`,
  parameter: (id: string) => id,
};

/** Kept nearly always, and the more so the higher the value. */
const nearly = (value: number): number => 0.95 + value / 20;

function said(answer: SolveAnswer): string {
  const { headline, sentences, notes } = toldSolve(answer, NAMES);
  return [headline, ...sentences, ...notes].join(' ');
}

const WORDS: { readonly [End in keyof typeof ENDED]: RegExp } = {
  found:
    /^[^:]+: 37% is the lowest that keeps every limit in at least 90% of runs\. There all limits are kept in .* A step away, at 36%, all limits are kept in \d+ of \d+ runs, .* which is not enough\./,
  'too noisy':
    /^Cannot tell yet: luck hides where the lowest value lies, somewhere between \d+% and \d+%\. .* Within 512 runs it cannot be told of \d+%/,
  impossible:
    /^No value tried between 10% and 90% keeps every limit in 90% of runs\. The best of them is 90%, .* it is 5\.\d% on average.* What it costs all the same: at 90% net council spend over the horizon differs by \+£900k .* What may be asked instead: a wider range \(the lever may be 2% to 100%\); another lever,/,
  'already kept':
    /^Every value tried keeps the limits, so the lowest is the end of the range: 10%\. There all limits are kept in/,
  'not one-directional': /^There is no single border: .* From 61% upwards every value tried keeps them/,
  'not one-directional, the other way round':
    /There is no value from which on every one tried keeps them\. .* the highest may be what is wanted\./,
  'refused below':
    /: 25% is the lowest .* at 24%, the model refuses every run.* refuses 16 runs: Too small\./,
  'refused throughout': /^No value tried between .* The model runs no value tried\./,
};

describe('a search for a value is told by how it ended', () => {
  test.each(Object.entries(WORDS))('%s', (end, words) => {
    expect(said(ENDED[end as keyof typeof ENDED])).toMatch(words);
  });

  test('and, while it is not over, by what is known', () => {
    const answer = { ...solved(steep), end: null };
    expect(said({ ...answer, keeps: null })).toMatch(
      /^Still searching: no value is known to keep the limits/,
    );
    expect(said(answer)).toMatch(
      /^Still searching: 37% keeps the limits, and the lowest may lie beyond it\./,
    );
  });

  test('with what the value costs beside the option as it stands', () => {
    expect(said(solved(steep))).toMatch(
      /At 37% net council spend over the horizon differs by \+£370k \(95% interval .*\) from “The plan” as it stands/,
    );
  });

  test('with what was asked, its month, options and limits by the names people know', () => {
    expect(said({ ...solved(steep), against: 'business-as-usual' })).toMatch(
      /Asked: the lowest “[^”]+” from [A-Z][a-z]+ \d{4} on top of “The plan”, between 10% and 90% in steps of 1%, .* in the future “A central future”\. Limits: Providers leaving[^:]*: at most 5%\. Changes are from “The business-as-usual”\./,
    );
  });

  test('with the runs it would take where luck hides the answer', () => {
    const answer = solved((value) => (value > 0.5 ? 1 : 0.84), { most: 64 });
    expect(said(answer)).toMatch(/No value is known to break the limits, \d+% keeps them\./);
    expect(said(answer)).toMatch(/About [\d,]+ runs at each would tell, .* ask again with that many\./);
    expect(said({ ...answer, replicatesNeeded: null })).toContain(
      'At one of them at least the chance lies so near',
    );
  });

  test('and says so when the lever moves nothing', () => {
    expect(said(solved(steep))).not.toContain('moves none');
    const flat: Partial<SolveOrder> = {
      limits: [{ measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 1 }],
    };
    expect(said(solved(() => 0.5, flat))).toContain('The lever moves none of the figures limited');
  });

  test('and names no value the best where none is better than another', () => {
    const answer = solved(() => 0);
    expect(said(answer)).toContain('At 10% all limits are kept in 0 of 16 runs');
    expect(said(answer)).toContain('and no value tried does better.');
    expect(said(solved(() => 0, { wanted: 'largest' }))).toContain('At 90% all limits are kept in 0 of 16');
  });

  test('and where every value keeps the limits, how much further the lever goes', () => {
    expect(said(solved(nearly))).toContain('ask with a wider range: the lever may be 2% to 100%.');
    const whole = { between: { low: 0.02, high: 0.9 } };
    expect(said(solved(nearly, whole))).not.toContain('wider range');
  });
});
