import { expect, test } from 'vitest';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Bands, Headline, ScenarioResult } from '../../../core/run/result.ts';
import { careUndone } from '../../../core/study/care-undone.ts';

const INDICATORS: readonly IndicatorId[] = ['council.spend.gross', 'council.not-given', 'care.need.met'];
const YEARS = [
  { name: '2026-27', from: 0, until: 12, isWhole: true },
  { name: '2027-28', from: 12, until: 24, isWhole: true },
];
const OPTIONS = [
  { id: 'usual', name: 'Business as usual', hash: '' },
  { id: 'cut', name: 'A fee cut', hash: '' },
];
const MOST = 0.05;

function bands(mean: readonly number[]): Bands {
  const none = new Float64Array(mean.length);
  return {
    mean: Float64Array.from(mean),
    standardError: none,
    p5: none,
    p25: none,
    p50: none,
    p75: none,
    p95: none,
  };
}

function headline(indicator: IndicatorId, [first, second]: readonly [number, number]): Headline {
  return { indicator, mean: first + second, standardError: 0, p5: 0, p50: 0, p95: 0 };
}

/** An option of two years: what was spent, what was left undone, and the part of need that was met. */
function side(
  option: string,
  spent: readonly [number, number],
  undone: readonly [number, number],
): ScenarioResult {
  return {
    option,
    bands: bands([]),
    headlines: [headline('council.spend.gross', spent), headline('council.not-given', undone)],
    years: bands([...spent, ...undone, 0.9, 0.42]),
    breakdown: bands([]),
  };
}

function told(scenarios: readonly ScenarioResult[], most: number | undefined = MOST): readonly string[] {
  return careUndone({ options: OPTIONS, scenarios, indicators: INDICATORS, years: YEARS }, most);
}

const USUAL = side('usual', [50e6, 50e6], [1e6, 1e6]);
const CUT = side('cut', [45e6, 30e6], [5e6, 20e6]);

test('an option that leaves more planned care undone than councils ever did is told with the amount, its worst year, what the law says and what of a lower spend it takes away', () => {
  expect(told([USUAL, CUT])).toEqual([
    [
      'Under “A fee cut” planned care worth £25m did not come: 25.0% of that and gross spend together.',
      'It was worst in 2027-28, with 40.0%; of all personal care and community support that anybody needed 42.0% was given that year.',
      'In the worst quarter counted, councils in England left 5.0% of home care undone.',
      'No council could lawfully leave it so: it must meet needs that are eligible (Care Act 2014, section 18) and see to it that there is care to be bought (section 5).',
      'At the framework’s rate it would take £25m to buy, less what direct payments and funds had been paid for it, and more where nobody takes that rate; gross spend was £75m.',
      'Against “Business as usual” it spends £25m less and leaves care worth £23m more undone: what has not come is no saving.',
    ].join(' '),
  ]);
});

test('one year beyond the level is told, though the whole time is within it', () => {
  const late = side('cut', [90e6, 10e6], [0, 2e6]);
  expect(told([USUAL, late])).toEqual([expect.stringContaining('It was worst in 2027-28, with 16.7%')]);
});

test('business as usual is told as any option is, and nothing is compared where nothing less is spent', () => {
  const poor = side('usual', [50e6, 50e6], [6e6, 6e6]);
  expect(told([poor])).toEqual([expect.stringMatching(/^Under “Business as usual” .*£100m\.$/)]);
});

test.each([
  ['all options are within the level', [USUAL], MOST],
  ['the level is exactly reached', [side('usual', [95e6, 95e6], [5e6, 5e6])], MOST],
  ['nothing is spent and nothing left undone', [side('usual', [0, 0], [0, 0])], MOST],
  ['the register has no such level', [CUT], undefined],
])('nothing is told where %s', (_where, scenarios, most) => {
  const result = { options: OPTIONS, scenarios, indicators: INDICATORS, years: YEARS };
  expect(careUndone(result, most)).toEqual([]);
});

test('nothing is told of a result made before such care was counted', () => {
  const result = { options: OPTIONS, scenarios: [CUT], indicators: INDICATORS.slice(0, 1), years: YEARS };
  expect(careUndone(result, MOST)).toEqual([]);
});
