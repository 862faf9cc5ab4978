import { describe, expect, test } from 'vitest';

import type { DiscoverAnswer } from '../../../core/study/discover.ts';
import { boundWords, boxSentence } from '../../../core/study/discover/box-sentence.ts';
import {
  boxFigures,
  byChanceWords,
  restsOnWords,
  toldDiscover,
} from '../../../core/study/discover/sentences.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';
import { FOUND } from './discover-found.ts';

const NAMES = {
  option: (id: string) => `The ${id}`,
  future: (id: string) => `A ${id} future`,
  parameter: (id: string) => id,
};
const [BOX] = FOUND.boxes;

const said = (answer: DiscoverAnswer): string => {
  const { headline, sentences, notes } = toldDiscover(answer, NAMES);
  return [headline, ...sentences, ...notes].join(' ');
};

describe('what the worlds have in common in which an option fails', () => {
  test('is a sentence in values, by fresh worlds, and then how often it fails in all', () => {
    expect(said(FOUND)).toMatch(
      /^In 80% of the worlds in which the option fails, “Growth of the wage floor” is above 4\.20% a year, and “The future” is “Dear staff”; of the worlds like that, 67% fail, against 25% of all fresh worlds\. “The plan” breaks a limit in 23% \(18% to 29%\) of 200 worlds, drawn over 2 things nobody decides or knows\. Beyond these, what was found/,
    );
  });

  test('is told by the worlds it was found in where there are no fresh ones', () => {
    const answer = { ...FOUND, fresh: null, boxes: [{ ...BOX!, checked: null }] };
    expect(boxSentence(answer, 0)).toContain('In 87% of the worlds');
    expect(restsOnWords(answer, answer.boxes[0]!)).toBe(
      'Found in 50 of 200 worlds; chance alone gives as much in 1% of searches. The figures are by these same worlds, which flatter it (there are no fresh ones).',
    );
  });

  test('is called a guess where fresh worlds do not bear it out', () => {
    expect(restsOnWords(FOUND, BOX!)).toMatch(/The figures are by 100 fresh worlds\.$/);
    const weak = { ...BOX!, checked: { ...BOX!.checked!, density: chanceOf(3, 10) } };
    expect(restsOnWords(FOUND, weak)).toContain('not shown to be more than chance: take it as a guess');
  });

  test('does not stand at the top where fresh worlds do not bear it out, and says what may be asked instead', () => {
    const weak = { ...BOX!, checked: { ...BOX!.checked!, density: chanceOf(3, 10) } };
    const { headline, sentences } = toldDiscover({ ...FOUND, boxes: [weak] }, NAMES);
    expect(headline).toContain('Nothing was found that holds in fresh worlds too');
    expect(sentences.join(' ')).toMatch(/of the worlds like that, 30% fail, .* take it as a guess/);
    expect(sentences.at(-1)).toContain('instead: more worlds');
    const two = toldDiscover({ ...FOUND, boxes: [weak, BOX!] }, NAMES);
    expect(two.headline).toContain('of the worlds like that, 67% fail');
    expect(two.sentences.join(' ')).not.toContain('instead');
  });

  test('is told by runs where a world is run more than once', () => {
    const often = said({ ...FOUND, replicates: 3 });
    expect(often).toContain('breaks a limit in 23% (18% to 29%) of the runs in 200 worlds');
    expect(often).toContain('In 80% of the runs in which the option fails');
  });

  test('has no figure for what could not be counted', () => {
    const checked = { coverage: null, density: null, base: chanceOf(25, 100) };
    expect(boxFigures({ ...BOX!, checked }).map(({ id }) => id)).toEqual(['base']);
  });

  test('rounds nothing to never or always', () => {
    expect(byChanceWords(0.000_02)).toBe('under 0.001');
    const nearly = { ...BOX!, checked: { ...BOX!.checked!, density: chanceOf(999, 1000) } };
    expect(boxSentence({ ...FOUND, boxes: [nearly] }, 0)).toContain('99.9% fail');
  });

  test('writes money as money, and a factor as one', () => {
    const [wages] = FOUND.inputs;
    const inWords = (unit: 'pounds per hour' | 'multiplier', value: number): string =>
      boundWords({ input: 'economy.wage-growth', above: { at: 0.5, value }, below: null }, [
        { ...wages!, kind: 'parameter', unit, low: 0, high: 40 } as typeof wages & object,
      ]);
    expect(inWords('pounds per hour', 1234.5)).toBe('“Growth of the wage floor” is above £1,234.50 an hour');
    expect(inWords('multiplier', 2)).toBe('“Growth of the wage floor” is above × 2.0');
  });
});

describe('where nothing is found it is told why', () => {
  const none = { ...FOUND, boxes: [], fresh: null };
  test.each<[string, Partial<DiscoverAnswer>, string]>([
    ['still running', { state: 'searching' }, 'is searched once all are.'],
    [
      'no more than chance',
      { state: 'chance' },
      'no more than chance would give (it gives as much in 40% of searches).',
    ],
    [
      'too few to search',
      { state: 'chance', base: chanceOf(3, 14), beyond: null },
      'Nothing was searched for: that takes at least 20 worlds, not all alike in what came of them, and there are 14.',
    ],
    [
      'never',
      { state: 'never', base: chanceOf(0, 200), beyond: null },
      'it never breaks a limit. With 95% confidence it does in no more than 1.9% of worlds.',
    ],
    ['always', { state: 'always', base: chanceOf(200, 200), beyond: null }, 'in at least 98.1% of worlds'],
    ['no world', { state: 'never', base: null }, 'No world could be run'],
  ])('%s', (_, over, words) => {
    expect(said({ ...none, ...over })).toContain(words);
  });
});

describe('where nothing is found it says what was looked through and what may be asked instead', () => {
  const none = { ...FOUND, boxes: [], fresh: null };
  const never = { ...none, state: 'never', base: chanceOf(0, 200), beyond: null } as const;
  const always = { ...none, state: 'always', base: chanceOf(200, 200), beyond: null } as const;
  test.each<[string, DiscoverAnswer, string]>([
    ['it never breaks a limit', never, 'instead: tighter limits, or futures that are harder; the workings'],
    ['it always breaks one', always, 'instead: limits that allow more, futures that are easier, or another'],
    ['it never keeps all', { ...never, find: 'meets' }, 'instead: limits that allow more'],
    ['it always keeps all', { ...always, find: 'meets' }, 'instead: tighter limits'],
    ['chance gives as much', { ...none, state: 'chance' }, 'instead: more worlds; more runs in each'],
  ])('%s', (_, answer, words) => {
    expect(said(answer)).toContain(words);
    expect(said(answer)).toContain('Drawn anew in each world: “Growth of the wage floor”, “The future”.');
  });

  test('but not while worlds are being run, nor where something was found', () => {
    expect(said({ ...none, state: 'searching' })).not.toContain('instead');
    expect(said(FOUND)).not.toContain('instead');
  });
});

test('what a future sets is told with that future, and refused worlds with a reason', () => {
  expect(said(FOUND)).toContain('in its range it was drawn: “Growth of the wage floor” (“A dear future”).');
  expect(said({ ...FOUND, refused: { worlds: 3, reasons: ['No staff.'] } })).toContain(
    '3 worlds altogether, which are left out: No staff.',
  );
});
