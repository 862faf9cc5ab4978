import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isKept, limitFigure, limitProblems, problemsOfLimits } from '../../../core/experiment/limit.ts';
import type { Limit } from '../../../core/experiment/limit.ts';
import { isMarketMeasure, outcomeOf, positionOf, shapeOf } from '../../../core/experiment/outcome.ts';
import type { FigureAsked } from '../../../core/experiment/outcome.ts';
import { RATE_IDS, RATES } from '../../../core/experiment/rates.ts';
import { reportedYears } from '../../../core/experiment/years.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { MEASURE_IDS } from '../../../core/model/recording/measures.ts';
import { SUM, SUMS } from '../../../core/model/recording/tally.ts';
import { emptyPath, sumsOf } from '../../../core/run/path.ts';
import { WINNER_FIGURES } from '../../../core/run/winners.ts';
import { addMonths, formatMonth, parseMonth } from '../../../core/time/month.ts';

const MONTHS = 30;
const LOCALITIES = 2;
/** October to the March after next, and a year of which six months are missing. */
const SHAPE = shapeOf('2026-10', MONTHS, LOCALITIES);

describe('the financial years of a run', () => {
  test('begin in April, and are whole where no end of the run cuts them', () => {
    expect(reportedYears('2026-10', MONTHS)).toEqual([
      { name: '2026-27', from: 0, until: 6, isWhole: false },
      { name: '2027-28', from: 6, until: 18, isWhole: true },
      { name: '2028-29', from: 18, until: 30, isWhole: true },
    ]);
    expect(reportedYears('2026-04', 1)).toEqual([{ name: '2026-27', from: 0, until: 1, isWhole: false }]);
  });

  test('hold every month once', () => {
    const first = parseMonth('2020-01');
    assert(
      property(integer({ min: 0, max: 200 }), integer({ min: 1, max: 180 }), (later, months) => {
        const years = reportedYears(formatMonth(addMonths(first, later)), months);
        expect(years[0]!.from).toBe(0);
        expect(years.at(-1)!.until).toBe(months);
        for (const [at, { from }] of years.entries()) expect(from).toBe(years[at - 1]?.until ?? 0);
      }),
    );
  });
});

/** A path whose months of one indicator are given from the first, and zero after. */
function pathWith(months: Partial<Record<IndicatorId, readonly number[]>>): Float64Array {
  const path = emptyPath(MONTHS, LOCALITIES);
  for (const [id, values] of Object.entries(months))
    path.set(values, INDICATOR_IDS.indexOf(id as IndicatorId) * MONTHS);
  return path;
}

const ones = Array.from({ length: MONTHS }, () => 1);
const counted = Array.from({ length: MONTHS }, (_, month) => month);
const GAINS = new Float64Array(SHAPE.categories.length * 7);

