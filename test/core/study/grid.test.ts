import { describe, expect, test } from 'vitest';

import { gridAnswer, gridOrder } from '../../../contract/schemas/questions/grid.ts';
import type { Decision } from '../../../core/experiment/decision.ts';
import type { Ground } from '../../../core/experiment/ground.ts';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import type { World } from '../../../core/experiment/world.ts';
import { gridProblems, gridStudy } from '../../../core/study/grid.ts';
import type { GridAnswer, GridOrder } from '../../../core/study/grid.ts';
import { playStudy } from '../../../core/study/study.ts';
import { AS_USUAL, option } from '../scenario/sample.ts';
import { GROUND as SMALL, planted } from './planted-market.ts';

const GROUND: Ground = {
  ...SMALL,
  options: new Map([...SMALL.options, ['other', [AS_USUAL, option('other')]]]),
};

const CENTRAL = { future: 'central', structure: {} };
const DEAR = { future: 'dear', structure: {} };

const ORDER: GridOrder = {
  against: 'business-as-usual',
  options: ['plan', 'other'],
  worlds: [CENTRAL, DEAR],
  draws: 0,
  replicates: 40,
  indicators: ['care.need.met'],
  limits: [],
  better: [],
  probability: 0.9,
};

type Formula = (decision: Decision, luck: number, world: World) => Record<string, number>;

function grid(formula: Formula, order: Partial<GridOrder> = {}, ground = GROUND): GridAnswer {
  const asked = { ...ORDER, ...order };
  const answer = playStudy(gridStudy(ground, asked), planted(1, formula));
  // Whatever is asked and answered fits what crosses to the window.
  expect(gridOrder.parse(asked)).toEqual(asked);
  expect(gridAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  return answer;
}

/** Need met of each option in each future, without luck. */
const MET: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'business-as-usual': { central: 0.8, dear: 0.8 },
  plan: { central: 0.9, dear: 0.6 },
  other: { central: 0.85, dear: 0.78 },
};

function met({ option: id }: Decision, { future }: World): number {
  return MET[id]![future]!;
}

describe('a cell of the grid', () => {
  test('has the mean and the paired difference of its runs: luck the options share cancels out', () => {
    const answer = grid((decision, luck, world) => ({ 'care.need.met': met(decision, world) + luck / 10 }));
    expect(answer.cells.map(({ option: id, world, lives }) => [id, world, lives])).toEqual([
      ['business-as-usual', 0, 40],
      ['business-as-usual', 1, 40],
      ['plan', 0, 40],
      ['plan', 1, 40],
      ['other', 0, 40],
      ['other', 1, 40],
    ]);
    const [usual, , , plan] = answer.cells.map(({ indicators }) => indicators[0]!);
    expect(usual!.difference).toBeNull();
    expect(usual!.level.standardError).toBeGreaterThan(0.001);
    expect(plan!.difference!.mean).toBeCloseTo(-0.2, 12);
    expect(plan!.difference!.standardError).toBeCloseTo(0, 12);
    expect(plan!.level.mean - plan!.difference!.mean).toBeCloseTo(usual!.level.mean, 12);
  });

  const half = [
    { measure: 'care.waiting', of: 'level', is: 'at most', value: 5 },
    { measure: 'care.waiting', of: 'level', is: 'at least', value: 5.5 },
  ] as const;

  test('says how often each limit is kept, and all of them in the same run', () => {
    const { cells } = grid((_, luck) => ({ 'care.need.met': 1, 'care.waiting': luck < 0.5 ? 5 : 6 }), {
      limits: half,
    });
    const [{ limits, all }] = cells as [GridAnswer['cells'][number]];
    expect(limits[0]!.kept.times + limits[1]!.kept.times).toBe(40);
    expect(limits[0]!.kept.times).toBeGreaterThan(5);
    expect(limits[0]!.kept.times).toBeLessThan(35);
    expect(all).toMatchObject({ times: 0, of: 40, share: 0 });
    expect(limits[0]!.figure!.mean).toBeCloseTo(6 - limits[0]!.kept.share, 12);
  });

  test('has no mean of a figure that is a part of nothing, and says still whether the limit is kept', () => {
    const { cells } = grid(({ option: id }) => ({ 'care.waiting': id === 'plan' ? 3 : 0 }), {
      limits: [{ measure: 'care.waiting', of: 'part', is: 'at most', value: 0.1 }],
    });
    expect(cells.map(({ limits }) => [limits[0]!.figure === null, limits[0]!.kept.share])).toEqual([
      [false, 1],
      [false, 1],
      [true, 0],
      [true, 0],
      [false, 1],
      [false, 1],
    ]);
  });
});

