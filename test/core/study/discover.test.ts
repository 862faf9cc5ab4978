import { describe, expect, test } from 'vitest';

import { discoverAnswer, discoverOrder } from '../../../contract/schemas/questions/discover.ts';
import { createSampler } from '../../../core/experiment/sampler.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import type { World } from '../../../core/experiment/world.ts';
import { boxSentence } from '../../../core/study/discover/box-sentence.ts';
import { discoverProblems, discoverStudy } from '../../../core/study/discover.ts';
import type { DiscoverAnswer, DiscoverOrder } from '../../../core/study/discover.ts';
import { inputsOf } from '../../../core/study/discover/inputs.ts';
import { playStudy } from '../../../core/study/study.ts';
import { SHIPPED } from '../model/sample-market.ts';
import { future } from '../scenario/sample.ts';
import { GROUND, planted, watched } from './planted-market.ts';

const ORDER: DiscoverOrder = {
  option: 'plan',
  against: null,
  futures: ['central'],
  structures: [],
  parameters: [],
  limits: [{ measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 }],
  find: 'fails',
  worlds: 80,
  check: 40,
  replicates: 1,
  boxes: 3,
};

function at(world: World, parameter: string): number {
  return world.positions.find((each) => each.parameter === parameter)!.at;
}

/** Runs in which the plan fails as often as said. */
function failing(chance: (world: World) => number): (run: Run) => Played {
  return planted(3, (_, luck, world) => ({ 'providers.exit-rate': luck < chance(world) ? 0.09 : 0.04 }));
}

/** Fails where pay of the wage floor grows fast and the uplift is low. */
const SQUEEZED = failing((world) =>
  at(world, 'economy.wage-growth') > 0.5 && at(world, 'uplift.default') < 0.6 ? 0.97 : 0.03,
);

/** The same, where some worlds are impossible. */
function refusing(run: Run): Played {
  return at(run.world, 'support.clients') < 0.1 ? { refused: 'Nobody is served.' } : SQUEEZED(run);
}

