import { describe, expect, test } from 'vitest';

import { playStudy } from '../../../core/study/study.ts';
import { switchingProblems, switchingStudy } from '../../../core/study/switching.ts';
import type { SwitchingAnswer, SwitchingOrder } from '../../../core/study/switching.ts';
import { EVERY_OTHER_RULE } from '../../../core/study/switching/order.ts';
import { answered, FAR, IDLE, NEAR, NEVER, ORDER, positionOf, sloping, UNCERTAIN } from './planted-lead.ts';
import type { Difference } from './planted-lead.ts';
import { GROUND, planted, watched } from './planted-market.ts';

const valley: Difference = (world, luck) => -10 + 100 * (positionOf(world, NEAR) - 0.5) ** 2 + luck;

const even: Difference = (world, luck) => 40 * (positionOf(world, NEAR) - 0.5) + 4 * (luck - 0.5);

const drowned: Difference = (world, luck) =>
  -20 + 40 * (positionOf(world, NEAR) - 0.5) + 200 * (luck - 0.5) * positionOf(world, NEAR) ** 8;
const lineOnly: Difference = (world) => -10 + 40 * (positionOf(world, NEAR) - 0.5);
const scattered: Difference = (_, luck) => -10 + 40 * (luck - 0.5);

describe('switching values', () => {
  const answer = answered(sloping);
  const row = (id: string): SwitchingAnswer['parameters'][number] =>
    answer.parameters.find(({ parameter }) => parameter === id)!;

  test('are where the difference is nothing, with the stretch in which the lead cannot be told', () => {
    expect(answer.asItStands.ahead).toBe('option');
    const [found] = row(NEAR).switches;
    expect(found).toMatchObject({ ahead: 'against', side: 'above' });
    expect(found?.position).toBeCloseTo(0.75, 1);
    expect(found?.open.low).toBeLessThan(0.75);
    expect(found?.open.high).toBeGreaterThan(0.75);
    expect(found!.open.high - found!.open.low).toBeLessThan(0.1);
    const { low, figure, high } = row(NEAR);
    expect(found?.value).toBeGreaterThan(figure);
    expect(found?.value).toBeLessThan(Math.max(low, high));
    expect(row(FAR).switches).toMatchObject([{ ahead: 'against', side: 'below' }]);
    expect(row(FAR).switches[0]?.position).toBeCloseTo(0.1, 1);
  });

  test('are found between the places looked at, on a straight line between what they came to', () => {
    const [found] = answered(lineOnly, { parameters: [NEAR] }).parameters[0]!.switches;
    expect(found?.position).toBeCloseTo(0.75, 9);
    expect(found?.open.low).toBeCloseTo(0.74, 9);
    expect(found?.open.high).toBeCloseTo(0.76, 9);
  });

  test('come nearest first, before parameters that leave the lead where it is', () => {
    expect(answer.parameters.map(({ parameter, verdict }) => [parameter, verdict])).toEqual([
      [NEAR, 'switches'],
      [FAR, 'switches'],
      ...[NEVER, IDLE].toSorted().map((id) => [id, 'does-not-switch']),
    ]);
  });

  test('are told for futures and rules of the market too', () => {
    const turned = answer.worlds.filter(({ verdict }) => verdict === 'switches');
    expect(turned.map(({ future, rule }) => [future, rule?.choice])).toEqual([
      ['dear', undefined],
      ['central', 'nearest'],
    ]);
    expect(answer.worlds).toHaveLength(2 + EVERY_OTHER_RULE.length);
  });

  test('ask for no more runs of a parameter that changes nothing than of one look', () => {
    const { asItStands, parameters } = answered(scattered, { parameters: [IDLE] });
    expect(asItStands).toMatchObject({ ahead: 'option', difference: { replicates: 64 } });
    expect(parameters[0]?.atHigh).toMatchObject({ ahead: 'option', difference: { replicates: 8 } });
  });

  test('count a figure that is better when it is higher the other way round', () => {
    expect(answered(sloping, { better: 'higher' }).asItStands.ahead).toBe('against');
  });
});

test('both sides of the figure are told where the lead passes on both', () => {
  const [{ switches } = { switches: [] }] = answered(valley, { parameters: [NEAR] }).parameters;
  expect(switches.map(({ side }) => side).toSorted()).toEqual(['above', 'below']);
  for (const { position } of switches) expect(Math.abs(position - 0.5)).toBeCloseTo(Math.sqrt(0.095), 1);
});

test('where the middle cannot be told and the ends differ, the switch lies between the ends', () => {
  const answer = answered(even, { parameters: [NEAR] });
  expect(answer.asItStands.ahead).toBe('cannot-tell');
  expect(answer.parameters).toMatchObject([
    { verdict: 'switches', switches: [{ ahead: 'against', side: 'above' }] },
  ]);
  expect(answer.parameters[0]?.switches[0]?.position).toBeCloseTo(0.5, 1);
});