describe('an outcome', () => {
  test('has a place of its own for every figure there is, and no other', () => {
    const outcome = outcomeOf(pathWith({}), MONTHS, SHAPE, GAINS);
    const market = [...INDICATOR_IDS, ...RATE_IDS].flatMap((measure): FigureAsked[] =>
      [null, 0, 1, 2].map((year) => ({ kind: 'market', measure, year })),
    );
    // Self-funders are a kind of people twice over, by how they are supported and by their means; both are the same people.
    const kinds = [...new Set(SHAPE.categories)];
    const people = kinds.flatMap((whom) => [
      ...MEASURE_IDS.map((measure): FigureAsked => ({ kind: 'people', measure, for: whom })),
      ...WINNER_FIGURES.map((measure): FigureAsked => ({ kind: 'gains', measure, for: whom })),
    ]);
    const places = [...market, ...people].map((asked) => positionOf(asked, SHAPE));
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((place) => place in outcome)).toBe(true);
    const twice = SHAPE.categories.filter((id, at, all) => all.indexOf(id) !== at);
    expect(twice).toEqual(['self-funder']);
    expect(outcome.length - places.length).toBe(MEASURE_IDS.length + WINNER_FIGURES.length);
  });

  test('adds months up as the indicator says, over the horizon and over each year', () => {
    const outcome = outcomeOf(
      pathWith({
        'council.spend.net': ones,
        'providers.standing': counted,
        'providers.margin': counted,
        'care.need.met': ones.map((_, month) => (month % 2) / 2),
        'care.hours.needed': counted,
      }),
      MONTHS,
      SHAPE,
      null,
    );
    const over = (measure: IndicatorId): readonly number[] =>
      [null, 0, 1, 2].map((year) => outcome[positionOf({ kind: 'market', measure, year }, SHAPE)]!);
    expect(over('council.spend.net')).toEqual([30, 6, 12, 12]);
    expect(over('providers.standing')).toEqual([29, 5, 17, 29]);
    expect(over('providers.margin')).toEqual([14.5, 2.5, 11.5, 23.5]);
    // Half of what is needed in odd months is met and none of it in even ones: 225 hours of the 435 are needed in odd months.
    const met = [225 / 435, 9 / 15, 72 / 138, 144 / 282].map((share) => share / 2);
    for (const [at, share] of over('care.need.met').entries()) expect(share).toBeCloseTo(met[at]!, 12);
  });

  test('knows no year and no kind of people the runs do not have', () => {
    expect(() => positionOf({ kind: 'market', measure: 'mix.gap', year: 3 }, SHAPE)).toThrow(RangeError);
    expect(() => positionOf({ kind: 'people', measure: 'fees', for: 'locality-3' }, SHAPE)).toThrow(
      RangeError,
    );
  });
});

test('the exit rate is closures and takeovers of a year over the mean number standing', () => {
  const totals: Partial<Record<IndicatorId, number>> = {
    'providers.closed.insolvent': 3,
    'providers.closed.voluntary': 2,
    'providers.closed.other': 1,
    'providers.merged': 2,
    // Forty standing through two years.
    'providers.standing': 40 * 24,
    'council.over-spend': -5,
    'council.envelope': 100,
  };
  const total = (id: IndicatorId): number => totals[id] ?? 0;
  expect(RATES['providers.exit-rate'].of(total)).toBe(0.1);
  expect(RATES['council.over-spend.share'].of(total)).toBe(-0.05);
  expect(RATES['providers.exit-rate'].of(() => 0)).toBe(0);
});

