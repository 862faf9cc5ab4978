import { describe, expect, test } from 'vitest';

import type { Ground } from '../../../core/experiment/ground.ts';
import type { Run } from '../../../core/experiment/run.ts';
import { createSampler } from '../../../core/experiment/sampler.ts';
import { solveProblems, solveStudy } from '../../../core/study/solve.ts';
import type { SolveOrder } from '../../../core/study/solve.ts';
import { playStudy } from '../../../core/study/study.ts';
import { COST, marketOf, ORDER, solved, steep, valueOf } from './planted-lever.ts';
import { placeWith, SHIPPED } from '../model/sample-market.ts';
import { GROUND, watched } from './planted-market.ts';

const gentle = (value: number): number => 0.8 + 0.2 * value;
const dip = (value: number): number => (value < 0.2 || value >= 0.61 ? 1 : 0.1);
const hump = (value: number): number => (value > 0.4 && value < 0.6 ? 1 : 0);

describe('a search for the smallest value', () => {
  test('finds where the limits begin to be kept to the step, with the value beside it that breaks them', () => {
    const answer = solved(steep);
    expect(answer).toMatchObject({ end: 'found', keeps: 0.37, breaks: 0.36, replicatesNeeded: null });
    const point = answer.path.find(({ value }) => value === 0.37)!;
    expect(point.verdict).toBe('keeps');
    expect(point.kept.interval.low).toBeGreaterThanOrEqual(0.9);
  });

  test('tells what the value costs against the option as it stands, in the same runs', () => {
    const { cost, path, keeps } = solved(steep);
    expect(cost?.mean).toBeCloseTo(0.37 * COST, 3);
    expect(cost?.standardError).toBeCloseTo(0, 6);
    expect(cost?.replicates).toBe(path.find(({ value }) => value === keeps)?.kept.of);
  });

  test('runs no more replicates than a verdict needs', () => {
    const { path } = solved((value) => (value >= 0.37 ? 1 : 0));
    const runs = (verdict: string): Set<number> =>
      new Set(path.filter((point) => point.verdict === verdict).map(({ kept }) => kept.of));
    expect(runs('breaks')).toEqual(new Set([16]));
    expect(runs('keeps')).toEqual(new Set([64]));
  });

  test('tries every value on the same runs', () => {
    const asked: Run[] = [];
    const play = marketOf(steep);
    playStudy(solveStudy(GROUND, ORDER), (run) => {
      asked.push(run);
      return play(run);
    });
    const byValue = Map.groupBy(asked, ({ decisions }) => valueOf(decisions[0]!));
    for (const runs of byValue.values()) {
      expect(runs.map(({ replicate }) => replicate)).toEqual(runs.map((_, at) => at));
    }
  });

  test('does not claim a value where the chances rise too gently to be told', () => {
    const { end, keeps, breaks, replicatesNeeded, path } = solved(gentle);
    expect(end).toBe('too-noisy');
    expect(gentle(breaks!)).toBeLessThan(0.9);
    expect(gentle(keeps!)).toBeGreaterThan(0.9);
    expect(
      path.some(({ verdict, value }) => verdict === 'cannot-tell' && value > breaks! && value < keeps!),
    ).toBe(true);
    expect(replicatesNeeded ?? Infinity).toBeGreaterThan(512);
  });

  test('says so when not even the best value keeps the limits, and what that one would cost', () => {
    const answer = solved((value) => value / 2);
    expect(answer).toMatchObject({ end: 'impossible', keeps: null, breaks: 0.9 });
    expect(answer.cost?.mean).toBeCloseTo(900_000);
    expect(answer.runs).toBe(answer.path.reduce((sum, { kept }) => sum + kept.of, 16));
    expect(answer.path.find(({ value }) => value === 0.9)?.figures[0]).toBeGreaterThan(0.04);
  });

  test('says so when every value keeps the limits', () => {
    expect(solved(() => 1)).toMatchObject({ end: 'already-kept', keeps: 0.1, breaks: null });
  });

  test('says so when a value breaks the limits above one that keeps them, and names the one above which all tried keep them', () => {
    expect(solved(dip)).toMatchObject({ end: 'not-one-directional', keeps: 0.61, breaks: 0.6 });
    expect(solved(hump)).toMatchObject({ end: 'not-one-directional', keeps: null });
  });

  test('counts a value the model refuses as one that keeps nothing, with its reason', () => {
    const play = marketOf(() => 1);
    const answer = playStudy(solveStudy(GROUND, ORDER), (run) =>
      valueOf(run.decisions[0]!) < 0.25 ? { refused: 'Too small a framework.' } : play(run),
    );
    expect(answer).toMatchObject({ end: 'found', keeps: 0.25, breaks: 0.24 });
    expect(answer.path.find(({ value }) => value === 0.24)).toMatchObject({
      verdict: 'refused',
      figures: [null],
      refused: { lives: 16, reason: 'Too small a framework.' },
    });
  });

  test('calls it not one-directional where the model refuses a value although one nearer to the end keeps the limits', () => {
    const play = marketOf(() => 1);
    const answer = playStudy(solveStudy(GROUND, ORDER), (run) => {
      const value = valueOf(run.decisions[0]!);
      return value > 0.2 && value < 0.4 ? { refused: 'Between two stools.' } : play(run);
    });
    expect(answer).toMatchObject({ end: 'not-one-directional', keeps: 0.4, breaks: 0.39 });
  });

  test('goes up to the last value the model will run where the far end is refused', () => {
    const play = marketOf((value) => (value >= 0.78 ? 1 : 0));
    const answer = playStudy(solveStudy(GROUND, ORDER), (run) =>
      valueOf(run.decisions[0]!) > 0.8 ? { refused: 'Too large a framework.' } : play(run),
    );
    expect(answer).toMatchObject({ end: 'found', keeps: 0.78, breaks: 0.77 });
  });

  test('takes a run the model refuses as one in which the limits are not kept', () => {
    const play = marketOf(() => 1);
    const { path } = playStudy(solveStudy(GROUND, ORDER), (run) =>
      run.replicate % 4 === 0 ? { refused: 'No.' } : play(run),
    );
    expect(path.every(({ verdict }) => verdict === 'breaks')).toBe(true);
    expect(path[0]).toMatchObject({ kept: { share: 0.75 }, refused: { reason: 'No.' } });
    expect(path[0]?.figures[0]).toBeCloseTo(0.04, 12);
  });

  test('judges limits on a change against what it is compared with in the same run', () => {
    const limits = [{ measure: 'council.spend.net', of: 'change', is: 'at most', value: 300_000 }] as const;
    expect(solved(steep, { limits, wanted: 'largest' })).toMatchObject({
      end: 'found',
      keeps: 0.3,
      breaks: 0.31,
    });
  });
});