const noisy: Formula = ({ option: id, ...rest }, luck, world) => ({
  'care.need.met': met({ option: id, ...rest }, world) + (id === 'other' ? luck - 0.5 : 0),
});

const plain: Formula = (decision, _, world) => ({ 'care.need.met': met(decision, world) });

describe('regret', () => {
  test('is how far an option falls short of the best one of the same world, and least where its largest is least', () => {
    const [regret] = grid(plain).regrets;
    expect(regret).toMatchObject({ better: 'higher', least: 'other', alike: [] });
    const rows = regret!.rows.map(({ option: id, worlds, largestIn }) => [
      id,
      ...worlds.map((estimate) => Number(estimate!.mean.toFixed(10))),
      largestIn,
    ]);
    expect(rows).toEqual([
      ['business-as-usual', 0.1, 0, 0],
      ['plan', 0, 0.2, 1],
      ['other', 0.05, 0.02, 0],
    ]);
  });

  test('turns round where lower is said to be better', () => {
    const [regret] = grid(plain, { better: [{ measure: 'care.need.met', better: 'lower' }] }).regrets;
    expect(regret!.rows.map(({ largestIn, worlds }) => Number(worlds[largestIn!]!.mean.toFixed(10)))).toEqual(
      [0.2, 0.1, 0.18],
    );
    expect(regret!.least).toBe('plan');
  });

  test('is left out for a figure that is neither good nor bad until someone says', () => {
    const { regrets } = grid(plain, { indicators: ['mix.block'] });
    expect(regrets).toEqual([{ measure: 'mix.block', better: null, rows: [], least: null, alike: [] }]);
  });

  test('names those that so few runs do not tell from the least', () => {
    const [regret] = grid(noisy, { replicates: 12 }).regrets;
    expect(new Set([regret!.least, ...regret!.alike])).toEqual(new Set(Object.keys(MET)));
  });
});

/** The plan keeps to the limit but in the dear future, the other one nearly always. */
const waiting: Formula = ({ option: id }, luck, { future }) => ({
  'care.waiting': (id === 'plan' && future === 'dear') || (id === 'other' && luck > 0.9) ? 6 : 5,
});

/** Breaks the limit in runs whose luck is above a place from 0 to 1. */
function breaking(from: number): Formula {
  return (_, luck) => ({ 'care.waiting': luck > from ? 6 : 5 });
}

