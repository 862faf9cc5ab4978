import { describe, expect, it } from 'vitest';
import type { LeaningRun } from '../../../renderer/api/types.ts';
import {
  differenceLeaning,
  leaningOf,
  leaningSentence,
  leaningSource,
  runLike,
  sideOf,
} from '../../../renderer/format/leaning.ts';
import { marksOf } from '../../../renderer/leanings/use-marks.ts';
import { fakeResult } from '../fake-result.ts';
import { LEANING_RUN } from '../fake-leanings.ts';

const RESULT = fakeResult({
  place: 'hartlepool',
  options: ['business-as-usual', 'block-to-direct-payments'],
  future: 'central',
  months: 12,
  replicates: 4,
  seed: 1,
  save: false,
});
const like = (place: string, option: string): LeaningRun => ({ ...LEANING_RUN, place, option });

describe('the run that speaks for a result', () => {
  it('is the one of its option before the one of its place', () => {
    const [other, place, option, both] = [
      like('leeds', 'fee-cut'),
      like('hartlepool', 'fee-cut'),
      like('leeds', 'block-to-direct-payments'),
      like('hartlepool', 'block-to-direct-payments'),
    ];
    expect(runLike([other, place, option, both], RESULT)).toBe(both);
    expect(runLike([other, place, option], RESULT)).toBe(option);
    expect(runLike([other, place], RESULT)).toBe(place);
    expect(runLike([], RESULT)).toBeNull();
  });

  it('answers for the level under business as usual and under any other option', () => {
    expect(sideOf(LEANING_RUN, 'business-as-usual')).toBe('against');
    expect(sideOf(LEANING_RUN, 'fee-cut')).toBe('option');
  });
});

describe('what is said of a figure', () => {
  it('names the assumptions and how far each moves it', () => {
    const leaning = leaningOf(LEANING_RUN, 'council.spend.net', 'difference')!;
    expect(leaningSentence(leaning)).toBe(
      'Leans on assumptions: the range of “Cost to replace a worker” alone moves it by 45%, “Fee for a managed account” by 12 times itself.',
    );
    expect(leaningOf(LEANING_RUN, 'council.spend.net', 'against')).toBeNull();
  });

  it('is nothing of a difference that no run has: an assumption cannot move it', () => {
    const nil = { mean: 0, standardError: 0 };
    const some = { mean: 0, standardError: 1 };
    const leanings = [[nil], [nil, null], [], [some], [nil, some]].map((changes) =>
      differenceLeaning(LEANING_RUN, 'council.spend.net', changes),
    );
    expect(leanings.map((each) => each?.on.length)).toEqual([undefined, undefined, undefined, 2, 2]);
  });

  it('is nothing of a difference of a result that no option has', () => {
    const without = RESULT.differences.map((each) => ({
      ...each,
      headlines: each.headlines.map((headline) => ({ ...headline, mean: 0, standardError: 0 })),
    }));
    expect(marksOf(LEANING_RUN, RESULT).ofDifference('council.spend.net')).toBe(' †');
    expect(marksOf(LEANING_RUN, { ...RESULT, differences: without }).ofDifference('council.spend.net')).toBe(
      '',
    );
    expect(marksOf(LEANING_RUN, { ...RESULT, differences: without }).ofLevel('council.spend.net')).toBe(' †');
  });

  it('says what was tried, and when the engine is another', () => {
    expect(leaningSource(LEANING_RUN)).toContain(
      'Hartlepool, “Block to direct payments” against business as usual',
    );
    expect(leaningSource(LEANING_RUN)).not.toContain('not the engine');
    expect(leaningSource({ ...LEANING_RUN, isOfThisEngine: false })).toContain(
      'which is not the engine of this program',
    );
  });
});
