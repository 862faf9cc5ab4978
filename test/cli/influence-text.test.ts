import { describe, expect, test } from 'vitest';

import { morrisCsv } from '../../host/cli/morris-csv.ts';
import { morrisText } from '../../host/cli/morris-text.ts';
import { sobolCsv } from '../../host/cli/sobol-csv.ts';
import { sobolText } from '../../host/cli/sobol-text.ts';
import { USUAL_WIDTH } from '../../host/cli/line-width.ts';
import { morrisAnswer, sobolAnswer } from '../core/study/influence/answers.ts';

const names = { option: (id: string) => `Option ${id}`, future: (id: string) => `Future ${id}` };
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
/** On one line, as a reader takes it in. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a screening in words', () => {
  const text = flat(morrisText(morrisAnswer, names));

  test('says what was asked of which options', () => {
    expect(text).toContain(
      'Morris screening of "Option block-to-direct-payments" against "Option business-as-usual", future "Future central": 3 parameters moved over 4 places of their ranges, 5 trajectories',
    );
  });

  test('ranks parameters with mean effect, mean size, its error, spread and whether it is luck', () => {
    expect(text).toMatch(
      /1 stream\.equipment-and-adaptations\.share\.65plus -£2\.\d+m £2\.\d+m £\d[\d,.]* £\d[\d,.]* yes/,
    );
    expect(text).toContain('1 parameter did not move it at all.');
  });

  test('says which trajectories were left out, and why', () => {
    expect(text).toContain(
      '1 trajectory left out whole, because the model refused a world drawn for it: The market has no providers.',
    );
  });

  test('says how much so few runs cannot have seen', () => {
    expect(text).toContain('What happens in fewer than 45 runs of 100 may be in none of the 5');
  });

  test('says how many parameters a short table leaves out', () => {
    expect(flat(morrisText(morrisAnswer, names, 1))).toContain(
      'and 1 more parameter; --csv and --json have all.',
    );
  });

  test('says that nothing can be said where trajectories are too few', () => {
    const none = morrisText({ ...morrisAnswer, trajectories: 1, figures: [] }, names);
    expect(flat(none)).toContain('1 trajectory, each');
    expect(flat(none)).toContain('nothing can be said');
  });

  test('tells the level under the option beside the difference, by the names a reader knows', () => {
    expect(text).toContain('Council spend, net (council.spend.net), difference: -£');
    expect(text).toContain('level under "Option block-to-direct-payments": -£');
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

describe('indices in words', () => {
  const text = flat(sobolText(sobolAnswer, names));

  test('follow the screening they come from, and say what was asked', () => {
    expect(text.indexOf('Morris screening of')).toBe(0);
    expect(text).toContain('2 parameters, the strongest of the screening, 15 rows');
    expect(text).toContain('1 row left out whole, because the model refused a world drawn for it');
  });

  test('are given with their intervals, and with what luck makes of the variance', () => {
    expect(text).toMatch(/luck alone makes \d+% of the variance between runs/);
    expect(text).toMatch(
      /stream\.equipment-and-adaptations\.share\.65plus -?\d\.\d\d -?\d\.\d\d to \d\.\d\d \d\.\d\d \d\.\d\d to \d\.\d\d/,
    );
  });

  test('that are smaller than their interval is wide are warned of', () => {
    const all = sobolAnswer.figures[0]!.indices.flatMap(({ first, total }) => [first, total]);
    const unsure = all.filter(({ isUnsure }) => isUnsure).length;
    expect(unsure).toBeGreaterThan(0);
    expect(text).toContain(
      `Warning: ${unsure} of ${all.length} indices are smaller than their interval is wide.`,
    );
    const sure = (index: (typeof all)[number]) => ({ ...index, isUnsure: false });
    const figures = sobolAnswer.figures.map((figure) => ({
      ...figure,
      indices: figure.indices.map((each) => ({ ...each, first: sure(each.first), total: sure(each.total) })),
    }));
    expect(sobolText({ ...sobolAnswer, figures }, names)).not.toContain('Warning');
  });

  test('are not made up where no parameter matters or no row could be run', () => {
    const nothing = { ...sobolAnswer, rows: 0, figures: [] };
    expect(flat(sobolText({ ...nothing, parameters: [] }, names))).toContain(
      'No parameter moved any difference',
    );
    expect(flat(sobolText(nothing, names))).toContain('Fewer than 8 rows');
  });

  test('say that intervals from few rows are too narrow', () => {
    const words = 'From fewer than 64 rows, as here, intervals come out too narrow.';
    expect(text).toContain(words);
    expect(flat(sobolText({ ...sobolAnswer, rows: 64 }, names))).not.toContain(words);
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
