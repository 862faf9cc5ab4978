import { describe, expect, test } from 'vitest';

import { createSampler } from '../../../core/experiment/sampler.ts';
import type { Played } from '../../../core/experiment/run.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import { sobolProblems, sobolStudy } from '../../../core/study/sobol.ts';
import type { SobolAnswer, SobolOrder } from '../../../core/study/sobol.ts';
import { playStudy } from '../../../core/study/study.ts';
import { placeWith } from '../model/sample-market.ts';
import { AGAINST, FUTURE, functionMarket, groundWith, inputs, OPTION } from './influence/function-market.ts';
import type { Difference } from './influence/function-market.ts';

const MEASURE = 'council.spend.net';

const orderWith = (more: Partial<SobolOrder> = {}): SobolOrder => ({
  option: OPTION,
  against: AGAINST,
  future: FUTURE,
  measures: [MEASURE],
  parameters: inputs(3),
  rows: 1024,
  resamples: 100,
  ...more,
});

function answerOf(
  difference: Difference,
  more: Partial<SobolOrder> = {},
  { seed = 1, level = () => 0 }: { seed?: number; level?: (replicate: number) => number } = {},
): SobolAnswer {
  const play = functionMarket(MEASURE, difference, level);
  return playStudy(sobolStudy(groundWith(seed), orderWith(more)), play);
}

/** The indices of the difference, first and total, in the order of the inputs. */
function indicesIn({ figures }: SobolAnswer): { first: number[]; total: number[] } {
  const own = figures[0]!.indices.toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1));
  return { first: own.map(({ first }) => first.value), total: own.map(({ total }) => total.value) };
}

/** How far the furthest is from where it should be; endless where there are not as many. */
function furthest(found: readonly number[], published: readonly number[]): number {
  if (found.length !== published.length) return Infinity;
  return Math.max(...found.map((value, at) => Math.abs(value - published[at]!)));
}

/** Ishigami and Homma (1990) with a = 7 and b = 0.1, on -pi to pi. */
function ishigami(x: readonly number[]): number {
  const [one, two, three] = x.map((at) => Math.PI * (2 * at - 1));
  return Math.sin(one!) + 7 * Math.sin(two!) ** 2 + 0.1 * three! ** 4 * Math.sin(one!);
}

const ISHIGAMI = (() => {
  const ofFirst = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2;
  const ofSecond = 7 ** 2 / 8;
  const together = 0.1 ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const whole = ofFirst + ofSecond + together;
  return {
    variance: whole,
    first: [ofFirst, ofSecond, 0].map((part) => part / whole),
    total: [ofFirst + together, ofSecond, together].map((part) => part / whole),
  };
})();

/** With 1024 rows. */
const ishigamiAnswer = answerOf(ishigami);

/** How strong each input of the G-function of Sobol is: the smaller the stronger. */
const G_COEFFICIENTS = [0, 1, 4.5, 9, 99, 99, 99, 99];

function gFunction(x: readonly number[]): number {
  return G_COEFFICIENTS.reduce((product, a, at) => (product * (Math.abs(4 * x[at]! - 2) + a)) / (1 + a), 1);
}

const G_FUNCTION = (() => {
  const parts = G_COEFFICIENTS.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    first: parts.map((part) => part / whole),
    total: parts.map((part) => (part * (whole + 1)) / (1 + part) / whole),
  };
})();

