import { expect, test } from 'vitest';

import type { Limit } from '../../../core/experiment/limit.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';
import {
  chanceWords,
  changeWords,
  limitFigure,
  limitName,
  measureName,
  percent,
  refusalWords,
  ruleName,
} from '../../../core/study/words.ts';

test('what is nearly nothing or nearly all is not rounded to it', () => {
  expect([0, 0.004, 0.9996, 1, 0.5].map(percent)).toEqual(['0%', '0.4%', 'over 99.9%', '100%', '50%']);
  expect(chanceWords(chanceOf(40, 40))).toMatch(/^100% \(9\d% to 100%\)$/);
  expect(changeWords(0.03, 'providers')).toBe('+0.03');
  expect(changeWords(-0.000_03, 'share')).toBe('−0.003 points');
});

test('a limit goes by what people call its figure, with a minus before amounts and the hyphens of kinds of people', () => {
  const limit: Limit = {
    measure: 'need.met',
    for: 'self-funder',
    of: 'change',
    is: 'at least',
    value: -0.02,
  };
  expect(limitName(limit)).toMatch(/^[A-Z][^:]*: for self-funder change at least −2 pts$/);
  expect(limitName({ measure: 'council.spend.net', of: 'change', is: 'at most', value: -1000 })).toBe(
    'Council spend, net: change at most −£1,000',
  );
  expect(limitName({ measure: 'nothing-known', of: 'level', is: 'at most', value: 1 })).toContain(
    'nothing-known',
  );
});

test('the figure of a limit is counted as the limit counts it', () => {
  const limit = { measure: 'council.spend.net', is: 'at most', value: 0 } as const;
  expect(limitFigure({ ...limit, of: 'level' }, -1_234_567)).toBe('−£1.23m');
  expect(limitFigure({ ...limit, of: 'change' }, 1_234_567)).toBe('+£1.23m');
  expect(limitFigure({ ...limit, of: 'part' }, -0.0123)).toBe('−1.2%');
  expect(limitFigure({ ...limit, of: 'part' }, null)).toBe('no figure');
});

test('a figure over the whole horizon says how its months became one, and a rule what it is about', () => {
  expect(measureName('providers.standing')).toMatch(/, at the end$/);
  expect(measureName('council.spend.net')).toBe('Council spend, net');
  expect(ruleName('exit-rule', 'cash-alone')).toBe('when a provider closes: cash alone');
});

test('of several long reasons why runs were refused the first alone is told, with how many there are', () => {
  const reasons = ['The accounts of 2030-04 do not balance.', 'The accounts of 2031-01 do not balance.'];
  expect(refusalWords(1, 'run', reasons.slice(0, 1))).toEqual([
    'The model refused 1 run, which is left out: The accounts of 2030-04 do not balance.',
  ]);
  expect(refusalWords(7, 'run', reasons)).toEqual([
    'The model refused 7 runs, which are left out. The first of 2 reasons: The accounts of 2030-04 do not balance.',
  ]);
  expect(refusalWords(0, 'run', [])).toEqual([]);
});
