import { describe, expect, test } from 'vitest';

import type { Limit } from '../../../core/experiment/limit.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import { createSampler } from '../../../core/experiment/sampler.ts';
import { compareProblems, compareStudy } from '../../../core/study/compare.ts';
import type { CompareAnswer, CompareOrder } from '../../../core/study/compare.ts';
import { playStudy } from '../../../core/study/study.ts';
import { placeWith, SHIPPED } from '../model/sample-market.ts';
import { option } from '../scenario/sample.ts';
import { GROUND, planted } from './planted-market.ts';

const FEW_LEAVE: Limit = { measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 };

const ORDER: CompareOrder = {
  option: 'plan',
  against: 'business-as-usual',
  future: 'central',
  indicators: ['council.spend.net'],
  limits: [],
  probability: 0.9,
  worth: { part: 0.01, amounts: [] },
  confidence: 0.95,
  most: 512,
};

const LEVEL = 1000;

type Market = {
  /** What the plan adds to net spend, and how far single runs lie from it, one above and the next below. */
  readonly adds?: number;
  readonly spread?: number;
  /** How likely few enough providers leave under the plan. */
  readonly kept?: number;
  readonly level?: number;
};

function market({ adds = 0, spread = 0, kept = 1, level = LEVEL }: Market): (run: Run) => Played {
  return (run) => {
    const added = adds + (run.replicate % 2 === 0 ? spread : -spread);
    return planted(3, ({ option: under }, luck) => ({
      'council.spend.net': level + (under === 'plan' ? added : 0),
      'council.spend.gross': 2 * LEVEL + (under === 'plan' ? added / 10 + 500 : 0),
      'providers.exit-rate': under === 'plan' && luck >= kept ? 0.06 : 0.04,
    }))(run);
  };
}

function compared(order: Partial<CompareOrder>, play: (run: Run) => Played): CompareAnswer {
  return playStudy(compareStudy(GROUND, { ...ORDER, ...order }), play);
}

describe('a comparison until it is sure', () => {
  test('shows a difference that is large beside its spread, by the first look that judges', () => {
    const { runs, differences } = compared({}, market({ adds: 50, spread: 20 }));
    expect(runs).toBe(64);
    expect(differences).toMatchObject([{ verdict: 'shown', level: LEVEL, worth: 10, more: 0 }]);
    expect(differences[0]!.difference).toMatchObject({ replicates: 64 });
    expect(differences[0]!.difference!.interval!.low).toBeGreaterThan(0);
  });

  test('says that a difference too small to tell is not shown', () => {
    const { differences } = compared({}, market({ adds: 1, spread: 5 }));
    expect(differences).toMatchObject([{ verdict: 'not shown', more: 0 }]);
  });

  test('cannot tell where luck is too large for the most allowed, and says how many more runs it would take', () => {
    const noisy = market({ adds: 11, spread: 150 });
    const { runs, differences } = compared({ most: 128 }, noisy);
    expect(runs).toBe(128);
    expect(differences).toMatchObject([{ verdict: 'cannot tell yet', more: 2048 - 128 }]);
  });

  test('as many more runs as it says are enough', () => {
    const noisy = market({ adds: 40, spread: 190 });
    const [first] = compared({ most: 64 }, noisy).differences;
    expect(first).toMatchObject({ verdict: 'cannot tell yet', more: 64 });
    const [then] = compared({ most: 64 + first!.more! }, noisy).differences;
    expect(then).toMatchObject({ verdict: 'shown' });
  });

  test('says so where no number of runs it may make would tell', () => {
    const { differences } = compared({ most: 64 }, market({ adds: 0, spread: 5000 }));
    expect(differences).toMatchObject([{ verdict: 'cannot tell yet', more: null }]);
  });

  test('leaves what is decided as it was at its look, and goes on for the rest', () => {
    const { runs, differences } = compared(
      { indicators: ['council.spend.gross', 'council.spend.net'] },
      market({ adds: 40, spread: 190 }),
    );
    expect(differences).toMatchObject([
      { indicator: 'council.spend.gross', verdict: 'shown', difference: { replicates: 64 } },
      { indicator: 'council.spend.net', verdict: 'shown', difference: { replicates: runs } },
    ]);
    expect(runs).toBe(256);
  });

  test('widens the interval of one look by as much as there are looks', () => {
    const { plans, differences } = compared({ limits: [FEW_LEAVE] }, market({ adds: 50, spread: 20 }));
    // The first looks are for limits; a difference is not judged by so few.
    expect(differences[0]!.difference!.replicates).toBe(64);
    expect(plans.differences.looks).toEqual([64, 128, 256, 512]);
    expect(plans.differences.confidence).toBeCloseTo(1 - 0.05 / 4, 12);
    expect(plans.limits.looks).toEqual([8, 16, 32, 64, 128, 256, 512]);
    expect(plans.limits.confidence).toBeCloseTo(1 - 0.05 / 7, 12);
  });

  test('finds no difference worth telling between options that are the same, without a claim before enough runs', () => {
    const { runs, differences } = compared({}, market({}));
    expect(runs).toBe(64);
    expect(differences).toMatchObject([
      { verdict: 'not shown', difference: { mean: 0, interval: { low: 0, high: 0 } } },
    ]);
  });

  test('measures against an amount where one is named, and where the level is nothing', () => {
    const named = { part: 0.01, amounts: [{ indicator: 'council.spend.net', amount: 100 }] };
    expect(compared({ worth: named }, market({ adds: 50, spread: 20 })).differences).toMatchObject([
      { verdict: 'not shown', worth: 100 },
    ]);
    expect(compared({}, market({ adds: 50, spread: 20, level: 0 })).differences).toMatchObject([
      { verdict: 'not shown', worth: 1000, level: 0 },
    ]);
  });
});

