import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { createSimulator } from '../../core/run/simulate.ts';
import { scenarioWith } from '../core/model/sample-market.ts';
import { backtestTable } from '../../tools/measured-docs/backtest-table.ts';
import { blockNames, withBlocks } from '../../tools/measured-docs/blocks.ts';
import { calibrationText } from '../../tools/measured-docs/calibration-text.ts';
import {
  fifteenYearsTable,
  longRun,
  whatMovesItTable,
  yearlyGrowth,
} from '../../tools/measured-docs/fifteen-years.ts';
import type { LongRun } from '../../tools/measured-docs/fifteen-years.ts';
import { firstYearTable } from '../../tools/measured-docs/first-year.ts';
import { BACKTESTS_PAGE, MEASURED } from '../../tools/measured-docs/pages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [...MEASURED.keys()].map((path) => [relative(ROOT, path), path] as const);

/** Figures that take no time to work out again: what was run, calibrations as kept, and costs, in which there is no luck. */
const QUICK = /^(setting|calibration .*|back-test cost-per-hour)$/;

/** The lines of a page, however the formatter has laid out its tables. */
async function tidied(page: string): Promise<string> {
  return format(page, { ...(await resolveConfig(BACKTESTS_PAGE)), parser: 'markdown' });
}

test.each(PAGES)(
  '%s has every measured part there is, of this engine: else run npm run docs:measured',
  async (_, path) => {
    const page = readFileSync(path, 'utf8');
    const parts = MEASURED.get(path)!;
    expect(blockNames(page).toSorted()).toEqual(parts.map(({ name }) => name).toSorted());
    const quick = parts.filter(({ name }) => QUICK.test(name));
    expect(quick.length).toBeGreaterThan(0);
    const fresh = withBlocks(page, new Map(quick.map(({ name, write }) => [name, write()])));
    expect(await tidied(page)).toBe(await tidied(fresh));
  },
);

test('every calibration is of this engine: else run care-market calibrate again', () => {
  const engines = readFileSync(BACKTESTS_PAGE, 'utf8').match(/^Engine \S+(?=,)/gm)!;
  expect(engines).toHaveLength(3);
  expect(new Set(engines)).toEqual(new Set([`Engine ${ENGINE_VERSION}`]));
});

function begin(name: string): string {
  return `<!-- measured: ${name}; written by \`npm run docs:measured\` -->`;
}

describe('a measured part', () => {
  const end = '<!-- measured ends -->';
  const page = ['Before.', begin('one'), 'old', end, '- Item', `  ${begin('two')}`, '', `  ${end}`, 'After.'];

  test('is replaced between its comments, as far in as they stand, and nothing else is', () => {
    const written = withBlocks(
      page.join('\n'),
      new Map([
        ['two', 'a\n\nb'],
        ['one', 'new'],
      ]),
    );
    expect(written.split('\n')).toEqual([
      'Before.',
      begin('one'),
      '',
      'new',
      '',
      end,
      '- Item',
      `  ${begin('two')}`,
      '',
      '  a',
      '',
      '  b',
      '',
      `  ${end}`,
      'After.',
    ]);
  });

  test.each([
    ['the page does not have', 'three', page, 'has 0 lines "<!-- measured: three;'],
    ['the page has twice', 'one', [...page, ...page], 'has 2 lines "<!-- measured: one;'],
    ['has no end', 'one', page.toSpliced(3, 1), '"one" has no line "<!-- measured ends -->" after it.'],
  ])('that %s is refused, and nothing is written', (_, name, lines, message) => {
    expect(() => withBlocks(lines.join('\n'), new Map([[name, 'x']]))).toThrow(message);
  });
});

test('a back-test keeps its misses, its marks and what has no tolerance in its table', () => {
  const forecasts = { id: 'a', unit: 'share' as const, naive: 'as before', forecasts: [] };
  const series = [
    { ...forecasts, label: 'Missed' },
    { ...forecasts, id: 'b', label: 'Told', givenInPart: 'The start.' },
  ];
  const score = { basis: 'B', points: 3, rootMeanSquare: 0.1, model: 0.1, naive: 0.05 };
  const scores = [
    { ...score, series: 'a', skill: -1, verdict: 'worse than naive' as const, within: 0 },
    { ...score, series: 'b', skill: -0.001, verdict: 'no better' as const, within: null },
  ];
  const rows = backtestTable({ series, scores } as unknown as Parameters<typeof backtestTable>[0]).split(
    '\n',
  );
  expect(rows.slice(1)).toEqual([
    '| --- | --- | ---: | ---: | ---: | ---: | --- | --- |',
    '| Missed | B | 3 | 10.0 points | 5.0 points | -1.00 | 0 of 3 | worse than naive |',
    '| Told | B | 3 | 10.0 points | 5.0 points | 0.00 | none published | no better * |',
  ]);
});

