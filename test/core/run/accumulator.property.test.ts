import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { reportedYears } from '../../../core/experiment/years.ts';
import { INDICATOR_IDS, isRatio } from '../../../core/model/indicators.ts';
import { categoryCount } from '../../../core/model/recording/category.ts';
import { measuresOf } from '../../../core/model/recording/measures.ts';
import { createAccumulator } from '../../../core/run/accumulator.ts';
import { overMonths } from '../../../core/model/indicators/over-months.ts';
import type { Summary } from '../../../core/run/compose-summary.ts';
import type { Replicate } from '../../../core/run/figures.ts';
import { emptyPath, seriesOf, sumsOf } from '../../../core/run/path.ts';
import type { Bands, Spread } from '../../../core/run/result.ts';
import { differencesOf } from './all-at-once.ts';
import { winnerFiguresOf } from '../../../core/run/winners.ts';
import { meanOf } from '../../../core/statistics/interval.ts';
import { quantile } from '../../../core/statistics/quantile.ts';

const START = '2027-02';
const MONTHS = 4;
const YEARS = reportedYears(START, MONTHS);
const LOCALITIES = 1;
const OPTIONS = ['as-usual', 'one', 'other'];
const ORDER = { options: OPTIONS, months: MONTHS, years: YEARS };
const QUANTILES = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

/** Replicates of figures that look like any: some even, some lumped, some whole, some nothing. */
function replicatesOf(count: number, seed: number): readonly Replicate[] {
  let state = seed + 1;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const value = (cell: number): number =>
    [draw() * 1e6, Math.floor(draw() * 9), draw() < 0.9 ? 0 : draw(), draw() - 0.5][cell % 4]!;
  const sums = (): Float64Array =>
    Float64Array.from({ length: categoryCount(LOCALITIES) * 7 }, () => Math.floor(draw() * 40));
  return Array.from({ length: count }, () => ({
    paths: OPTIONS.map(() => emptyPath(MONTHS, LOCALITIES).map((_, cell) => value(cell))),
    winners: OPTIONS.slice(1).map(sums),
  }));
}

function accumulated(replicates: readonly Replicate[], mostBytesKept?: number): Summary {
  const accumulator = createAccumulator({ ...ORDER, ...(mostBytesKept !== undefined && { mostBytesKept }) });
  for (const replicate of replicates) accumulator.add(replicate);
  return accumulator.summary();
}

/** One column of a sample at a time, as plainly as can be. */
function columnsOf(samples: readonly Float64Array[]): readonly Float64Array[] {
  return Array.from({ length: samples[0]!.length }, (_, cell) =>
    Float64Array.from(samples, (row) => row[cell]!),
  );
}

