import { describe, expect, it } from 'vitest';
import { bridgeOf, bridgeSentence } from '../../../../renderer/telling/bridge.ts';
import { inYear } from '../../../../renderer/telling/yearly.ts';
import { fullYearEffects } from '../../../../renderer/telling/full-year.ts';
import { failureMeaning, planOf } from '../../../../renderer/telling/plan.ts';
import { netSentence } from '../../../../renderer/telling/net.ts';
import { planFile } from '../../../../renderer/features/money/file.ts';
import { marksOf } from '../../../../renderer/leanings/use-marks.ts';
import { fakeResult } from '../../fake-result.ts';

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'one', 'two'],
  future: 'central',
  months: 30,
  start: '2026-07',
  replicates: 20,
  seed: 1,
  save: false,
};
const result = fakeResult(REQUEST);

describe('the bridge from business as usual to an option', () => {
  it.each([0, 1])('adds up exactly over the whole period and in every year, for option %i', (place) => {
    const spans = [result.years.map((_, at) => at), ...result.years.map((_, at) => [at])];
    const gaps = spans.map((over) => {
      const bridge = bridgeOf(result, place, over);
      const moved = bridge?.lines.reduce((sum, { sum: line }) => sum + line.mean, 0) ?? Number.NaN;
      return Math.abs((bridge?.baseline ?? 0) + moved - (bridge?.option ?? 0));
    });
    expect(Math.max(...gaps)).toBeLessThan(1e-6);
  });

  it('gives no error for what is added up over years, because errors do not add up', () => {
    const all = bridgeOf(result, 0, [0, 1, 2]);
    expect(all?.lines.map(({ sum }) => sum.standardError)).not.toContainEqual(expect.any(Number));
  });

  it('of which no line moves is said to stay, not to go from a figure to itself', () => {
    const bridge = bridgeOf(result, 0, [0])!;
    const still = { ...bridge, option: bridge.baseline, lines: [] };
    expect(bridgeSentence(still)).toMatch(/^Net spend stays at £[\d,.]+[km]? on average; no line moves\.$/);
  });

  it('is not drawn from a result that lacks a line', () => {
    const older = {
      ...result,
      indicators: result.indicators.map((id) => (id === 'council.block' ? 'care.waiting' : id)),
    };
    expect(bridgeOf(older, 0, [0])).toBeNull();
  });
});

describe('the full-year effect', () => {
  it('is four times the last three months of the year', () => {
    const row = result.indicators.indexOf('council.spend.net') * result.months.length;
    const months = result.differences[0]!.bands.mean.subarray(row, row + result.months.length);
    const { until } = result.years[1]!;
    const expected = 4 * ((months[until - 1] ?? 0) + (months[until - 2] ?? 0) + (months[until - 3] ?? 0));
    expect(fullYearEffects(result, result.differences[0]!)[1]?.mean).toBeCloseTo(expected, 6);
  });

  it('is more than the year itself has where a change begins part-way', () => {
    const [first] = fullYearEffects(result, result.differences[0]!);
    const year = inYear(result, result.differences[0]!, 'council.spend.net', 0);
    expect(Math.abs(first?.mean ?? 0)).toBeGreaterThan(Math.abs(year?.mean ?? 0));
  });

  it('is not told of a year with fewer than three months in it', () => {
    const short = fakeResult({ ...REQUEST, start: '2026-02', months: 14 });
    expect(fullYearEffects(short, short.differences[0]!)[0]).toBeNull();
  });
});