test('a calibration tells the engine, the luck, both halves and every warning', () => {
  const parameter = {
    parameter: 'wage.nlw',
    unit: 'pounds',
    stands: 110_000,
    range: { low: 0.5, high: 1 },
    fitted: 0.123456,
    interval: { low: 2, high: 3 },
    profile: [],
  };
  const text = calibrationText({
    id: 'c',
    name: 'C',
    about: 'C.',
    rule: 'Half each.',
    error: 'pounds',
    backtest: 'b',
    engineVersion: '9.9.9',
    seed: 4,
    replicates: 8,
    parameters: [parameter],
    fit: { stands: 0.5, fitted: 0.25 },
    other: { stands: 1, fitted: 2 },
    evaluations: 1,
    warnings: [{ kind: 'edge', parameters: [], sentence: 'At its edge.' }],
    betterOnOtherHalf: false,
  });
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    'Engine 9.9.9, seed 4, 8 replicates. Half each.',
    '| Parameter | Stands | Fitted | 5th to 95th | Range |',
    '| --- | ---: | ---: | ---: | ---: |',
    '| wage.nlw | 110,000 | 0.1235 | 2 to 3 | 0.5 to 1 |',
    'Error on the half fitted to 0.500 as it stands and 0.250 fitted; on the other half 1.000 and 2.000 (pounds).',
    'At its edge.',
  ]);
});

test('a first year outside the published band stands out, and is not counted inside', () => {
  const mark = { label: 'Vacancies', unit: 'share' as const, low: 0.09, high: 0.13 };
  const own = (model: number, verdict: 'inside' | 'above', low = 0.09) => ({ ...mark, low, model, verdict });
  const places = [
    { place: 'Here', marks: [own(0.1, 'inside'), own(0.2, 'above', 0.01)] },
    { place: 'There', marks: [own(0.5, 'above'), own(0.1, 'inside', 0.02)] },
  ];
  expect(firstYearTable(places as unknown as Parameters<typeof firstYearTable>[0]).split('\n')).toEqual([
    '|  | Published band | Here | There |',
    '| --- | ---: | ---: | ---: |',
    '| Vacancies | 9.0% to 13.0% | 10.0% | **50.0%** |',
    '| Vacancies | each place’s own | **20.0%** | 10.0% |',
    '| Inside, of 2 |  | 1 | 1 |',
  ]);
});

describe('fifteen years', () => {
  const scenario = scenarioWith({ months: 36 });
  const run = longRun('Here', scenario, 1);
  const [path] = createSimulator([scenario]).run(0)!;
  const at = (id: (typeof INDICATOR_IDS)[number], month: number) =>
    path![INDICATOR_IDS.indexOf(id) * 36 + month]!;

  test('are told by the first twelve months and the last twelve of the run everyone else gets', () => {
    expect(run.first.standing).toBe(at('providers.standing', 11));
    expect(run.last.standing).toBe(at('providers.standing', 35));
    const entered = Array.from({ length: 12 }, (_, month) => at('providers.entered', 24 + month));
    expect(run.last.opened).toBe(entered.reduce((sum, one) => sum + one, 0) / run.last.standing);
    expect(run.first.people).toBe(at('people.supported', 11) + at('people.self-funding', 11));
    expect(run.last.met).not.toBe(run.first.met);
  });

  test('grow by what makes the last year of the first, a year apart from the next', () => {
    expect(yearlyGrowth(100, 121, 3)).toBeCloseTo(0.1, 12);
    expect(yearlyGrowth(80, 80, 15)).toBe(0);
  });

  test('show both years of every figure, and growth below the number of providers', () => {
    const last: LongRun['last'] = { ...run.last, standing: 121, micro: 0.5 };
    const made: LongRun = { name: 'There', first: { ...run.first, standing: 100 }, last };
    const rows = fifteenYearsTable([made], 3).split('\n');
    expect(rows.slice(0, 4)).toEqual([
      '|  | There |',
      '| --- | ---: |',
      '| Providers standing | 100 to 121 |',
      '| Their growth in a year | 10.0% |',
    ]);
    expect(
      rows.some(
        (row) => row.startsWith('| Providers of four people or fewer |') && row.endsWith('to 50.0% |'),
      ),
    ).toBe(true);
    expect(whatMovesItTable([made]).split('\n').at(-1)).toMatch(/^\| There \| 121 \| 50\.0% \|/);
  });
});