function answered(play: (run: Run) => Played, order: Partial<DiscoverOrder> = {}): DiscoverAnswer {
  const asked = { ...ORDER, ...order };
  expect(discoverProblems(GROUND, asked)).toEqual([]);
  expect(discoverOrder.parse(asked)).toEqual(asked);
  const answer = playStudy(discoverStudy(GROUND, asked), play);
  expect(discoverAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  return answer;
}

describe('a discovery', () => {
  const answer = answered(SQUEEZED);

  test('tells the planted box in values, checked in fresh worlds', () => {
    expect(answer.state).toBe('boxes');
    expect(answer.boxes).toHaveLength(1);
    const [box] = answer.boxes;
    const [wages, uplift] = box!.bounds.map(({ bound }) => bound);
    expect(wages).toEqual({
      input: 'economy.wage-growth',
      above: { at: expect.closeTo(0.5, 1) as number, value: expect.closeTo(0.04, 2) as number },
      below: null,
    });
    expect(uplift).toMatchObject({ input: 'uplift.default', above: null });
    expect(box!.checked!.density!.of).toBeGreaterThan(5);
    expect(box!.checked!.density!.share).toBeGreaterThan(0.7);
    expect(box!.checked!.base).toEqual(answer.fresh);
    expect(boxSentence(answer, 0)).toMatch(
      /^In \d+% of the worlds in which the option fails, “Growth of the wage floor” is above [34]\.\d\d% a year, and “Fee uplift that councils can afford” is below [45]\.\d\d% a year; of the worlds like that, \d+% fail, against \d+% of all fresh worlds\.$/,
    );
  });

  test('draws every world anew, each with luck of its own, the fresh ones too, and streams how many fail so far', () => {
    const runs: Run[] = [];
    const play = (run: Run): Played => {
      runs.push(run);
      return SQUEEZED(run);
    };
    const played = watched(discoverStudy(GROUND, { ...ORDER, replicates: 2, worlds: 40, check: 40 }), play);
    expect(played.runs).toBe(160);
    expect(played.largestRound).toBeLessThanOrEqual(64);
    expect(played.isExpectedEnough).toBe(true);
    expect(new Set(runs.map(({ replicate }) => replicate)).size).toBe(160);
    expect(new Set(runs.map(({ world }) => JSON.stringify(world))).size).toBe(80);
    expect(played.soFar.map((each) => each?.state)).toEqual([undefined, 'searching', 'checking', 'checking']);
    expect(played.soFar[1]?.base?.of).toBe(32);
  });

  test('says that it never fails, or always, and runs no fresh worlds then', () => {
    const never = watched(
      discoverStudy(GROUND, ORDER),
      failing(() => 0),
    );
    expect(never.answer).toMatchObject({
      state: 'never',
      boxes: [],
      base: { times: 0, of: 80 },
      fresh: null,
    });
    expect(never.runs).toBe(80);
    expect(answered(failing(() => 1))).toMatchObject({ state: 'always', boxes: [] });
  });

  test('tells no box where failing is luck', () => {
    const luck = answered(failing(() => 0.3));
    expect(luck).toMatchObject({ state: 'chance', boxes: [], fresh: null });
    expect(luck.beyond).toBeGreaterThan(0.05);
  });

  test('finds where the limits are met as well', () => {
    const [fails] = answer.boxes;
    const [meets] = answered(SQUEEZED, { find: 'meets' }).boxes;
    expect(fails!.found.density!.share).toBeGreaterThan(0.5);
    expect(meets!.found.density!.share).toBeGreaterThan(0.5);
    expect(meets!.found.base!.share).toBeCloseTo(1 - fails!.found.base!.share, 10);
  });

  test('takes futures and rules for choices', () => {
    const play = failing(({ future: id, structure }) =>
      id === 'dear' && structure['exit-rule'] !== 'owners-alone' ? 0.98 : 0.02,
    );
    const [box] = answered(play, { futures: ['central', 'dear'], structures: ['exit-rule'] }).boxes;
    expect(box!.bounds.map(({ bound }) => bound)).toEqual([
      { input: 'future', among: ['dear'] },
      { input: 'exit-rule', among: ['cash-and-owners', 'cash-alone'] },
    ]);
  });

  test('names the futures that set what is drawn', () => {
    const dear = future('dear', {
      changes: [{ parameter: 'uplift.default', from: '2026-04-01', value: 0.1 }],
    });
    const ground = { ...GROUND, futures: new Map([...GROUND.futures, ['dear', [dear]]]) };
    const inputs = inputsOf(ground, { ...ORDER, futures: ['central', 'dear'] });
    const set = inputs.filter((input) => input.kind === 'parameter' && input.setBy.length > 0);
    expect(set).toMatchObject([{ id: 'uplift.default', setBy: ['dear'] }]);
  });

  test('counts worlds in part where some of their runs fail', () => {
    const { base } = answered(
      failing(() => 0.5),
      { replicates: 4, worlds: 40 },
    );
    expect(base!.of).toBe(40);
    expect(base!.times % 1).not.toBe(0);
  });

  test('parts no worlds that have the same whole number of something', () => {
    // One, two, ... or six months; fails from four on, which not all positions that are taken for three lie below.
    const short = failing((world) => (at(world, 'plan.horizon.dp') > 7 / 12 ? 0.97 : 0.03));
    const found = answered(short, { parameters: ['plan.horizon.dp'] });
    const [bound] = found.boxes[0]!.bounds.map((each) => each.bound);
    expect(bound).toMatchObject({
      input: 'plan.horizon.dp',
      above: { value: expect.closeTo(3.5) },
      below: null,
    });
    expect(boxSentence(found, 0)).toContain('is above 3.50 months');
  });

  test('leaves out worlds the model refuses, and says how many and why', () => {
    const { refused, base, boxes } = answered(refusing);
    expect(refused).toEqual({ worlds: 8 + 4, reasons: ['Nobody is served.'] });
    expect(base!.of).toBe(72);
    expect(boxes).toHaveLength(1);
  });

  test('breaks when any limit of several breaks, those on a change against what it is compared with', () => {
    const play = planted(3, ({ option }, _, world) => ({
      'providers.exit-rate': 0.04,
      'council.over-spend.share': option === 'plan' && at(world, 'uplift.default') > 0.7 ? 0.05 : 0.02,
    }));
    const [box] = answered(play, {
      against: 'business-as-usual',
      limits: [
        ...ORDER.limits,
        { measure: 'council.over-spend.share', of: 'change', is: 'at most', value: 0.01 },
      ],
    }).boxes;
    expect(box!.bounds.map(({ bound }) => bound.input)).toEqual(['uplift.default']);
    expect(box!.found.density!.share).toBe(1);
    expect(box!.found.coverage!.share).toBe(1);
  });

  test('asks for runs the market can make', () => {
    const ground = {
      ...GROUND,
      months: 1,
      options: new Map([['plan', SHIPPED.readOption('business-as-usual')]]),
      futures: new Map([['central', SHIPPED.readFuture('central')]]),
    };
    const first = discoverStudy(ground, ORDER).next();
    const [run] = first.done === true ? [] : first.value.runs;
    expect(createSampler(ground).play(run!)).toHaveProperty('outcomes');
  });
});

test.each([
  ['option', { option: 'pan' }],
  ['against', { against: 'pan' }],
  ['futures', { futures: [] }],
  ['futures[0]', { futures: ['bright'] }],
  ['futures[1]', { futures: ['dear', 'dear'] }],
  ['parameters[0]', { parameters: ['economy.wage'] }],
  ['parameters[0]', { parameters: ['sf.vat.rate'] }],
  ['limits', { limits: [] }],
  ['limits[0].measure', { limits: [{ ...ORDER.limits[0]!, measure: 'providers.exits' }] }],
  ['against', { limits: [{ ...ORDER.limits[0]!, of: 'change' as const }] }],
  ['worlds', { worlds: 0 }],
  ['worlds', { worlds: 1_000_000 }],
  ['check', { check: -1 }],
  ['replicates', { replicates: 0 }],
  ['boxes', { boxes: 0.5 }],
] as const)('what is wrong with an order is told at %s', (path, wrong) => {
  expect(discoverProblems(GROUND, { ...ORDER, ...wrong }).map((problem) => problem.path)).toEqual([path]);
});
