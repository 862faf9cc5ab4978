import { describe, expect, test } from 'vitest';

import { uncertaintyAnswer, uncertaintyOrder } from '../../../contract/schemas/questions/uncertainty.ts';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import type { World } from '../../../core/experiment/world.ts';
import { STRUCTURE_IDS, STRUCTURES, USUAL_STRUCTURE } from '../../../core/scenario/structure.ts';
import { playStudy } from '../../../core/study/study.ts';
import { uncertaintyProblems, uncertaintyStudy } from '../../../core/study/uncertainty.ts';
import type { UncertaintyAnswer, UncertaintyOrder } from '../../../core/study/uncertainty.ts';
import type { KindSpread, UncertaintyKind } from '../../../core/study/uncertainty/answer.ts';
import { isBeyondLuck } from '../../../core/study/uncertainty/spreads.ts';
import { everyCombination, singleSwitches } from '../../../core/study/uncertainty/structures.ts';
import { GROUND, planted } from './planted-market.ts';

const ORDER: UncertaintyOrder = {
  option: 'plan',
  against: 'business-as-usual',
  future: 'central',
  futures: ['dear', 'calm'],
  structures: 'single',
  draws: 40,
  lives: 50,
  replicates: 8,
  indicators: ['council.spend.net'],
};

/** What the plan saves or costs in a run of a world. */
type Difference = (world: World, luck: number, replicate: number) => number;