test('a search for the largest value is the mirror of one for the smallest', () => {
  const answer = solved((value) => (value <= 0.37 ? 0.99 : 0.5), { wanted: 'largest' });
  expect(answer).toMatchObject({ end: 'found', keeps: 0.37, breaks: 0.38 });
});

test('a value that is found has the confidence wanted in nineteen searches of twenty, however the chances run', () => {
  const curves = [
    (value: number): number => Math.min(1, 0.5 + value),
    (value: number): number => Math.min(1, 0.86 + value / 12),
    (value: number): number => (value >= 0.37 ? 0.91 : 0.89),
  ];
  const claims = curves.flatMap((curve) =>
    Array.from({ length: 30 }, (_, seed) => {
      const { keeps, breaks } = solved(curve, { step: 0.05, most: 128 }, seed);
      return {
        isWrong: (keeps !== null && curve(keeps) < 0.9) || (breaks !== null && curve(breaks) >= 0.9),
      };
    }),
  );
  expect(claims.filter(({ isWrong }) => isWrong).length / claims.length).toBeLessThan(0.05);
});

test('a search asks in rounds of moderate size and tells in each what it knows so far', () => {
  const { answer, runs, largestRound, isExpectedEnough, soFar } = watched(
    solveStudy(GROUND, ORDER),
    marketOf(steep),
  );
  expect(answer.runs).toBe(runs);
  expect(largestRound).toBeLessThanOrEqual(64);
  expect(isExpectedEnough).toBe(true);
  expect(soFar[0]).toBeNull();
  expect(soFar.slice(1).every((each) => each?.end === null && each.path.length > 0)).toBe(true);
});