describe('a limit', () => {
  const limits = { indicators: [], limits: [FEW_LEAVE] };

  test('that is broken often is told by the first look', () => {
    const { runs, limits: told } = compared(limits, market({ kept: 0.2 }));
    expect(runs).toBe(8);
    expect(told).toMatchObject([{ verdict: 'not likely enough', chance: { of: 8 }, more: 0 }]);
  });

  test('that is always kept takes as many runs as the probability wanted needs', () => {
    expect(compared(limits, market({ kept: 1 }))).toMatchObject({
      runs: 128,
      limits: [{ verdict: 'likely enough', chance: { times: 128, of: 128 } }],
    });
    expect(compared({ ...limits, probability: 0.5 }, market({ kept: 1 })).runs).toBe(16);
  });

  test('that is kept so far says how many more runs it takes to be sure', () => {
    const { limits: told } = compared({ ...limits, probability: 0.95, most: 32 }, market({ kept: 1 }));
    expect(told).toMatchObject([{ verdict: 'cannot tell yet', more: 128 - 32 }]);
  });

  test('that is kept about as often as wanted cannot be told', () => {
    const { runs, limits: told } = compared(limits, market({ kept: 0.9 }));
    expect(runs).toBe(512);
    expect(told[0]!.verdict).toBe('cannot tell yet');
    expect(told[0]!.more).not.toBe(0);
  });
});

function asked(order: Partial<CompareOrder>, play: (run: Run) => Played): readonly Run[] {
  const runs: Run[] = [];
  compared(order, (run) => {
    runs.push(run);
    return play(run);
  });
  return runs;
}

