import { describe, expect, test } from 'vitest';

import type { SwitchingAnswer } from '../../../core/study/switching.ts';
import { placeWords, toldSwitching } from '../../../core/study/switching/sentences.ts';
import { answered, sloping } from './planted-lead.ts';

const NAMES = {
  option: (id: string) => `The ${id}`,
  future: (id: string) => `A ${id} future`,
  parameter: (id: string) => id,
};
const ANSWER = answered(sloping);

const said = (answer: SwitchingAnswer): string => {
  const { headline, sentences, notes } = toldSwitching(answer, NAMES);
  return [headline, ...sentences, ...notes].join(' ');
};

describe('switching values are told', () => {
  test('first by the one nearest to what is assumed, with the figure used and where it cannot be told; once', () => {
    const { headline, sentences } = toldSwitching(ANSWER, NAMES);
    expect(headline).toMatch(
      /^“The business-as-usual” would be ahead if “.+” were above .+ \(.+ is used\); between .+ and .+ it cannot be told\.$/,
    );
    expect(sentences).not.toContain(headline);
    expect(sentences.filter((sentence) => sentence.includes('would be ahead if'))).toHaveLength(1);
  });

  test('with who is ahead as everything stands, over how many runs', () => {
    expect(said(ANSWER)).toMatch(
      /Council spend, net, lower is better: as everything stands in “A central future”, “The plan” less “The business-as-usual” is −£\d+ \(95% interval −£\d+ to −£\d+\) over \d+ runs\. So “The plan” is ahead\./,
    );
  });

  test('with how many leave the lead where it is, one counted as one', () => {
    expect(said(ANSWER)).toContain('2 assumptions leave the lead where it is at both ends.');
    const still = ANSWER.parameters.filter(({ verdict }) => verdict === 'does-not-switch').slice(1);
    expect(said({ ...ANSWER, parameters: still })).toContain('1 assumption leaves the lead where it is');
  });

  test('and none is made up where the options do not differ, or luck hides who is ahead', () => {
    expect(said(answered(() => 0))).toContain('The two do not differ in any run.');
    const even = said(answered((_, luck) => luck - 0.5));
    expect(even).toMatch(/^No assumption by itself, at either end of its range, is known to change/);
    expect(even).toContain('Who is ahead cannot be told within 64 runs');
    expect(said({ ...answered(() => 0), isOver: false })).toContain('is known so far to change who is ahead');
  });

  test('with what the model refuses, and why', () => {
    const [first, ...others] = ANSWER.parameters;
    const refused = {
      ahead: 'refused',
      difference: null,
      refused: { lives: 8, reason: 'No staff.' },
    } as const;
    expect(said({ ...ANSWER, parameters: [{ ...first!, atHigh: refused }, ...others] })).toMatch(
      /At an end of “.+” the model refuses runs: No staff\./,
    );
    expect(said({ ...ANSWER, asItStands: refused })).toContain('is not known, for the model refuses it.');
  });
});

test('a place that was searched for is told no closer than to four figures, money to the penny', () => {
  expect(placeWords(0.123456789, 'fraction')).toBe('12.35%');
  expect(placeWords(1.234567, 'multiplier')).toBe('× 1.235');
  expect(placeWords(1.5, 'number')).toBe('1.5');
  expect(placeWords(12_345.678, 'pounds')).toBe('£12,345.68');
});