describe('the verdict on an option', () => {
  const limits = [{ measure: 'care.waiting', of: 'level', is: 'at most', value: 5 }] as const;

  test('is "meets" only where every world shows the probability wanted, and "does not" where one rules it out', () => {
    const { verdicts } = grid(waiting, { limits });
    expect(verdicts).toEqual([
      { option: 'business-as-usual', verdict: 'meets', hardest: 0 },
      { option: 'plan', verdict: 'does not meet', hardest: 1 },
      { option: 'other', verdict: 'cannot tell', hardest: 0 },
    ]);
  });

  test('is "cannot tell" after ten runs, even if all of them kept every limit', () => {
    const { verdicts } = grid(() => ({ 'care.waiting': 0 }), { limits, replicates: 10 });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(3).fill('cannot tell'));
  });

  test('is "cannot tell" where luck breaks a limit as often as these runs do one time in ten', () => {
    const order = { limits, worlds: [CENTRAL], probability: 0.95, replicates: 2 };
    const { cells, verdicts } = grid(breaking(0.7), order);
    expect(cells[0]!.all).toMatchObject({ times: 1, of: 2 });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(3).fill('cannot tell'));
  });

  test('divides the error allowed over the worlds, each of which may mislead', () => {
    // Kept in 17 of 20 runs in every world: in one world alone that would rule 97 in 100 out.
    const many = Array.from({ length: 24 }, (_, at) => ({
      future: at % 2 === 0 ? 'central' : 'dear',
      structure: {},
    }));
    const order = { limits, probability: 0.97, replicates: 20 };
    const verdictIn = [[CENTRAL], many].map((worlds) => {
      const { cells, verdicts } = grid(breaking(0.85), { ...order, worlds });
      return [cells[0]!.all!.times, verdicts[0]!.verdict];
    });
    expect(verdictIn).toEqual([
      [17, 'does not meet'],
      [17, 'cannot tell'],
    ]);
  });

  test('counts runs of one draw for no more than they are worth', () => {
    // Four draws, of which one breaks the limit in all its runs.
    const { cells, verdicts } = grid(
      (_, __, { positions }) => ({ 'care.waiting': positions[0]!.at > 0.75 ? 6 : 5 }),
      { limits, worlds: [CENTRAL], draws: 4, replicates: 10, probability: 0.95 },
    );
    expect(cells[0]!.all).toMatchObject({ times: 30, of: 40 });
    expect(verdicts[0]!.verdict).toBe('cannot tell');
  });
});

function roundsOf(
  order: Partial<GridOrder>,
): { readonly runs: readonly Run[]; readonly soFar: GridAnswer | null }[] {
  const rounds = [];
  const study = gridStudy(GROUND, { ...ORDER, ...order });
  const play = planted(1, () => ({}));
  for (let step = study.next(); step.done !== true; step = study.next(step.value.runs.map(play)))
    rounds.push(step.value);
  return rounds;
}

describe('the runs of a grid', () => {
  test('come in moderate rounds that fill all worlds alike', () => {
    const rounds = roundsOf({});
    expect(rounds.map(({ runs }) => runs.length)).toEqual([32, 32, 16]);
    for (const { runs } of rounds) {
      const central = runs.filter(({ world }) => world.future === 'central');
      expect(central.map(({ replicate }) => replicate)).toEqual(
        runs.filter(({ world }) => world.future === 'dear').map(({ replicate }) => replicate),
      );
    }
    expect(rounds.map(({ soFar }) => soFar?.cells.map(({ lives }) => lives) ?? null)).toEqual([
      null,
      Array(6).fill(16),
      Array(6).fill(32),
    ]);
  });

  test('have the same draws in every world, and luck of their own in every run', () => {
    const runs = roundsOf({ draws: 4, replicates: 3 }).flatMap((round) => round.runs);
    const [central, dear] = ['central', 'dear'].map((future) =>
      runs.filter(({ world }) => world.future === future),
    );
    expect(central!.map(({ replicate }) => replicate)).toEqual(
      Array.from({ length: 12 }, (_, replicate) => replicate),
    );
    expect(central!.map(({ world }) => world.positions)).toEqual(dear!.map(({ world }) => world.positions));
    const drawn = central!.map(({ world }) => JSON.stringify(world.positions));
    expect(new Set(drawn).size).toBe(4);
    expect(drawn.every((text, replicate) => text === drawn[replicate - (replicate % 3)])).toBe(true);
  });

  test('of draws make an interval from the draws and not from runs that are alike', () => {
    // Within a draw every run is the same, so that thirty runs are worth no more than the ten draws.
    const order = { draws: 10, replicates: 3, indicators: ['care.waiting'] as MarketMeasure[] };
    const { cells } = grid(
      (_, __, { positions }) => ({ 'care.waiting': Math.floor(positions[0]!.at * 10) % 2 }),
      { ...order, limits: [{ measure: 'care.waiting', of: 'level', is: 'at most', value: 0 }] },
    );
    expect(cells[0]!.indicators[0]!.level).toMatchObject({ mean: 0.5, replicates: 10 });
    const { times, of, interval } = cells[0]!.all!;
    expect([times, of]).toEqual([15, 30]);
    expect(interval.low).toBeCloseTo(0.2366, 3);
  });
});