describe('published functions in place of the market', () => {
  test('the analytic indices of Ishigami are met within 0.02 with 1024 rows', () => {
    const { first, total } = indicesIn(ishigamiAnswer);
    expect(furthest(first, ISHIGAMI.first)).toBeLessThan(0.02);
    expect(furthest(total, ISHIGAMI.total)).toBeLessThan(0.02);
    const { variance } = ishigamiAnswer.figures[0]!;
    expect(variance.ofParameters / ISHIGAMI.variance).toBeCloseTo(1, 1);
    expect(variance.mean).toBeCloseTo(3.5, 1);
  });

  test('the analytic indices of the G-function of Sobol are met within 0.02 with 1024 rows', () => {
    const { first, total } = indicesIn(answerOf(gFunction, { parameters: inputs(8) }));
    expect(furthest(first, G_FUNCTION.first)).toBeLessThan(0.02);
    expect(furthest(total, G_FUNCTION.total)).toBeLessThan(0.02);
  });

  test('intervals hold the analytic indices and narrow with more rows', () => {
    const few = answerOf(ishigami, { rows: 128 }).figures[0]!.indices;
    const many = ishigamiAnswer.figures[0]!.indices;
    for (const [at, { parameter, first, total }] of many.entries()) {
      const input = Number(parameter.slice(1)) - 1;
      expect(first.interval.low).toBeLessThan(ISHIGAMI.first[input]! + 1e-9);
      expect(first.interval.high).toBeGreaterThan(ISHIGAMI.first[input]! - 1e-9);
      expect(total.interval.low).toBeLessThan(ISHIGAMI.total[input]! + 1e-9);
      expect(total.interval.high).toBeGreaterThan(ISHIGAMI.total[input]! - 1e-9);
      const before = few[at]!.total.interval;
      expect(total.interval.high - total.interval.low).toBeLessThan((before.high - before.low) / 2);
    }
  });

  test('an index narrower than its interval is unsure, and only such a one', () => {
    const all = ishigamiAnswer.figures[0]!.indices.flatMap(({ first, total }) => [first, total]);
    for (const { value, interval, isUnsure } of all)
      expect(isUnsure).toBe(interval.high - interval.low > Math.abs(value));
    // The third input does nothing by itself.
    expect(all.filter(({ isUnsure }) => isUnsure)).toHaveLength(1);
  });
});

const swing = (replicate: number): number => ((replicate * 7919) % 101) - 50;

describe('luck', () => {
  test('that raises a run under both options alike leaves the indices of the difference as they are', () => {
    const steady = indicesIn(answerOf(ishigami, { rows: 64 }));
    const lucky = indicesIn(
      answerOf(ishigami, { rows: 64 }, { level: (replicate) => 100 * swing(replicate) }),
    );
    expect(furthest(lucky.first, steady.first)).toBeLessThan(1e-6);
    expect(furthest(lucky.total, steady.total)).toBeLessThan(1e-6);
  });

  test('that raises the difference of a whole run is told as a part and kept out of the indices', () => {
    const answer = answerOf((x, replicate) => ishigami(x) + swing(replicate));
    const { first, total } = indicesIn(answer);
    expect(furthest(first, ISHIGAMI.first)).toBeLessThan(0.02);
    expect(furthest(total, ISHIGAMI.total)).toBeLessThan(0.02);
    const ofLuck = (101 ** 2 - 1) / 12;
    expect(answer.figures[0]!.variance.partOfLuck).toBeCloseTo(ofLuck / (ofLuck + ISHIGAMI.variance), 1);
    expect(ishigamiAnswer.figures[0]!.variance.partOfLuck).toBeLessThan(0.05);
  });

  test('that bends the figure more in one run than in another is no part of the variance of parameters', () => {
    const answer = answerOf((x, replicate) => swing(replicate) * (x[0]! - 0.5) ** 2, { rows: 512 });
    const { first, total } = indicesIn(answer);
    // Were luck counted in, the parameter would make less than half.
    expect(furthest(first, [1, 0, 0])).toBeLessThan(0.2);
    expect(furthest(total, [1, 0, 0])).toBeLessThan(0.2);
    const ofLuck = (101 ** 2 - 1) / 12;
    expect(Math.abs(answer.figures[0]!.variance.ofParameters / (ofLuck / 180) - 1)).toBeLessThan(0.2);
  });

  test('that turns an effect round from run to run does not hide it', () => {
    const { first, total } = indicesIn(
      answerOf((x, replicate) => x[0]! * (replicate % 2 === 0 ? 1 : -1) + x[1]! / 10, { rows: 256 }),
    );
    expect(furthest(first, [0.99, 0.01, 0])).toBeLessThan(0.05);
    expect(furthest(total, [0.99, 0.01, 0])).toBeLessThan(0.05);
  });
});

const cut: Difference = (x) => (x[2]! > 0.97 ? NaN : x[0]! + x[1]!);

