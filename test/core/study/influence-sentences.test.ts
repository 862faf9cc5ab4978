import { describe, expect, test } from 'vitest';

import { effectsWords, toldMorris } from '../../../core/study/morris/sentences.ts';
import { indicesWords, partWords, toldSobol } from '../../../core/study/sobol/sentences.ts';
import type { Told } from '../../../core/study/told.ts';
import { morrisAnswer, sobolAnswer } from './influence/answers.ts';

const NAMES = {
  option: (id: string) => `Option ${id}`,
  future: (id: string) => `Future ${id}`,
  parameter: (id: string) => `Name of ${id}`,
};
const said = ({ headline, sentences, notes }: Told): string => [headline, ...sentences, ...notes].join(' ');

describe('a screening in words', () => {
  const text = said(toldMorris(morrisAnswer, NAMES));

  test('names the strongest told from luck first, then what was asked of which options', () => {
    expect(text).toMatch(
      /^Council spend, net: “Name of stream\..*” is the strongest told from luck, moving it by £2\.\d\dm in the mean\. “Option block-to-direct-payments” less “Option business-as-usual” in “Future central”: 3 assumptions moved over 4 places of their ranges, 5 walks, each a run of its own\./,
    );
    const figures = morrisAnswer.figures.map((figure) => ({
      ...figure,
      effects: figure.effects.map((effect) => ({ ...effect, beyondLuck: false })),
    }));
    expect(said(toldMorris({ ...morrisAnswer, figures }, NAMES))).toContain(
      'no assumption is told from luck',
    );
  });

  test('says which walks were left out, and why', () => {
    expect(text).toContain(
      '1 walk is left out whole, because the model refused a world drawn for it: The market has no providers. What is shown is of the other worlds only.',
    );
  });

  test('says how much so few runs cannot have seen', () => {
    expect(text).toContain('What happens in fewer than 45 runs of 100 may be in none of the 5');
  });

  test('says that nothing can be said where walks are too few, and then not how to read it', () => {
    const none = toldMorris({ ...morrisAnswer, trajectories: 1, figures: [] }, NAMES);
    expect(said(none)).toContain('1 walk, each');
    expect(said(none)).toContain('nothing can be said yet');
    expect(none.notes).toEqual([]);
  });

  test('says of a figure what it came to, what moves it most, and how many do not move it at all', () => {
    const [difference, level] = morrisAnswer.figures.map((figure) => effectsWords(figure, NAMES));
    expect(difference!.meaning).toMatch(/^In the mean over all walks it is −£[\d.]+[km]?\.$/);
    expect(difference!.summary).toMatch(
      /^Of 3 assumptions “Name of stream\..*” moves it most \(£2\.\d\dm\); 1 of them does not move it at all\.$/,
    );
    expect(level!.meaning).toMatch(/it is −£/);
  });
});

describe('indices in words', () => {
  const text = said(toldSobol(sobolAnswer, NAMES));

  test('tell the largest part with its interval first, and whether it is unsure', () => {
    expect(text).toMatch(
      /^Council spend, net: “Name of .*” makes the largest part of the variance, \d+% of it in all \(\d+% to \d+%\)/,
    );
    expect(text).toContain('2 assumptions, the strongest of the screening, 15 rows, each a run of its own.');
    expect(text).toContain('1 row is left out whole, because the model refused a world drawn for it');
  });

  test('are followed by what the screening they come from found', () => {
    expect(text).toContain('Screening: Council spend, net: “Name of');
    expect(text).toContain('5 walks'.replace('5', String(sobolAnswer.screening!.trajectories)));
  });

  test('that are smaller than their interval is wide are counted', () => {
    const figure = sobolAnswer.figures[0]!;
    const all = figure.indices.flatMap(({ first, total }) => [first, total]);
    const sure = (index: (typeof all)[number]) => ({ ...index, isUnsure: false });
    const unsure = (index: (typeof all)[number]) => ({ ...index, isUnsure: true });
    const [one, ...others] = figure.indices.map((each) => ({
      ...each,
      first: sure(each.first),
      total: sure(each.total),
    }));
    expect(indicesWords({ ...figure, indices: [one!, ...others] }).summary).toBe(
      'Parts of the variance made by 2 assumptions, alone and in all.',
    );
    const some = [{ ...one!, total: unsure(one!.total) }, ...others];
    expect(indicesWords({ ...figure, indices: some }).summary).toContain(
      'Of these 4, 1 is smaller than the interval is wide.',
    );
    expect(indicesWords({ ...figure, indices: [] }).summary).toBe('The assumptions did not move it.');
  });

  test('come with what luck alone makes of the variance', () => {
    expect(indicesWords(sobolAnswer.figures[0]!).meaning).toMatch(
      /^−£[\d.]+[km]? in the mean; the assumptions move it by a standard deviation of £[\d.]+[km]?, and luck alone makes .+% of the variance between runs\.$/,
    );
  });

  test('are not made up where no assumption matters or no row could be run', () => {
    const nothing = { ...sobolAnswer, rows: 0, figures: [] };
    expect(said(toldSobol({ ...nothing, parameters: [] }, NAMES))).toContain(
      'No assumption moved any difference',
    );
    expect(said(toldSobol(nothing, NAMES))).toMatch(/^Fewer than 8 rows/);
    expect(toldSobol({ ...nothing, screening: null }, NAMES).notes).toEqual([]);
  });

  test('say that intervals from few rows are too narrow', () => {
    const words = 'From fewer than 64 rows, as here, intervals come out too narrow.';
    expect(text).toContain(words);
    expect(said(toldSobol({ ...sobolAnswer, rows: 64 }, NAMES))).not.toContain(words);
  });

  test('just below nothing are nothing, and have no sign', () => {
    expect([partWords(-0.003), partWords(-0.12), partWords(0.456)]).toEqual(['0%', '−12%', '46%']);
  });
});