function plainly(samples: readonly Float64Array[], names: readonly (keyof Bands)[]): unknown {
  const columns = columnsOf(samples);
  const of = (name: keyof Bands): Float64Array =>
    Float64Array.from(columns, (column) =>
      name === 'mean' || name === 'standardError'
        ? meanOf(column)[name]
        : quantile(column.toSorted(), QUANTILES[name]),
    );
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

const BANDS = ['mean', 'standardError', 'p5', 'p25', 'p50', 'p75', 'p95'] as const;
const SPREAD = ['mean', 'standardError', 'p5', 'p50', 'p95'] as const;

/** Every indicator over a stretch of months. */
function over(series: Float64Array, from: number, until: number): Float64Array {
  return Float64Array.from(INDICATOR_IDS, (indicator) =>
    overMonths(indicator, (id) => {
      const row = INDICATOR_IDS.indexOf(id) * MONTHS;
      return series.subarray(row + from, row + until);
    }),
  );
}

type Over = (from: number, until: number) => Float64Array;

/** Every indicator over a stretch of one path less another: of a ratio what each comes to is told apart, of others each month. */
function changeOver(own: Float64Array, less: Float64Array): Over {
  const [between] = differencesOf([own], [less]);
  return (from, until) => {
    const [summed, mine, theirs] = [between!, own, less].map((series) => over(series, from, until));
    return summed!.map((change, row) =>
      isRatio(INDICATOR_IDS[row]!) ? mine![row]! - theirs![row]! : change,
    );
  };
}

function byYear(of: Over): Float64Array {
  const years = YEARS.map(({ from, until }) => of(from, until));
  return Float64Array.from(
    { length: INDICATOR_IDS.length * YEARS.length },
    (_, at) => years[at % YEARS.length]![Math.floor(at / YEARS.length)]!,
  );
}

test('what fits is summed up exactly: months, years, the whole, breakdowns, gains and paired differences', () => {
  assert(
    property(integer({ min: 1, max: 9 }), integer({ min: 0, max: 1e6 }), (count, seed) => {
      const replicates = replicatesOf(count, seed);
      const { scenarios, differences, quantileError } = accumulated(replicates);
      expect(quantileError).toBeNull();
      const series = OPTIONS.map((_, at) => replicates.map(({ paths }) => seriesOf(paths[at]!, MONTHS)));
      const people = OPTIONS.map((_, at) =>
        replicates.map(({ paths }) => measuresOf(sumsOf(paths[at]!, MONTHS))),
      );
      for (const at of OPTIONS.keys()) {
        expect(scenarios[at]!.bands).toEqual(plainly(series[at]!, BANDS));
        expect(scenarios[at]!.years).toEqual(
          plainly(
            series[at]!.map((one) => byYear((from, until) => over(one, from, until))),
            BANDS,
          ),
        );
        expect(scenarios[at]!.breakdown).toEqual(plainly(people[at]!, SPREAD));
      }
      for (const [position, difference] of differences.entries()) {
        const between = differencesOf(series[position + 1]!, series[0]!);
        const changes = series[position + 1]!.map((own, each) => changeOver(own, series[0]![each]!));
        const wholes = changes.map((change) => change(0, MONTHS));
        expect(difference.bands).toEqual(plainly(between, BANDS));
        expect(difference.years).toEqual(plainly(changes.map(byYear), BANDS));
        expect(difference.breakdown).toEqual(
          plainly(differencesOf(people[position + 1]!, people[0]!), SPREAD),
        );
        const gains = replicates.map(({ winners }) => winnerFiguresOf(winners[position]!));
        expect(difference.winners).toEqual(plainly(gains, SPREAD));
        const told = plainly(wholes, SPREAD) as Spread;
        expect(difference.headlines).toEqual(
          INDICATOR_IDS.map((indicator, row) => ({
            indicator,
            ...Object.fromEntries(SPREAD.map((name) => [name, told[name][row]])),
            signs: {
              above: wholes.filter((whole) => whole[row]! > 0).length,
              below: wholes.filter((whole) => whole[row]! < 0).length,
            },
          })),
        );
      }
    }),
    { numRuns: 4 },
  );
});

test('what does not fit has the same means and signs, and quantiles within the error it states', () => {
  const replicates = replicatesOf(60, 7);
  const [exact, sketched] = [accumulated(replicates), accumulated(replicates, 200_000)];
  expect(sketched.quantileError).toBeGreaterThan(0);
  expect(sketched.quantileError).toBeLessThan(1 / 32);
  for (const [at, one] of sides(exact).entries()) {
    const other = sides(sketched)[at]!;
    for (const cell of one.mean.keys()) {
      const size = Math.max(Math.abs(one.p5[cell]!), Math.abs(one.p95[cell]!), 1);
      expect(Math.abs(other.mean[cell]! - one.mean[cell]!)).toBeLessThanOrEqual(1e-9 * size);
      expect(other.standardError[cell]).toBeCloseTo(one.standardError[cell]!, 6);
    }
  }
  // The first indicator is even over a million a month, and a difference over twice that.
  const slack = sketched.quantileError! * 2e6 * MONTHS;
  for (const [at, { bands, years }] of [...exact.scenarios, ...exact.differences].entries()) {
    const other = [...sketched.scenarios, ...sketched.differences][at]!;
    for (const name of ['p5', 'p50', 'p95'] as const) {
      expect(Math.abs(other.bands[name][0]! - bands[name][0]!)).toBeLessThanOrEqual(slack);
      expect(Math.abs(other.years[name][0]! - years[name][0]!)).toBeLessThanOrEqual(slack);
    }
  }
  expect(signs(sketched)).toEqual(signs(exact));
});

test('what is kept grows with the replicates only as far as it may, and is then the same for ever', () => {
  const accumulator = createAccumulator({ ...ORDER, mostBytesKept: 200_000 });
  const bytes = replicatesOf(60, 3).map((replicate) => {
    accumulator.add(replicate);
    return accumulator.bytes;
  });
  const switched = bytes.findIndex((held, at) => at > 1 && held !== bytes[0]! * (at + 1));
  expect(bytes[switched - 1]).toBeLessThanOrEqual(200_000);
  expect(bytes[0]! * (switched + 1)).toBeGreaterThan(200_000);
  expect(new Set(bytes.slice(switched)).size).toBe(1);
  expect(accumulator.replicates).toBe(60);
});

test('a summary part of the way leaves no trace in the one at the end', () => {
  const replicates = replicatesOf(30, 5);
  for (const mostBytesKept of [200_000, undefined]) {
    const accumulator = createAccumulator({
      ...ORDER,
      ...(mostBytesKept !== undefined && { mostBytesKept }),
    });
    for (const replicate of replicates) {
      accumulator.add(replicate);
      if (accumulator.replicates % 7 === 0) accumulator.summary();
    }
    expect(accumulator.summary()).toEqual(accumulated(replicates, mostBytesKept));
  }
});

function sides(summary: Summary): readonly Spread[] {
  return [...summary.scenarios, ...summary.differences].flatMap(({ bands, years, breakdown }) => [
    bands,
    years,
    breakdown,
  ]);
}

function signs({ differences }: Summary): unknown {
  return differences.map(({ headlines }) => headlines.map((headline) => headline.signs));
}