describe('an option the model refuses in a world', () => {
  const play = planted(1, (decision, _, world) => ({ 'care.need.met': met(decision, world) }));
  const refusing = (run: Run): Played =>
    run.world.future === 'dear' && run.decisions.some(({ option: id }) => id === 'plan')
      ? { refused: 'The plan contradicts itself.' }
      : play(run);

  test('is told with the reason, and all other cells are filled', () => {
    const answer = playStudy(gridStudy(GROUND, ORDER), refusing);
    expect(answer.cells.map(({ lives }) => lives)).toEqual([40, 40, 40, 0, 40, 40]);
    expect(answer.refused).toEqual([
      { option: 'plan', world: 1, lives: 40, reason: 'The plan contradicts itself.' },
    ]);
    expect(gridAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test('has no largest regret and no verdict, and no other option suffers by it', () => {
    const limits = [{ measure: 'care.need.met', of: 'level', is: 'at least', value: 0.5 }] as const;
    const answer = playStudy(gridStudy(GROUND, { ...ORDER, limits }), refusing);
    expect(answer.regrets[0]!.rows.map(({ largestIn }) => largestIn)).toEqual([0, null, 0]);
    expect(answer.regrets[0]!.least).toBe('other');
    expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(['meets', 'cannot tell', 'meets']);
  });
});

test.each<[string, Partial<GridOrder>, string]>([
  ['no option', { options: [] }, 'options'],
  ['an unknown option', { options: ['plam'] }, 'options[0]'],
  ['an option against itself', { options: ['plan', 'business-as-usual'] }, 'options[1]'],
  ['an option twice', { options: ['plan', 'plan'] }, 'options[1]'],
  ['no future', { worlds: [] }, 'worlds'],
  ['an unknown future', { worlds: [{ future: 'deer', structure: {} }] }, 'worlds[0].future'],
  [
    'a world twice',
    { worlds: [CENTRAL, { future: 'central', structure: { 'choice-rule': 'taste' } }] },
    'worlds[1]',
  ],
  ['no indicator', { indicators: [] }, 'indicators'],
  ['an unknown indicator', { indicators: ['care.needs' as MarketMeasure] }, 'indicators[0]'],
  [
    'a limit on nothing',
    { limits: [{ measure: 'care.needs', of: 'level', is: 'at most', value: 1 }] },
    'limits[0].measure',
  ],
  [
    'a direction of a figure not asked for',
    { better: [{ measure: 'mix.gap', better: 'lower' }] },
    'better[0].measure',
  ],
  ['no run', { replicates: 0 }, 'replicates'],
  ['a million runs', { replicates: 1_000_000 }, 'replicates'],
  ['more figures than fit', { draws: 1000, replicates: 10_000 }, 'replicates'],
  ['half a draw', { draws: 0.5 }, 'draws'],
  ['certainty', { probability: 1 }, 'probability'],
])('%s is a problem with its path', (_, wrong, path) => {
  const problems = gridProblems(GROUND, { ...ORDER, ...wrong });
  expect(problems.map((problem) => problem.path)).toContain(path);
  expect(gridProblems(GROUND, ORDER)).toEqual([]);
});

test('a world asked for twice is named as it was asked for', () => {
  const strict = { future: 'dear', structure: { 'exit-rule': 'cash-alone' } } as const;
  const problems = gridProblems(GROUND, { ...ORDER, worlds: [CENTRAL, strict, CENTRAL, strict] });
  expect(problems.map(({ found }) => found)).toEqual([
    '"central" again',
    '"dear, exit-rule=cash-alone" again',
  ]);
});