function uncertain(difference: Difference, order: Partial<UncertaintyOrder> = {}): UncertaintyAnswer {
  const asked = { ...ORDER, ...order };
  const play = (run: Run): Played =>
    planted(1, ({ option }, luck, world) => ({
      'council.spend.net': option === 'plan' ? difference(world, luck, run.replicate) : 0,
    }))(run);
  const answer = playStudy(uncertaintyStudy(GROUND, asked), play);
  expect(uncertaintyOrder.parse(asked)).toEqual(asked);
  expect(uncertaintyAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  return answer;
}

function spreadOf({ figures }: UncertaintyAnswer, kind: UncertaintyKind): KindSpread {
  return figures[0]!.kinds.find((each) => each.kind === kind)!;
}

function reach({ lowest, highest }: KindSpread): number {
  return highest - lowest;
}

/** Where the first parameter that is drawn stands. */
function at(world: World): number {
  return world.positions[0]?.at ?? 0.5;
}

describe('four kinds of uncertainty', () => {
  const PLANTED: readonly [UncertaintyKind, Difference][] = [
    ['luck', (_, luck) => luck],
    ['parameters', at],
    ['futures', ({ future }) => (future === 'dear' ? 1 : 0)],
    ['structure', ({ structure }) => (structure['exit-rule'] === 'cash-alone' ? 1 : 0)],
  ];

  test.each(PLANTED)('are kept apart: what only %s moves is moved by no other', (kind, difference) => {
    const answer = uncertain((...run) => 5 + difference(...run));
    const [{ kinds, widest }] = answer.figures as [UncertaintyAnswer['figures'][number]];
    expect(kinds.map((each) => each.kind)).toEqual(['luck', 'parameters', 'futures', 'structure']);
    expect(widest).toBe(kind);
    for (const spread of kinds.filter((each) => each.kind !== kind)) expect(reach(spread)).toBeCloseTo(0, 9);
    expect(reach(spreadOf(answer, kind))).toBeGreaterThan(0.9);
  });

  test('are widest in none where nothing moves the difference', () => {
    const [figure] = uncertain(() => 3).figures;
    expect(figure!.widest).toBeNull();
    expect(figure!.central).toMatchObject({ mean: 3, standardError: 0, replicates: 50 });
  });

  test('say how many cases have the sign of the central one', () => {
    const answer = uncertain(({ future, structure }, luck) =>
      future === 'dear' ? -1 : structure['choice-rule'] === 'nearest' ? 0 : 1 + luck,
    );
    const shares = answer.figures[0]!.kinds.map(({ kind, cases, sameSign }) => [kind, cases, sameSign]);
    const switches = singleSwitches(USUAL_STRUCTURE).length;
    expect(shares).toEqual([
      ['luck', 50, 1],
      ['parameters', 40, 1],
      ['futures', 3, 2 / 3],
      ['structure', 1 + switches, switches / (1 + switches)],
    ]);
    expect(
      spreadOf(
        uncertain(() => 0),
        'luck',
      ).sameSign,
    ).toBeNull();
  });

  test('are seen with the first of the runs of luck in every other case, so that cases differ in themselves alone', () => {
    const answer = uncertain(({ future }, luck) => luck + (future === 'calm' ? 2 : 0));
    const { named } = spreadOf(answer, 'futures');
    expect(named.map(({ future, difference }) => [future, difference.replicates])).toEqual([
      ['central', 8],
      ['dear', 8],
      ['calm', 8],
    ]);
    const [central, dear, calm] = named.map(({ difference }) => difference.mean);
    expect(dear).toBe(central);
    expect(calm! - central!).toBeCloseTo(2, 12);
  });
});

describe('named cases', () => {
  test('that luck alone sets apart are not said to differ, and are not what moves a difference most', () => {
    const answer = uncertain(({ future }, luck) => (future === 'central' ? 1 : 1 + 4 * (luck - 0.5)));
    const futures = spreadOf(answer, 'futures');
    expect(reach(futures)).toBeGreaterThan(0.05);
    expect(futures.named.map(({ beyondLuck }) => beyondLuck)).toEqual([false, false, false]);
    expect(answer.figures[0]!.widest).toBeNull();
  });

  test('are said to differ one by one, each from the case as it stands', () => {
    const answer = uncertain(({ future }, luck) => 1 + luck + (future === 'calm' ? -3 + luck / 9 : 0));
    expect(spreadOf(answer, 'futures').named.map(({ future, beyondLuck }) => [future, beyondLuck])).toEqual([
      ['central', false],
      ['dear', false],
      ['calm', true],
    ]);
  });

  test('of one run are never said to differ', () => {
    const answer = uncertain(({ future }) => (future === 'calm' ? 5 : 0), { replicates: 1 });
    expect(spreadOf(answer, 'futures').named.some(({ beyondLuck }) => beyondLuck)).toBe(false);
  });
});

/** Noise of a draw in a run that neither the draw nor the run explains, alike for nobody. */
const noise: Difference = (world, luck) => ((at(world) * 7919 + luck * 104_729) % 1) - 0.5;

describe('the spread of draws', () => {
  test('is without what luck alone puts between the means of few runs', () => {
    const spread = spreadOf(
      uncertain((...run) => 5 + noise(...run), { draws: 200 }),
      'parameters',
    );
    expect(spread.luckTakenOut).toBeGreaterThan(0.8);
    expect(reach(spread)).toBeLessThan(0.3);
  });

  test('keeps what the parameters do themselves', () => {
    const answer = uncertain((...run) => 4 * at(run[0]) + noise(...run), { draws: 200 });
    const { luckTakenOut, p5, p95 } = spreadOf(answer, 'parameters');
    // Variance of the draws 16/12; that of eight runs of uniform noise 1/96.
    expect(luckTakenOut).toBeGreaterThan(0.004);
    expect(luckTakenOut).toBeLessThan(0.012);
    expect(p95 - p5).toBeCloseTo(3.6, 1);
  });

  test('is said to go beyond luck about as seldom as luck itself makes it seem to', () => {
    const trials = Array.from({ length: 60 }, (_, trial) => {
      const own: Difference = (world, luck) =>
        (Math.sin(at(world) * 12.9898 + luck * 78.233 + trial) * 43_758.5453) % 1;
      const spread = spreadOf(uncertain(own, { futures: [], structures: 'none' }), 'parameters');
      return isBeyondLuck(spread, ORDER.replicates);
    });
    // Three of sixty are to be expected.
    expect(trials.filter(Boolean).length).toBeLessThanOrEqual(8);
    const moved = uncertain((...run) => 2 * at(run[0]) + noise(...run));
    expect(isBeyondLuck(spreadOf(moved, 'parameters'), ORDER.replicates)).toBe(true);
  });

  test('takes out nothing where every draw has the same luck', () => {
    const { luckTakenOut } = spreadOf(
      uncertain((world, luck) => at(world) + 9 * luck),
      'parameters',
    );
    expect(luckTakenOut).toBeCloseTo(0, 12);
  });

  test('cannot take luck out of one run, and says so', () => {
    const spread = spreadOf(uncertain(at, { replicates: 1 }), 'parameters');
    expect(spread.luckTakenOut).toBeNull();
    expect(isBeyondLuck(spread, 1)).toBe(false);
  });
});

test('rules of the market are tried one at a time, or all ways to answer at once', () => {
  const choices = STRUCTURE_IDS.map((id) => Object.keys(STRUCTURES[id].choices).length);
  const singles = singleSwitches(USUAL_STRUCTURE);
  expect(singles).toHaveLength(choices.reduce((sum, count) => sum + count - 1, 0));
  const every = everyCombination(USUAL_STRUCTURE);
  expect(every).toHaveLength(choices.reduce((product, count) => product * count, 1) - 1);
  expect(new Set(every.map((one) => JSON.stringify(one))).size).toBe(every.length);
  expect(
    every
      .slice(0, singles.length)
      .map((one) => JSON.stringify(one))
      .toSorted(),
  ).toEqual(singles.map((one) => JSON.stringify(one)).toSorted());
  expect(
    spreadOf(
      uncertain(() => 1, { structures: 'every' }),
      'structure',
    ).cases,
  ).toBe(every.length + 1);
  expect(uncertain(() => 1, { structures: 'none', futures: [], draws: 0 }).figures[0]!.kinds).toHaveLength(1);
});

test('rounds stay moderate, and what luck does is told first', () => {
  const study = uncertaintyStudy(GROUND, ORDER);
  const play = planted(1, () => ({}));
  const sizes: number[] = [];
  const told: (string[] | null)[] = [];
  let expected = 0;
  for (let step = study.next(); step.done !== true;) {
    sizes.push(step.value.runs.length);
    told.push(step.value.soFar?.figures[0]!.kinds.map(({ kind }) => kind) ?? null);
    ({ expected } = step.value);
    step = study.next(step.value.runs.map(play));
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(32);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(expected);
  expect(told.slice(0, 2)).toEqual([null, ['luck']]);
  expect(told.at(-1)).toEqual(['luck', 'parameters', 'futures', 'structure']);
});

test('what is refused is left out and told: a draw with any run refused, and a run of luck', () => {
  const play = planted(1, ({ option }) => ({ 'council.spend.net': option === 'plan' ? 1 : 0 }));
  const refusing = (run: Run): Played => {
    const isDraw = run.world.positions.length > 0 && at(run.world) > 0.9 && run.replicate === 3;
    const isLuck = run.world.positions.length === 0 && run.replicate === 20;
    return isDraw || isLuck ? { refused: 'No room.' } : play(run);
  };
  const answer = playStudy(uncertaintyStudy(GROUND, ORDER), refusing);
  expect(spreadOf(answer, 'luck').cases).toBe(49);
  expect(spreadOf(answer, 'parameters').cases).toBe(36);
  expect(answer.refused.map(({ kind, runs }) => [kind, runs])).toEqual([
    ['luck', 1],
    ...Array.from({ length: 4 }, () => ['parameters', 1]),
  ]);
  const none = playStudy(uncertaintyStudy(GROUND, ORDER), () => ({ refused: 'Never.' }));
  expect(none.figures).toEqual([]);
  expect(none.refused[0]).toEqual({ kind: 'luck', what: 'central', runs: 50, reason: 'Never.' });
});

test.each<[string, Partial<UncertaintyOrder>, string]>([
  ['an unknown option', { option: 'plam' }, 'option'],
  ['an option against itself', { against: 'plan' }, 'against'],
  ['an unknown future', { futures: ['deer'] }, 'futures[0]'],
  ['the central future again', { futures: ['dear', 'central'] }, 'futures[1]'],
  ['a future twice', { futures: ['dear', 'dear'] }, 'futures[1]'],
  ['no indicator', { indicators: [] }, 'indicators'],
  ['an unknown indicator', { indicators: ['mix.gaps' as MarketMeasure] }, 'indicators[0]'],
  ['too many draws', { draws: 1_000_000 }, 'draws'],
  ['one run', { lives: 1, replicates: 1 }, 'lives'],
  ['more runs of a draw than of luck', { lives: 5 }, 'replicates'],
])('%s is a problem with its path', (_, wrong, path) => {
  expect(uncertaintyProblems(GROUND, { ...ORDER, ...wrong }).map((problem) => problem.path)).toContain(path);
  expect(uncertaintyProblems(GROUND, ORDER)).toEqual([]);
});
