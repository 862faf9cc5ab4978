import { describe, expect, it } from 'vitest';
import { axisOf, monthTicks } from '../../../renderer/charts/axis.ts';
import { financialYears } from '../../../renderer/charts/financial-years.ts';
import { kept, pointsOf } from '../../../renderer/charts/points.ts';
import { linesFile } from '../../../renderer/charts/lines-file.ts';
import { linesOf } from '../../../renderer/charts/series.ts';
import type { Line } from '../../../renderer/charts/series.ts';
import { countSentence, isCount } from '../../../renderer/charts/count-sentence.ts';
import { planSentence, summaryOf } from '../../../renderer/charts/summary.ts';
import { csvOf } from '../../../renderer/files/table-file.ts';
import { fakeResult } from '../fake-result.ts';

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'block-to-direct-payments'],
  future: 'central',
  months: 60,
  replicates: 20,
  seed: 1,
  save: false,
};
const result = fakeResult(REQUEST);
const name = (id: string) => (id === 'business-as-usual' ? 'Business as usual' : 'The option');

function line(low: number, high: number): Line {
  const band = {
    mean: Float64Array.of(low, high),
    low: Float64Array.of(low, low),
    high: Float64Array.of(high, high),
    runs: 20,
  };
  return { role: 'baseline', name: 'Business as usual', band };
}

const MONTHS = ['2026-04', '2026-05'];

describe('linesOf', () => {
  it('takes the row of the indicator from every scenario', () => {
    const [baseline, option] = linesOf(result, 'council.spend.net', 'levels', name);
    expect(baseline).toMatchObject({ role: 'baseline', name: 'Business as usual' });
    expect(option).toMatchObject({ role: 'decision', name: 'The option' });
    expect(baseline?.band.mean).toHaveLength(60);
    expect(baseline?.band.mean[0]).toBe(610_000);
    expect(baseline?.band.low[0]).toBeCloseTo(610_000 * 0.96);
  });

  it('gives the paired difference, not the difference of two bands', () => {
    const [difference] = linesOf(result, 'council.spend.net', 'difference', name);
    expect(difference?.name).toBe('The option less business as usual');
    expect(difference?.band.low[12]).toBe(-18_000);
    expect(difference?.band.high[12]).toBe(-6_000);
  });
});

describe('points', () => {
  it('thins to the most points allowed and keeps both ends', () => {
    const places = kept(1_000, 200);
    expect(places).toHaveLength(200);
    expect([places[0], places.at(-1)]).toEqual([0, 999]);
    expect(kept(60, 200)).toHaveLength(60);
    expect(kept(0, 200)).toEqual([]);
  });

  it('puts mean and range of every line into each month', () => {
    const [first] = pointsOf(['2026-04', '2026-05'], [line(1, 3), line(2, 4)]);
    expect(first).toEqual({ month: '2026-04', mean0: 1, range0: [1, 3], mean1: 2, range1: [2, 4] });
  });
});

describe('axisOf', () => {
  it('starts counts at zero and holds every band', () => {
    const axis = axisOf([line(8.5, 16.2)], 'providers', 'levels');
    expect(axis.low).toBe(0);
    expect(axis.high).toBeGreaterThanOrEqual(16.2);
  });

  it('does not flatten amounts and shares that stay far from zero', () => {
    expect(axisOf([line(585_000, 762_000)], 'pounds', 'levels').low).toBe(550_000);
    expect(axisOf([line(0.89, 0.951)], 'share', 'levels').low).toBeGreaterThan(0.8);
  });

  it('has a narrow share in its middle, and never below nothing', () => {
    const axis = axisOf([line(0.012, 0.019)], 'share', 'levels');
    expect(0.012 - axis.low).toBeCloseTo(axis.high - 0.019, 2);
    expect(axisOf([line(0.001, 0.0015)], 'share', 'levels').low).toBe(0);
  });

  it('never draws a share above the whole', () => {
    const narrow = axisOf([line(0.995, 1)], 'share', 'levels');
    expect(narrow.high).toBe(1);
    expect(narrow.low).toBeLessThanOrEqual(0.98);
  });

  it('always holds zero for a difference', () => {
    expect(axisOf([line(-88_000, -29_000)], 'pounds', 'difference').high).toBe(0);
    expect(axisOf([line(0, 0)], 'pounds', 'difference').ticks.length).toBeGreaterThan(1);
  });

  it('widens a narrow difference to both sides of nothing', () => {
    const axis = axisOf([line(-0.05, 0.05)], 'providers', 'difference');
    expect(axis.low).toBe(-axis.high);
  });

  it('labels about six Aprils however long the horizon', () => {
    const months = fakeResult({ ...REQUEST, months: 180 }).months;
    const ticks = monthTicks(months);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.every((month) => month.endsWith('-04'))).toBe(true);
  });
});

describe('a plan beside what came of it', () => {
  const { band } = line(0.1, 0.3);
  const plan: Line = { role: 'plan', name: 'Planned', band: { ...band, runs: 0 } };

  it('is told at the end of the sentence', () => {
    expect(planSentence([plan], 'share', 'levels')).toBe(' Planned by then: 30.0%.');
    expect(planSentence([plan], 'share', 'difference')).toBe(' Planned by then: +30.0 points.');
    expect(planSentence([], 'share', 'levels')).toBe('');
  });

  it('has one column in the file where other lines have their range as well', () => {
    const short = { ...result, months: result.months.slice(0, 2) };
    const lines = csvOf(linesFile(short, [line(0.1, 0.2), plan], name)).split('\r\n');
    expect(lines).toContain(
      'month,Business as usual mean,Business as usual p5,Business as usual p95,Planned',
    );
    expect(lines).toContain('2026-05,0.2,0.1,0.2,0.3');
  });
});