test('an end where the difference drowns in luck is said to be open', () => {
  expect(answered(drowned, { parameters: [NEAR] }).parameters).toMatchObject([
    { verdict: 'cannot-tell', atLow: { ahead: 'option' }, atHigh: { ahead: 'cannot-tell' }, switches: [] },
  ]);
});

test('an end the model refuses is told with its reason', () => {
  const play = planted(3, ({ option }, luck, world) => ({
    'council.spend.net': option === 'plan' ? sloping(world, luck) : 0,
  }));
  const answer = playStudy(switchingStudy(GROUND, { ...ORDER, parameters: [NEVER] }), (run) =>
    positionOf(run.world, NEVER) === 1 ? { refused: 'Nobody is left.' } : play(run),
  );
  expect(answer.parameters).toMatchObject([
    {
      verdict: 'cannot-tell',
      atHigh: { ahead: 'refused', refused: { lives: 8, reason: 'Nobody is left.' } },
    },
  ]);
});

test('the study asks in rounds of moderate size and tells in each what it knows so far', () => {
  const play = planted(3, ({ option }, luck, world) => ({
    'council.spend.net': option === 'plan' ? sloping(world, luck) : 0,
  }));
  const { answer, runs, largestRound, isExpectedEnough, soFar } = watched(
    switchingStudy(GROUND, ORDER),
    play,
  );
  expect(answer).toMatchObject({ isOver: true, runs });
  expect(largestRound).toBeLessThanOrEqual(64);
  expect(isExpectedEnough).toBe(true);
  expect(soFar[0]).toBeNull();
  expect(soFar.slice(1).every((each) => each?.isOver === false)).toBe(true);
});

test('equal options have no lead that could pass', () => {
  const answer = answered(() => 0);
  expect(answer.asItStands).toMatchObject({ ahead: 'cannot-tell', difference: { mean: 0, replicates: 8 } });
  expect(answer.parameters.every(({ verdict }) => verdict === 'cannot-tell')).toBe(true);
});

/** The plan saves a little in nearly every run and loses all of it again in one of twenty. */
const seldom: Difference = (_, luck) => (luck < 0.05 ? 19 : -1) + luck / 10 - 0.05;

test('no option is named ahead by runs that are too few to hold what happens seldom and decides', () => {
  const alone = { parameters: [IDLE], futures: [], rules: [] };
  const leads = Array.from({ length: 20 }, (_, seed) => answered(seldom, alone, seed).asItStands.ahead);
  expect(leads.filter((ahead) => ahead !== 'cannot-tell').length).toBeLessThanOrEqual(2);
});

test('no parameter out of many is named by luck in more than one run of twenty', () => {
  const many = UNCERTAIN.slice(0, 24);
  // The plan is ahead by a little more than luck can hide, and what moves only brings other luck.
  const noisy: Difference = (world, luck) => {
    const [moved] = world.positions;
    if (moved === undefined) return -2 + luck;
    const other = (luck * 7919 * (2 + many.indexOf(moved.parameter) + moved.at)) % 1;
    return 6 * (other - 0.5);
  };
  const named = Array.from(
    { length: 20 },
    (_, seed) =>
      answered(noisy, { parameters: many, futures: [], rules: [], most: 32 }, seed).parameters.filter(
        ({ verdict }) => verdict === 'switches',
      ).length,
  );
  expect(named.filter((count) => count > 0).length).toBeLessThanOrEqual(1);
});

describe('an order is refused', () => {
  const CASES: readonly (readonly [string, Partial<SwitchingOrder>, string])[] = [
    ['for an option compared with itself', { against: 'plan' }, 'against'],
    ['for an indicator there is not', { indicator: 'council.spend' }, 'indicator'],
    ['for a parameter there is not', { parameters: ['wages'] }, 'parameters[0]'],
    ['for a parameter named twice', { parameters: [NEAR, NEAR] }, 'parameters[1]'],
    ['for a rule there is not', { rules: [{ switch: 'exit-rule', choice: 'never' }] }, 'rules[0].choice'],
    [
      'for a question the model does not leave open',
      { rules: [{ switch: 'x', choice: 'y' }] },
      'rules[0].switch',
    ],
    ['for a future there is not', { futures: ['rosy'] }, 'futures[0]'],
    ['with a step of nothing', { step: 0 }, 'step'],
    ['with too few replicates to read a sign off', { most: 2 }, 'most'],
  ];

  test.each(CASES)('%s', (_, part, path) => {
    expect(switchingProblems(GROUND, { ...ORDER, ...part }).map((problem) => problem.path)).toEqual([path]);
  });

  test('and not when nothing is wrong with it', () => {
    expect(switchingProblems(GROUND, ORDER)).toEqual([]);
  });
});