test('on the market itself it finds the discount at which the block costs less than an amount, and what that saves', () => {
  const usual = 'business-as-usual';
  const ground: Ground = {
    ...GROUND,
    // At this rate the block is let in every run, all or nearly all of it.
    place: placeWith({ frameworkRate: 28 }),
    options: new Map([[usual, SHIPPED.readOption(usual)]]),
    futures: new Map([['central', SHIPPED.readFuture('central')]]),
    months: 1,
  };
  const order: SolveOrder = {
    ...ORDER,
    option: usual,
    lever: 'block.discount',
    between: { low: 0, high: 0.3 },
    step: 0.3,
    limits: [{ measure: 'council.block', of: 'level', is: 'at most', value: 48_000 }],
    confidence: 0.5,
    most: 32,
  };
  const sampler = createSampler(ground);
  const answer = playStudy(solveStudy(ground, order), (run) => sampler.play(run)!);
  expect(answer).toMatchObject({ end: 'found', keeps: 0.3, breaks: 0, runs: 48 });
  expect(answer.cost?.interval?.high).toBeLessThan(0);
}, 60_000);

describe('an order is refused', () => {
  const CASES: readonly (readonly [string, Partial<SolveOrder>, string, RegExp])[] = [
    ['with a range upside down', { between: { low: 0.5, high: 0.2 } }, 'between', /0\.5 to 0\.2/],
    ['with a range of one value', { between: { low: 0.5, high: 0.5 } }, 'between', /0\.5 twice/],
    ['with a range the lever cannot have', { between: { low: 0, high: 9 } }, 'between', /0 to 9/],
    ['for a lever that is a choice', { lever: 'choice.mode' }, 'lever', /one of a few choices/],
    ['for a lever there is not', { lever: 'fee.uplifts' }, 'lever', /"fee\.uplifts"/],
    ['with a confidence of nothing', { confidence: 0 }, 'confidence', /0/],
    ['with a confidence of certainty', { confidence: 1 }, 'confidence', /1/],
    ['without limits', { limits: [] }, 'limits', /none/],
    [
      'with a limit on something unknown',
      { limits: [{ ...ORDER.limits[0]!, measure: 'exits' }] },
      'limits[0].measure',
      /"exits"/,
    ],
    ['with too few replicates to show the confidence', { confidence: 0.99 }, 'most', /512/],
    ['with a step wider than the range', { step: 2 }, 'step', /2/],
    ['with a month outside the run', { from: '2031-01' }, 'from', /2031-01/],
    ['for an option there is not', { option: 'plans' }, 'option', /"plans"/],
    ['for a future there is not', { future: 'rosy' }, 'future', /"rosy"/],
  ];

  test.each(CASES)('%s', (_, part, path, found) => {
    const problems = solveProblems(GROUND, { ...ORDER, ...part });
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.found).toMatch(found);
  });

  test.each([
    [{ confidence: 0.99 }, 'a whole number from 1,024 to 10,000 for a confidence of 99%', '512'],
    [{ confidence: 0.9, most: 20_000 }, 'to 10,000 for a confidence of 90%', '20,000'],
    [{ confidence: 0.99999 }, 'a confidence that up to 10,000 runs can show', '99.999%'],
    [{ confidence: 1 }, 'a chance above 0% and below 100%', '100%'],
  ])('with its figures as fields show them: %o', (part, expected, found) => {
    const [problem] = solveProblems(GROUND, { ...ORDER, ...part });
    expect(problem?.expected).toContain(expected);
    expect(problem?.found).toBe(found);
  });

  test('and not when nothing is wrong with it', () => {
    expect(solveProblems(GROUND, ORDER)).toEqual([]);
  });
});
