import { expect, test } from 'vitest';

import type { DiscoverAnswer } from '../../core/study/discover.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { boxFigures, restsOnWords, toldDiscover } from '../../core/study/discover/sentences.ts';
import { chanceWords } from '../../core/study/words.ts';
import { asTyped } from '../../host/cli/as-typed.ts';
import { discoverCsv } from '../../host/cli/discover-csv.ts';
import { discoverText } from '../../host/cli/discover-text.ts';
import { FOUND } from '../core/study/discover-found.ts';

const NAMES = {
  option: (id: string) => `The ${id}`,
  future: (id: string) => `A ${id} future`,
  parameter: (id: string) => `Name of ${id}`,
};

/** The text with its lines joined, as a reader takes it. */
function flat(answer: DiscoverAnswer): string {
  return discoverText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

test.each([
  ['with a box', FOUND],
  [
    'with a box that no fresh worlds checked',
    { ...FOUND, fresh: null, boxes: [{ ...FOUND.boxes[0]!, checked: null }] },
  ],
  ['without a box', { ...FOUND, state: 'chance', boxes: [], fresh: null }],
] as const)('an answer %s has every sentence the window has', (_, answer) => {
  const text = flat(answer);
  const { headline, sentences, notes } = toldDiscover(answer, NAMES);
  for (const sentence of [headline, ...sentences, ...notes]) expect(text).toContain(asTyped(sentence));
  for (const box of answer.boxes) {
    expect(text).toContain(restsOnWords(answer, box));
    for (const { label, chance } of boxFigures(box))
      expect(text).toContain(`${label}: ${chanceWords(chance)}`);
  }
});

test('a box has what each bound is worth', () => {
  expect(flat(FOUND)).toContain('is above 4.20% a year under 0.001 95%');
  expect(flat(FOUND)).toContain('"The future" is "Dear staff" 0.004 60%');
});

test('no line is wider than a terminal', () => {
  const widths = discoverText(FOUND, NAMES)
    .split('\n')
    .map(({ length }) => length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test('the table has all worlds, searched and fresh, and a row for each box where it was found and checked, each bound, and each box of the peeling', () => {
  const rows = discoverCsv(FOUND)
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
  const none = discoverCsv({ ...FOUND, state: 'never', base: chanceOf(0, 200), fresh: null, boxes: [] });
  expect(none.split('\r\n')[1]).toMatch(/^all,(,){7},200,,,,0,0,0\.0188\d*$/);
});