test('where the figure stands far from what it is over the ranges, indices are as sure', () => {
  const far: Difference = (x) => (x.every((at) => at === 0.5) ? 0 : 1000 + ishigami(x));
  const found = indicesIn(answerOf(far, { rows: 64 }));
  const plain = indicesIn(answerOf(ishigami, { rows: 64 }));
  expect(furthest(found.first, plain.first)).toBeLessThan(1e-6);
  expect(furthest(found.total, plain.total)).toBeLessThan(1e-6);
});

test('a row with a refused world is left out whole, counted with its reason, and not run on', () => {
  let runs = 0;
  const play = functionMarket(MEASURE, (...asked) => {
    runs += 1;
    return cut(...asked);
  });
  const answer = playStudy(sobolStudy(groundWith(), orderWith({ rows: 512 })), play);
  expect(answer.refused.blocks).toBeGreaterThan(10);
  expect(answer.refused.reasons).toEqual(['The market has no providers.']);
  expect(answer.rows).toBe(512 - answer.refused.blocks);
  expect(answer.runs).toBe(runs);
  expect(runs).toBeLessThan(512 * 6);
  expect(furthest(indicesIn(answer).total, [0.5, 0.5, 0])).toBeLessThan(0.05);
});

test('figures that no parameter moves have no indices, and every number is one', () => {
  const answer = answerOf(() => 4, { rows: 8 });
  expect(answer.figures.map(({ indices }) => indices)).toEqual([[], []]);
  expect(answer.figures[0]!.variance).toEqual({ mean: 4, ofParameters: 0, partOfLuck: 0 });
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  const refused = answerOf(() => NaN, { rows: 8 });
  expect(refused).toMatchObject({ rows: 0, refused: { blocks: 8 }, figures: [] });
});

const nearlyAllRefused: Difference = (x, replicate) => (replicate > 6 ? NaN : x[0]!);

test('rows that are too few for an interval give no indices', () => {
  expect(answerOf(nearlyAllRefused, { rows: 16 })).toMatchObject({ rows: 7, figures: [] });
});

test('with a screening, indices are of the strongest parameters found and the rest stand as they are', () => {
  const answer = answerOf((_, __, of) => of('choice.inertia') + 3 * of('labour.stay'), {
    parameters: { first: 5, trajectories: 2, levels: 4 },
    rows: 64,
  });
  expect(answer.parameters).toEqual(['choice.inertia', 'labour.stay']);
  expect(answer.screening!.trajectories).toBe(2);
  expect(answer.runs).toBe(answer.screening!.runs + 64 * 5);
  expect(answer.figures[0]!.indices.map(({ parameter }) => parameter)).toEqual([
    'labour.stay',
    'choice.inertia',
  ]);
});

test('a screening chooses by what moves the difference, whatever moves the level of both options', () => {
  const play = functionMarket(
    MEASURE,
    (_, __, of) => of('choice.inertia'),
    (_, of) => 1000 * of('labour.stay'),
  );
  const parameters = { first: 1, trajectories: 2, levels: 4 };
  const study = sobolStudy(groundWith(), orderWith({ parameters, rows: 8 }));
  const expected: number[] = [];
  let runs = 0;
  let step = study.next();
  while (step.done !== true) {
    expected.push(step.value.expected);
    runs += step.value.runs.length;
    step = study.next(step.value.runs.map(play));
  }
  expect(step.value.parameters).toEqual(['choice.inertia']);
  // What is expected counts the screening and the rows from the first round to the last.
  expect(new Set(expected)).toEqual(new Set([runs]));
});

test('a screening that finds nothing ends the study with nothing', () => {
  const answer = answerOf(() => 1, { parameters: { first: 5, trajectories: 2, levels: 4 } });
  expect(answer).toMatchObject({ parameters: [], rows: 0, figures: [] });
  expect(answer.runs).toBe(answer.screening!.runs);
});

test('answers so far come at doublings of rows, and what is expected is what is run', () => {
  const study = sobolStudy(groundWith(), orderWith({ rows: 64 }));
  const play = functionMarket(MEASURE, ishigami);
  const rows = new Set<number>();
  let runs = 0;
  let step = study.next();
  while (step.done !== true) {
    expect(step.value.runs.length).toBeLessThanOrEqual(64);
    expect(step.value.expected).toBe(64 * 6);
    if (step.value.soFar !== null) rows.add(step.value.soFar.rows);
    runs += step.value.runs.length;
    step = study.next(step.value.runs.map(play));
  }
  expect([...rows]).toEqual([10, 21, 42]);
  expect(runs).toBe(64 * 6);
});