describe('the table of years', () => {
  it('leads from gross to net in every year of every option', () => {
    const levels = planOf(result, 1, String).slice(1);
    const gaps = levels.flatMap(({ rows }) => {
      const of = (part: string) => rows.find(({ id }) => id.endsWith(part))?.sums ?? [];
      return of('-net').map((net, year) => {
        const parts = ['-gross', '-charges', '-other'].map((part) => of(part)[year]?.mean ?? Number.NaN);
        return Math.abs((net?.mean ?? 0) - parts.reduce((sum, part) => sum + part, 0));
      });
    });
    expect(gaps).toHaveLength(2 * result.years.length);
    expect(Math.max(...gaps)).toBeLessThan(1e-6);
  });

  it('says under every option what net spend is over the budget, or under it, with its sign and interval', () => {
    const over = planOf(result, 1, String)
      .slice(1)
      .map(({ rows }) => rows.at(-1));
    expect(over.map((row) => [row?.indicator, row?.kind])).toEqual([
      ['council.over-spend', 'signed'],
      ['council.over-spend', 'signed'],
    ]);
    expect(over[0]?.sums).toEqual(
      result.years.map((_, year) => inYear(result, result.scenarios[2]!, 'council.over-spend', year)),
    );
    expect(over[1]?.sums).toEqual(
      result.years.map((_, year) => inYear(result, result.scenarios[0]!, 'council.over-spend', year)),
    );
  });

  it('tells what failures avoided save, which is in net, and not of a result that has not recorded it', () => {
    const rowsOf = (of: typeof result) => planOf(of, 0, String)[0]!.rows;
    const saved = rowsOf(result).find(({ indicator }) => indicator === 'council.failure');
    expect(saved?.sums).toEqual(
      result.years.map((_, year) => inYear(result, result.differences[0]!, 'council.failure', year)),
    );
    expect(failureMeaning(result)).toContain('in gross and net already');
    const older = {
      ...result,
      indicators: result.indicators.map((id) => (id === 'council.failure' ? 'care.waiting' : id)),
    };
    expect(rowsOf(older).map(({ id }) => id)).toEqual(['gross-change', 'net-change', 'full-year']);
    expect(failureMeaning(older)).toBeNull();
  });

  it('goes into a file with every option that is compared and its unit, and what they are set against once', () => {
    const files = [result, fakeResult({ ...REQUEST, options: ['business-as-usual'] })].map((of) =>
      planFile(of, { nameOf: String, marks: marksOf(null, of) }),
    );
    expect(files[0]?.rows[0]?.slice(0, 2)).toEqual(['of', 'line, in pounds']);
    expect(files.map(({ rows }) => [...new Set(rows.slice(1).map(([of]) => of))])).toEqual([
      ['one against business as usual', 'one', 'two against business as usual', 'two', 'business-as-usual'],
      ['business-as-usual'],
    ]);
  });

  it('has the levels alone where nothing is compared', () => {
    const alone = fakeResult({ ...REQUEST, options: ['business-as-usual'] });
    expect(planOf(alone, 0, String).map(({ name }) => name)).toEqual(['business-as-usual']);
    expect(netSentence(alone, 0)).toBeNull();
  });
});

/** The same figures, of which nothing is known for sure. */
function unsure<B extends { readonly standardError: Float64Array }>(bands: B): B {
  return { ...bands, standardError: bands.standardError.map(() => 1e9) };
}

describe('the sentence', () => {
  it('tells the last whole year and the full-year effect, each with its interval', () => {
    expect(netSentence(result, 0)).toMatch(
      /^In 2027-28 the council spends £.* less, net \(95% interval .*\); in a full year £.* less, net \(95% interval .*\)\.$/,
    );
  });

  it('says of each amount whose interval includes nothing that it could be luck, and of no other', () => {
    const few = fakeResult({ ...REQUEST, replicates: 3 });
    expect(netSentence(few, 0)).toContain(', net, of too few runs to tell from luck (');
    expect(netSentence(result, 0)).not.toContain('luck');
    const spread = {
      ...result,
      differences: result.differences.map((each) => ({
        ...each,
        bands: unsure(each.bands),
        years: unsure(each.years),
      })),
    };
    const told = netSentence(spread, 0) ?? '';
    expect(told.match(/could be luck/g)).toHaveLength(2);
  });

  it('begins with the first whole year that changes where that is not the last', () => {
    const long = fakeResult({ ...REQUEST, months: 60 });
    const years = long.years.filter(({ isWhole }) => isWhole).map(({ name }) => name);
    const told = netSentence(long, 0) ?? '';
    expect([...told.matchAll(/In (\S+) the council/g)].map(([, name]) => name)).toEqual([
      years[0],
      years.at(-1),
    ]);
  });

  it('says of one run that it shows no spread', () => {
    expect(netSentence(fakeResult({ ...REQUEST, replicates: 1 }), 0)).toContain('one run shows no spread');
  });
});