describe('the figure a limit is about', () => {
  const own = outcomeOf(
    pathWith({ 'council.over-spend': counted, 'care.waiting': [...Array(29).fill(0), 8] }),
    MONTHS,
    SHAPE,
    GAINS.map((_, at) => (at % 7 === 0 ? 10 : at % 7 === 2 ? 4 : 0)),
  );
  const against = outcomeOf(
    pathWith({ 'council.over-spend': ones, 'care.waiting': [...Array(29).fill(0), -2] }),
    MONTHS,
    SHAPE,
    null,
  );
  const figureOf = (limit: Omit<Limit, 'value'>): number =>
    limitFigure({ ...limit, value: 0 }, own, against, SHAPE);

  test('is the level, the change, or the change as a part of the size of what it starts from', () => {
    expect(figureOf({ measure: 'care.waiting', of: 'level', is: 'at most' })).toBe(8);
    expect(figureOf({ measure: 'care.waiting', of: 'change', is: 'at most' })).toBe(10);
    expect(figureOf({ measure: 'care.waiting', of: 'part', is: 'at most' })).toBe(5);
    expect(
      limitFigure({ measure: 'care.waiting', of: 'part', is: 'at most', value: 1 }, own, own, SHAPE),
    ).toBe(0);
  });

  test('over every year is that of the worst whole year', () => {
    const worst = { measure: 'council.over-spend', of: 'level', everyYear: true } as const;
    // Months 6 to 17 and 18 to 29; the first half-year is no whole one.
    expect(figureOf({ ...worst, is: 'at most' })).toBe(12 * 23.5);
    expect(figureOf({ ...worst, is: 'at least' })).toBe(12 * 11.5);
  });

  test('is of one kind of people, everyone when none is named, and gains are nothing for what is compared with', () => {
    const less = { measure: 'hours.less', of: 'level', is: 'at most' } as const;
    expect(figureOf(less)).toBe(0.4);
    expect(figureOf({ ...less, for: 'learning' })).toBe(0.4);
    const usual = (measure: string): number =>
      limitFigure({ ...less, measure, value: 0 }, against, against, SHAPE);
    expect([usual('hours.less'), usual('hours.unchanged')]).toEqual([0, 1]);
  });

  test('keeps the limit at the limit itself', () => {
    expect([4.9, 5, 5.1].map((figure) => isKept({ is: 'at most', value: 5 }, figure))).toEqual([
      true,
      true,
      false,
    ]);
    expect([4.9, 5, 5.1].map((figure) => isKept({ is: 'at least', value: 5 }, figure))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

const FINE: Limit = { measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 };

test.each<[string, Partial<Limit>, string]>([
  ['an unknown measure', { measure: 'providers.exits' }, 'here.measure'],
  ['no number', { value: Number.NaN }, 'here.value'],
  ['a kind of people for the whole market', { for: 'learning' }, 'here.for'],
  ['an unknown kind of people', { measure: 'need.met', for: 'lerning' }, 'here.for'],
  ['people year by year', { measure: 'need.met', everyYear: true }, 'here.everyYear'],
  ['the change of a gain', { measure: 'hours.less', of: 'change' }, 'here.of'],
])('%s in a limit is a problem with its path', (_, wrong, path) => {
  expect(limitProblems({ ...FINE, ...wrong }, SHAPE, 'here').map((problem) => problem.path)).toEqual([path]);
  expect(limitProblems(FINE, SHAPE, 'here')).toEqual([]);
});

test('"in every year" needs a run with a whole year in it', () => {
  const short = shapeOf('2026-10', 12, LOCALITIES);
  expect(limitProblems({ ...FINE, everyYear: true }, short, 'here').map(({ path }) => path)).toEqual([
    'here.everyYear',
  ]);
  expect(isMarketMeasure(FINE.measure)).toBe(true);
});

/** Where what is wrong with limits stands. */
function wrongIn(...limits: Parameters<typeof problemsOfLimits>[0]): readonly string[] {
  return problemsOfLimits(limits, SHAPE).map(({ path }) => path);
}

test('limits that no figure keeps together are wrong together, and those that leave room for one are not', () => {
  const atLeast = { measure: 'providers.exit-rate', of: 'level', is: 'at least', value: 0.05 } as const;
  const atMost = { ...atLeast, is: 'at most', value: 0.03 } as const;
  expect(wrongIn(atLeast, atMost)).toEqual(['limits[1].value']);
  expect(wrongIn(atMost, { ...FINE }, atLeast)).toEqual(['limits[2].value']);
  expect(wrongIn(atLeast, { ...atMost, value: 0.05 })).toEqual([]);
  expect(wrongIn(atLeast, { ...atMost, of: 'change' })).toEqual([]);
});

describe('a limit of a share of some kind of people', () => {
  const limit: Limit = { measure: 'need.met', for: 'block', of: 'level', is: 'at least', value: 0.9 };
  const block = SHAPE.categories.indexOf('block');

  /** An outcome of a run that needs so many minutes for the people in block, and meets none of them. */
  function needing(minutes: number) {
    const path = pathWith({});
    sumsOf(path, MONTHS)[block * SUMS.length + SUM.careNeeded] = minutes;
    return outcomeOf(path, MONTHS, SHAPE, GAINS);
  }

  test('is broken by those whose need is not met, and by nobody where there is nobody', () => {
    const [some, none] = [needing(60), needing(0)];
    expect(isKept(limit, limitFigure(limit, some, some, SHAPE))).toBe(false);
    expect(isKept(limit, limitFigure(limit, none, none, SHAPE))).toBe(true);
    const rise: Limit = { ...limit, of: 'change', value: 0.01 };
    expect(isKept(rise, limitFigure(rise, some, none, SHAPE))).toBe(true);
    expect(isKept(rise, limitFigure(rise, some, some, SHAPE))).toBe(false);
  });

  test('holds as well for a share of those who gain and lose', () => {
    const same: Limit = { measure: 'hours.unchanged', for: 'block', of: 'level', is: 'at least', value: 0.9 };
    const none = needing(0);
    expect(isKept(same, limitFigure(same, none, none, SHAPE))).toBe(true);
  });
});