test('the model itself is asked through the same study', () => {
  const ground = {
    ...groundWith(),
    place: placeWith({ clients18to64: 8, clients65plus: 12, providers: 3 }),
    months: 3,
  };
  const sampler = createSampler(ground);
  const parameters = ['choice.inertia', 'cost.miles.per.hour'];
  const order = orderWith({ parameters, rows: 8, measures: [MEASURE, 'providers.exit-rate'] });
  // Two rows are played, and told four times over: that is as good a test and takes a quarter of the time.
  const runs: Played[] = [];
  let asked = 0;
  const answer = playStudy(sobolStudy(ground, order), (run) => (runs[asked++ % 10] ??= sampler.play(run)!));
  expect(answer).toMatchObject({ rows: 8, runs: 8 * 5, refused: { blocks: 0, reasons: [] }, parameters });
  expect(answer.figures.map(({ measure, side }) => `${measure} ${side}`)).toEqual([
    `${MEASURE} difference`,
    `${MEASURE} option`,
    'providers.exit-rate difference',
    'providers.exit-rate option',
  ]);
  const [difference, level] = answer.figures;
  expect(level!.variance.ofParameters).toBeGreaterThan(0);
  expect(Math.abs(difference!.variance.mean)).toBeLessThan(level!.variance.mean);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

const problems = (more: Partial<SobolOrder>): readonly string[] =>
  sobolProblems(groundWith(), orderWith({ parameters: ['choice.inertia'], ...more })).map(describeProblem);

describe('an order', () => {
  test('without mistakes has no problems, whether parameters are named or screened', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ parameters: { first: 10, trajectories: 10, levels: 4 } })).toEqual([]);
  });

  test('has to name two options and a future there are', () => {
    expect(problems({ option: 'nowhere' })).toEqual([expect.stringContaining('option: expected an option')]);
    expect(problems({ against: OPTION })).toEqual([
      expect.stringContaining('against: expected another option'),
    ]);
    expect(problems({ future: 'gone' })).toEqual([expect.stringContaining('future: expected a future')]);
  });

  test('has to ask for one to six indicators or rates, each once', () => {
    expect(problems({ measures: [] })).toEqual([expect.stringContaining('measures: expected at least')]);
    expect(problems({ measures: ['need.mte'] })).toEqual([
      expect.stringContaining('measures[0]: expected an indicator or rate, but found "need.mte"'),
    ]);
    expect(problems({ measures: [MEASURE, MEASURE] })).toEqual([expect.stringContaining('measures[1]')]);
    const seven = INDICATOR_IDS.slice(0, 7);
    expect(problems({ measures: seven })).toEqual([
      expect.stringContaining('at most 6 indicators or rates, but found 7'),
    ]);
  });

  test('has to name parameters with room to move, each once, and no more than can be told apart', () => {
    expect(problems({ parameters: [] })).toEqual([expect.stringContaining('expected 1 to 32 parameters')]);
    expect(problems({ parameters: ['choice.inertai'] })).toEqual([expect.stringContaining('parameters[0]')]);
    expect(problems({ parameters: ['choice.inertia', 'choice.inertia'] })).toEqual([
      expect.stringContaining('parameters[1]: expected each only once'),
    ]);
    const fixed = [...groundWith().parameters.values()].find(({ values }) =>
      values.every(({ low, high }) => low === high),
    )!;
    expect(problems({ parameters: [fixed.id] })).toEqual([expect.stringContaining('It has no range')]);
  });

  test('has to give rows in a power of two, and a screening that can be done', () => {
    for (const rows of [0, 4, 12, 100, 8192, 16.5, 1_000_000])
      expect(problems({ rows })).toEqual([
        expect.stringContaining(`a power of two from 8 to 4096, but found ${rows}`),
      ]);
    expect(problems({ resamples: 1 })).toEqual([expect.stringContaining('resamples')]);
    expect(problems({ parameters: { first: 0, trajectories: 1, levels: 5 } })).toEqual([
      expect.stringContaining('parameters.first'),
      expect.stringContaining('parameters.trajectories'),
      expect.stringContaining('parameters.levels: expected an even number'),
    ]);
  });
});