describe('the runs asked for', () => {
  test('are the same replicates in order, each of both options in the same world', () => {
    const runs = asked({ future: 'dear' }, market({ adds: 40, spread: 190 }));
    expect(runs.map(({ replicate }) => replicate)).toEqual(runs.map((_, at) => at));
    expect(runs[0]).toEqual({
      world: { future: 'dear', structure: {}, positions: [] },
      decisions: [
        { option: 'business-as-usual', changes: [] },
        { option: 'plan', changes: [] },
      ],
      replicate: 0,
      gains: false,
    });
  });

  test('compare person by person only where a limit asks who gains', () => {
    const gains: Limit = { measure: 'hours.less', of: 'level', is: 'at most', value: 0.1 };
    const [run] = asked({ limits: [gains], most: 64 }, () => ({ refused: 'No.' }));
    expect(run!.gains).toBe(true);
  });

  test('come in rounds, with what can be said so far between looks', () => {
    const study = compareStudy(GROUND, ORDER);
    const play = market({ adds: 40, spread: 190 });
    const sizes: number[] = [];
    const said: (string | undefined)[] = [];
    for (let step = study.next(); step.done !== true; step = study.next(step.value.runs.map(play))) {
      sizes.push(step.value.runs.length);
      said.push(step.value.soFar?.differences[0]?.verdict);
      expect(step.value.expected).toBeGreaterThanOrEqual(sizes.reduce((sum, size) => sum + size));
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
    expect(said.slice(0, 3)).toEqual([undefined, 'cannot tell yet', 'cannot tell yet']);
  });
});

describe('runs the model refuses', () => {
  test('are left out, counted and told', () => {
    const play = market({ adds: 50, spread: 20 });
    const { refused, differences, runs } = compared({}, (run) =>
      run.replicate === 3 ? { refused: 'Nobody is left.' } : play(run),
    );
    expect(refused).toEqual({ runs: 1, reasons: ['Nobody is left.'] });
    expect(differences).toMatchObject([{ verdict: 'shown', difference: { replicates: runs - 1 } }]);
  });

  test('end the study where there are no others', () => {
    expect(compared({ limits: [FEW_LEAVE] }, () => ({ refused: 'Impossible.' }))).toMatchObject({
      runs: 8,
      refused: { runs: 8, reasons: ['Impossible.'] },
      differences: [{ verdict: 'cannot tell yet', difference: null, more: null }],
      limits: [{ verdict: 'cannot tell yet', chance: null, more: null }],
    });
  });
});

test('options of the same content do not differ in any real run of the market', () => {
  const same = { option: 'plan', against: 'business-as-usual', future: 'central' };
  const asUsual = SHIPPED.readOption('business-as-usual');
  const ground = {
    ...GROUND,
    options: new Map([
      ['business-as-usual', asUsual],
      ['plan', [...asUsual, option('plan')]],
    ]),
    futures: new Map([['central', SHIPPED.readFuture('central')]]),
    place: placeWith({ clients18to64: 12, clients65plus: 18, providers: 4, localities: 1 }),
    months: 2,
  };
  const nobodyLoses: Limit = { measure: 'hours.less', of: 'level', is: 'at most', value: 0 };
  const noDearer: Limit = { measure: 'council.spend.net', of: 'change', is: 'at most', value: 0 };
  const order = { ...ORDER, ...same, indicators: [], limits: [nobodyLoses, noDearer], most: 8 };
  const sampler = createSampler(ground);
  expect(playStudy(compareStudy(ground, order), (run) => sampler.play(run)!)).toMatchObject({
    runs: 8,
    refused: { runs: 0 },
    limits: [{ chance: { times: 8, of: 8 } }, { chance: { times: 8, of: 8 } }],
  });
});

describe('what is wrong with an order', () => {
  test('is nothing where it can be answered', () => {
    expect(compareProblems(GROUND, { ...ORDER, limits: [FEW_LEAVE] })).toEqual([]);
    expect(compareProblems(GROUND, { ...ORDER, indicators: [], limits: [FEW_LEAVE], most: 8 })).toEqual([]);
  });

  test.each<readonly [path: string, order: Partial<CompareOrder>]>([
    ['option', { option: 'plam' }],
    ['against', { against: 'usual' }],
    ['against', { against: 'plan' }],
    ['future', { future: 'bright' }],
    ['indicators', { indicators: [] }],
    ['indicators[0]', { indicators: ['council.spend'] }],
    ['indicators[1]', { indicators: ['care.waiting', 'care.waiting'] }],
    ['limits[0].measure', { limits: [{ ...FEW_LEAVE, measure: 'exits' }] }],
    ['worth.part', { worth: { part: 1, amounts: [] } }],
    ['worth.part', { worth: { part: -0.01, amounts: [] } }],
    ['worth.amounts[0].indicator', { worth: { part: 0.01, amounts: [{ indicator: 'spend', amount: 1 }] } }],
    ['worth.amounts[0].amount', { worth: { part: 0, amounts: [{ indicator: 'care.waiting', amount: -1 }] } }],
    ['probability', { probability: 1 }],
    ['probability', { probability: 0 }],
    ['confidence', { confidence: 1 }],
    ['confidence', { confidence: 0.5 }],
    ['most', { most: 0 }],
    ['most', { most: 1 }],
    ['most', { most: 58 }],
    ['most', { most: 64.5 }],
    ['most', { most: 1_000_000 }],
  ])('is told with its path: %s', (path, order) => {
    const problems = compareProblems(GROUND, { ...ORDER, ...order });
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]!.remedy).toMatch(/\.$/);
  });

  test.each([
    [{ confidence: 0.5 }, 'a confidence from 80% to 99%', '50%'],
    [{ most: 20_000 }, 'to 10,000', '20,000'],
    [{ probability: 1 }, 'above 0% and below 100%', '100%'],
  ])('with its figures as fields show them: %o', (order, expected, found) => {
    const [problem] = compareProblems(GROUND, { ...ORDER, ...order });
    expect(problem?.expected).toContain(expected);
    expect(problem?.found).toBe(found);
    expect(problem?.remedy).not.toMatch(/0\.\d/);
  });
});
