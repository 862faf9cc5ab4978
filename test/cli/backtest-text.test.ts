import { expect, test } from 'vitest';

import type { Forecast } from '../../core/backtest/observation.ts';
import { scoresOf } from '../../core/backtest/score.ts';
import { backtestText } from '../../host/cli/backtest-text.ts';
import type { Scored } from '../../host/cli/run-backtest.ts';

function forecast(when: string, observed: number, model: number, rest: Partial<Forecast> = {}): Forecast {
  const common = { mark: 'seen' as const, source: 'S', basis: 'one basis', naive: 0.1, scored: true };
  return { when, observed, model, lowest: model, highest: model, ...common, ...rest };
}

function scoredWith(...forecasts: readonly Forecast[]): Scored {
  const series = [{ id: 'a', label: 'Share of all', unit: 'share' as const, naive: 'as before', forecasts }];
  return {
    backtest: {
      id: 'made',
      name: 'Made up',
      question: 'Is it so?',
      data: [{ name: 'Shares', source: 'A publisher' }],
      given: ['The start.'],
      breaks: ['One in 2014.'],
      doesNotShow: ['Why.'],
      setting: { kind: 'councils', start: '2026-04', months: 12 },
    },
    series,
    scores: series.flatMap(scoresOf),
    carried: [{ parameter: 'choice.nest', value: 0.6, from: '2010-04-01' }],
  };
}

const SCORED = scoredWith(
  forecast('2010', 0.2, 0.2, { scored: false, mark: 'memory' }),
  forecast('2011', 0.3, 0.25, { lowest: 0.2, highest: 0.3, mark: 'derived' }),
  forecast('2012', 0.4, 0.36),
);

/** However it is broken into lines. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('a figure from memory, a derived one and one that is not scored keep their marks', () => {
  const text = backtestText(SCORED, true);
  expect(text).toMatch(/^2010 +one basis +20\.0% +m - +20\.0% +10\.0%$/m);
  expect(text).toMatch(/^2011 +one basis +30\.0% +d +25\.0% +20\.0% to 30\.0% +10\.0%$/m);
  expect(text).toMatch(/^2012 +one basis +40\.0% +36\.0% +10\.0%$/m);
  expect(text).toContain('m: written down from memory; d: derived from published figures');
});

test('the miss is the figure furthest off, with its sign, and whether all lie on one side', () => {
  expect(inOneLine(backtestText(SCORED, false))).toContain(
    'Furthest off (2011): 25.0% against 30.0% published (-5.0 points); it lies below in every figure.',
  );
});

test('the score has both errors in points, the skill and the verdict', () => {
  expect(backtestText(SCORED, false)).toMatch(
    /^Share of all +one basis +2 +4\.5 pts +4\.5 pts +25\.0 pts +0\.82 +better than naive$/m,
  );
});

test('in full it says what was given, what breaks, what it does not show and what was assumed', () => {
  const text = backtestText(SCORED, true);
  for (const said of ['The start.', '1 parameter without a value', 'One in 2014.', 'Why.']) {
    expect(text).toContain(said);
    expect(backtestText(SCORED, false)).not.toContain(said);
  }
});

test('a score that follows in part from what the model was told is starred, and says so', () => {
  const told = { ...SCORED, series: SCORED.series.map((each) => ({ ...each, givenInPart: 'The target.' })) };
  expect(backtestText(told, false)).toMatch(/^Share of all .* better than naive \*$/m);
  expect(backtestText(told, false)).toContain('* Given in part:\n  Share of all: The target.');
  expect(backtestText(SCORED, false)).not.toContain('*');
});

test('a long series is left to the JSON', () => {
  const many = Array.from({ length: 13 }, (_, at) => forecast(`year ${at}`, 0.2, 0.3));
  const text = backtestText(scoredWith(...many), true);
  expect(text).toContain('13 figures; --json lists each.');
  expect(text).not.toContain('year 5 ');
});
