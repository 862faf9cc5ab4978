import { expect, test } from 'vitest';

import type { DiscoverAnswer } from '../../core/study/discover.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { discoverCsv } from '../../host/cli/discover-csv.ts';
import { discoverText } from '../../host/cli/discover-text.ts';

const WAGES = { input: 'economy.wage-growth', above: { at: 0.55, value: 0.042 }, below: null };
const FUTURE = { input: 'future', among: ['dear'] };

const ANSWER: DiscoverAnswer = {
  option: 'plan',
  find: 'fails',
  state: 'boxes',
  inputs: [
    {
      kind: 'parameter',
      id: 'economy.wage-growth',
      label: 'Growth of the wage floor',
      unit: 'per year',
      from: '2026-04-01',
      low: 0.02,
      value: 0.04,
      high: 0.06,
      setBy: ['dear'],
    },
    {
      kind: 'future',
      id: 'future',
      label: 'The future',
      choices: [
        { id: 'central', label: 'Central' },
        { id: 'dear', label: 'Dear staff' },
      ],
    },
  ],
  replicates: 1,
  base: chanceOf(46, 200),
  worlds: 200,
  fresh: chanceOf(25, 100),
  refused: { worlds: 0, reasons: [] },
  boxes: [
    {
      bounds: [
        { bound: WAGES, quasiP: 0.000_02, again: 0.95 },
        { bound: FUTURE, quasiP: 0.004, again: 0.6 },
      ],
      worlds: 50,
      searched: 200,
      byChance: 0.01,
      found: { coverage: chanceOf(40, 46), density: chanceOf(40, 50), base: chanceOf(46, 200) },
      checked: { coverage: chanceOf(20, 25), density: chanceOf(20, 30), base: chanceOf(25, 100) },
      peeling: [
        { bounds: [], worlds: 200, coverage: 1, density: 0.23 },
        { bounds: [FUTURE], worlds: 100, coverage: 0.9, density: 0.414 },
      ],
      chosen: 1,
    },
  ],
  beyond: 0.4,
};
const [BOX] = ANSWER.boxes;
const NAMES = { option: (id: string) => `The ${id}`, future: (id: string) => `A ${id} future` };

/** The text with its lines joined, as a reader takes it. */
function told(answer: DiscoverAnswer): string {
  return discoverText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

test('a box is a sentence in values, by fresh worlds, with its intervals and what each bound is worth', () => {
  expect(told(ANSWER)).toContain('"The plan" breaks a limit in 23 in 100 (18 to 29%) of 200 worlds');
  expect(told(ANSWER)).toContain(
    '1. In 80 in 100 of the worlds in which the option fails, "Growth of the wage floor" is above 4.20% a year, and "The future" is "Dear staff"; of the worlds like that, 67 in 100 fail, against 25 in 100 of all.',
  );
  expect(told(ANSWER)).toContain(
    'Found in 50 of 200 worlds; chance alone gives as much in 1.0% of searches.',
  );
  expect(told(ANSWER)).toContain(
    'By 100 fresh worlds: coverage 80 in 100 (61 to 91%), density 67 in 100 (49 to 81%).',
  );
  expect(told(ANSWER)).toContain('is above 4.20% a year under 0.001 95 in 100');
  expect(told(ANSWER)).not.toContain('take it as a guess');
});

test('a box that fresh worlds do not bear out is called a guess, and one without any is called flattered', () => {
  const weak = { ...BOX!, checked: { ...BOX!.checked!, density: chanceOf(3, 10) } };
  expect(told({ ...ANSWER, boxes: [weak] })).toContain(
    'not shown to be more than chance: take it as a guess',
  );
  const unchecked = told({ ...ANSWER, fresh: null, boxes: [{ ...BOX!, checked: null }] });
  expect(unchecked).toContain('By these same worlds, which flatter it');
  expect(unchecked).toContain('In 87 in 100 of the worlds');
});

test('shares of runs are told as such where a world is run more than once', () => {
  const often = told({ ...ANSWER, replicates: 3 });
  expect(often).toContain('breaks a limit in 23 in 100 (18 to 29%) of the runs in 200 worlds');
  expect(often).toContain('In 80 in 100 of the runs in which the option fails');
});

test('where there is no box the text says why', () => {
  const none = { ...ANSWER, boxes: [], fresh: null };
  expect(told({ ...none, state: 'chance' })).toContain(
    'No box is told: the best that was found is no more than chance',
  );
  expect(told({ ...none, state: 'chance', base: chanceOf(3, 14), beyond: null })).toContain(
    'No box was searched for: that takes at least 20 worlds, not all alike in what came of them, and there are 14.',
  );
  expect(told({ ...none, state: 'never', base: chanceOf(0, 200), beyond: null })).toContain(
    'it never breaks a limit. With 95% confidence it does in no more than 1.9% of worlds.',
  );
  expect(told({ ...none, state: 'always', base: chanceOf(200, 200), beyond: null })).toContain(
    'in at least 98% of worlds',
  );
  expect(told({ ...none, state: 'never', base: null })).toContain('No world could be run');
});

test('what a future sets is told with that future', () => {
  expect(told(ANSWER)).toContain('in its range it was drawn: "Growth of the wage floor" ("A dear future").');
});

test('refused worlds are told with a reason', () => {
  const refused = { worlds: 3, reasons: ['No staff.'] };
  expect(told({ ...ANSWER, refused })).toContain(
    '3 worlds altogether, which are left out. The first reason: No staff.',
  );
});

test('no line is wider than a terminal', () => {
  const widths = discoverText(ANSWER, NAMES)
    .split('\n')
    .map(({ length }) => length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test('the table has all worlds, searched and fresh, and a row for each box where it was found and checked, each bound, and each box of the peeling', () => {
  const rows = discoverCsv(ANSWER)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows.map(([kind]) => kind)).toEqual([
    'kind',
    'all',
    'all fresh',
    'found',
    'fresh',
    'bound',
    'bound',
    'peel',
    'peel',
    'peel-bound',
  ]);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([16]));
  expect(rows[5]).toEqual([
    'bound',
    '1',
    '',
    'economy.wage-growth',
    '0.042',
    ...'    '.split(' ').slice(0, 2),
    '0.00002',
    '0.95',
    ...Array<string>(7).fill(''),
  ]);
  const none = discoverCsv({ ...ANSWER, state: 'never', base: chanceOf(0, 200), fresh: null, boxes: [] });
  expect(none.split('\r\n')[1]).toMatch(/^all,(,){7},200,,,,0,0,0\.0188\d*$/);
});