describe('summaryOf', () => {
  it('says where both paths start and end', () => {
    const lines = linesOf(result, 'council.spend.net', 'levels', name);
    expect(summaryOf('council.spend.net', result.months, lines, 'levels')).toBe(
      'Business as usual goes from £610k a month in April 2026 to £733k in March 2031; the option reaches £674k, and nine runs in ten end between £647k and £701k.',
    );
  });

  it('writes whole figures as finely as those beside them', () => {
    const [usual, option] = [line(12.9, 16.2), line(12.9, 16)];
    expect(summaryOf('providers.standing', ['2026-04', '2026-05'], [usual, option], 'levels')).toMatch(
      /from 12\.9 in April 2026 to 16\.2 in May 2026; the option reaches 16\.0,/,
    );
  });

  it('writes where the options beside the chosen one end as finely as all else in the sentence', () => {
    const lines = [line(12.9, 16.2), line(12.9, 16.4), line(12.9, 17), line(12.9, 18)];
    expect(summaryOf('providers.standing', MONTHS, lines.slice(0, 3), 'levels')).toMatch(
      / The other option comes to 17\.0 on average\.$/,
    );
    expect(summaryOf('providers.standing', MONTHS, lines, 'levels')).toMatch(
      / The other 2 come to between 17\.0 and 18\.0 on average\.$/,
    );
    expect(summaryOf('providers.standing', MONTHS, lines, 'difference')).toMatch(
      / The other 3 come to between \+16\.4 and \+18\.0 on average\.$/,
    );
  });

  it('says of two runs about where both lie, since no nine in ten of them can be told', () => {
    const two = fakeResult(REQUEST, 2);
    const lines = linesOf(two, 'council.spend.net', 'levels', name);
    expect(summaryOf('council.spend.net', two.months, lines, 'levels')).toContain(
      'and both runs end between about £647k and £701k.',
    );
    const change = linesOf(two, 'council.spend.net', 'difference', name);
    expect(summaryOf('council.spend.net', two.months, change, 'difference')).toMatch(
      /; both runs lie between about \S+ and \S+\.$/,
    );
    expect(countSentence(two, 'providers.entered', 'difference', name)).toMatch(
      /both runs lie between about/,
    );
  });

  it('says when nine runs in ten are the same with the option, since that is what is known of a month', () => {
    const lines = linesOf(result, 'people.contributions', 'difference', name);
    expect(summaryOf('people.contributions', result.months, lines, 'difference')).toBe(
      'In March 2031 nine runs in ten give the same figure with the option as without it.',
    );
  });
});

function called(id: string): string {
  return id === 'fee-cut' ? 'Fee cut' : 'Fee freeze';
}

describe('a result held against another option than business as usual', () => {
  const held = fakeResult({ ...REQUEST, options: ['fee-cut', 'freeze'] });

  it('names it in the sentence of a chart, in the name of a difference and in what is counted', () => {
    const levels = linesOf(held, 'council.spend.net', 'levels', called);
    expect(summaryOf('council.spend.net', held.months, levels, 'levels')).toMatch(/^Fee cut goes from £/);
    const [difference] = linesOf(held, 'council.spend.net', 'difference', called);
    expect(difference?.name).toBe('Fee freeze less “Fee cut”');
    expect(countSentence(held, 'providers.entered', 'levels', called)).toContain('under “Fee cut”');
  });
});

describe('what is counted as it happens', () => {
  it('is what people and providers do in a month, and nothing else', () => {
    expect(isCount('providers.entered')).toBe(true);
    expect(isCount('providers.standing')).toBe(false);
    expect(isCount('council.spend.net')).toBe(false);
  });

  it('is told over the whole period, because the first and last month say nothing', () => {
    const closing = { indicator: 'providers.entered', p50: 0, standardError: 0.1 } as const;
    const told = {
      ...result,
      scenarios: result.scenarios.map((each, at) => ({
        ...each,
        headlines: [{ ...closing, mean: 3.2 + at, p5: 1, p95: 6 + at }],
      })),
      differences: result.differences.map((each) => ({
        ...each,
        headlines: [{ ...closing, mean: 1, p5: 0, p95: 2, signs: null }],
      })),
    };
    expect(countSentence(told, 'providers.entered', 'levels', name)).toBe(
      'Over 5 years 3.2 under business as usual and 4.2 under the option; with it nine runs in ten have between 1.0 and 7.0.',
    );
    expect(countSentence(told, 'providers.entered', 'difference', name)).toBe(
      'Over 5 years the option changes the number by +1 on average; nine runs in ten lie between 0 and +2.',
    );
    expect(countSentence({ ...told, replicates: 1 }, 'providers.entered', 'levels', name)).toBe(
      'Over 5 years 3.2 under business as usual and 4.2 under the option; one run shows no spread.',
    );
    expect(countSentence({ ...told, replicates: 1 }, 'providers.entered', 'difference', name)).toBe(
      'Over 5 years the option changes the number by +1 in one run, which shows no spread.',
    );
  });
});

describe('financial years', () => {
  const months = ['2026-02', '2026-03', ...fakeResult({ ...REQUEST, months: 12 }).months];
  const years = financialYears(months);

  it('split in April and say which are whole', () => {
    expect(years).toEqual([
      { name: '2025-26', from: 0, until: 2, whole: false },
      { name: '2026-27', from: 2, until: 14, whole: true },
    ]);
  });
});
