import { describe, expect, test } from 'vitest';

import { effectsWords, toldMorris } from '../../core/study/morris/sentences.ts';
import { indicesWords, toldSobol } from '../../core/study/sobol/sentences.ts';
import { asTyped } from '../../host/cli/as-typed.ts';
import { morrisCsv } from '../../host/cli/morris-csv.ts';
import { morrisText } from '../../host/cli/morris-text.ts';
import { sobolCsv } from '../../host/cli/sobol-csv.ts';
import { sobolText } from '../../host/cli/sobol-text.ts';
import { USUAL_WIDTH } from '../../host/cli/line-width.ts';
import { morrisAnswer, sobolAnswer } from '../core/study/influence/answers.ts';

const names = {
  option: (id: string) => `Option ${id}`,
  future: (id: string) => `Future ${id}`,
  parameter: (id: string) => `Name of ${id}`,
};
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
/** On one line, as a reader takes it in. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a screening in a terminal', () => {
  const text = flat(morrisText(morrisAnswer, names));

  test('has every sentence the window has', () => {
    const { headline, sentences, notes } = toldMorris(morrisAnswer, names);
    for (const sentence of [headline, ...sentences, ...notes]) expect(text).toContain(asTyped(sentence));
    for (const figure of morrisAnswer.figures) {
      const { meaning, summary } = effectsWords(figure, names);
      expect(text).toContain(asTyped(meaning));
      expect(text).toContain(asTyped(summary));
    }
  });

  test('ranks parameters, by the ids other commands take, with mean effect, mean size, its error, spread and whether it is luck', () => {
    expect(text).toMatch(
      /1 stream\.equipment-and-adaptations\.share\.65plus -£2\.\d+m £2\.\d+m £\d[\d,.]*[km]? £\d[\d,.]*[km]? yes/,
    );
  });

  test('says how many parameters a short table leaves out', () => {
    expect(flat(morrisText(morrisAnswer, names, 1))).toContain(
      'and 1 more parameter; --csv and --json have all.',
    );
  });

  test('tells the level under the option beside the difference, with the id of the figure', () => {
    expect(text).toContain('Council spend, net, the difference (council.spend.net). In the mean');
    expect(text).toContain('Council spend, net, the level under the option (council.spend.net). In the mean');
  });

  test('is no wider than a terminal, even with the longest of names and large figures', () => {
    const large = {
      mu: -912_345,
      muStar: 912_345,
      standardError: 912_345,
      sigma: 912_345,
      beyondLuck: false,
    };
    const figures = morrisAnswer.figures.map((figure) => ({
      ...figure,
      effects: figure.effects.map((effect) => ({ ...effect, ...large })),
    }));
    expect(widest(morrisText({ ...morrisAnswer, figures }, names))).toBeLessThanOrEqual(USUAL_WIDTH);
  });
});

describe('indices in a terminal', () => {
  const text = flat(sobolText(sobolAnswer, names));

  test('have every sentence the window has', () => {
    const { headline, sentences, notes } = toldSobol(sobolAnswer, names);
    for (const sentence of [headline, ...sentences, ...notes]) expect(text).toContain(asTyped(sentence));
    for (const figure of sobolAnswer.figures) {
      const { meaning, summary } = indicesWords(figure);
      expect(text).toContain(asTyped(meaning));
      expect(text).toContain(summary);
    }
  });

  test('are given with their intervals, before the screening they come from', () => {
    expect(text).toMatch(
      /stream\.equipment-and-adaptations\.share\.65plus -?\d+% -?\d+% to \d+% \d+% \d+% to \d+%/,
    );
    expect(text.indexOf('The screening')).toBeGreaterThan(text.indexOf('In all 95% interval Unsure'));
  });

  test('are no wider than a terminal, even with the longest of names and intervals', () => {
    const wide = { value: -0.12, interval: { low: -9.87, high: -1.23 }, isUnsure: true };
    const figures = sobolAnswer.figures.map((figure) => ({
      ...figure,
      indices: figure.indices.map((each) => ({ ...each, first: wide, total: wide })),
    }));
    expect(widest(sobolText({ ...sobolAnswer, figures }, names))).toBeLessThanOrEqual(USUAL_WIDTH);
  });
});

const cells = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));

test('the table of a screening has a row for each figure and parameter with all digits', () => {
  const [head, ...rows] = cells(morrisCsv(morrisAnswer));
  expect(rows).toHaveLength(2 * 3);
  for (const row of rows) expect(row).toHaveLength(head!.length);
  const { parameter, muStar } = morrisAnswer.figures[0]!.effects[0]!;
  expect(rows[0]![head!.indexOf('parameter')]).toBe(parameter);
  expect(rows[0]![head!.indexOf('mu_star')]).toBe(String(muStar));
});

test('the table of indices has a row for each figure and parameter with all digits', () => {
  const [head, ...rows] = cells(sobolCsv(sobolAnswer));
  expect(rows).toHaveLength(2 * 2);
  for (const row of rows) expect(row).toHaveLength(head!.length);
  const { parameter, total } = sobolAnswer.figures[0]!.indices[0]!;
  expect(rows[0]![head!.indexOf('parameter')]).toBe(parameter);
  expect(rows[0]![head!.indexOf('total')]).toBe(String(total.value));
  expect(rows[0]![head!.indexOf('total_high')]).toBe(String(total.interval.high));
});

test('the table of indices keeps a figure that no parameter moved, without indices', () => {
  const figures = sobolAnswer.figures.map((figure) => ({ ...figure, indices: [] }));
  const [head, ...rows] = cells(sobolCsv({ ...sobolAnswer, figures }));
  expect(rows).toHaveLength(figures.length);
  for (const row of rows) {
    expect(row).toHaveLength(head!.length);
    expect(row[head!.indexOf('parameter')]).toBe('');
  }
});
