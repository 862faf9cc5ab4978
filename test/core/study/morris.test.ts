import { describe, expect, test } from 'vitest';

import { createSampler } from '../../../core/experiment/sampler.ts';
import { uncertainParameters } from '../../../core/experiment/parameters-of-the-market.ts';
import { luckOf, normal, STREAMS, uniform } from '../../../core/random/stream.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import { morrisProblems, morrisStudy } from '../../../core/study/morris.ts';
import type { MorrisAnswer, MorrisOrder } from '../../../core/study/morris.ts';
import { playStudy } from '../../../core/study/study.ts';
import type { Round } from '../../../core/study/study.ts';
import { placeWith } from '../model/sample-market.ts';
import { AGAINST, FUTURE, functionMarket, groundWith, inputs, OPTION } from './influence/function-market.ts';
import type { Difference } from './influence/function-market.ts';

const MEASURE = 'council.spend.net';
const INPUTS = inputs(20);

const orderWith = (more: Partial<MorrisOrder> = {}): MorrisOrder => ({
  option: OPTION,
  against: AGAINST,
  future: FUTURE,
  measures: [MEASURE],
  parameters: INPUTS,
  trajectories: 10,
  levels: 4,
  ...more,
});

function answerOf(difference: Difference, more: Partial<MorrisOrder> = {}, seed = 1): MorrisAnswer {
  return playStudy(morrisStudy(groundWith(seed), orderWith(more)), functionMarket(MEASURE, difference));
}

/** The effects on the difference, in the order of the inputs. */
const effectsIn = ({ figures }: MorrisAnswer) =>
  figures[0]!.effects.toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1));

/** Coefficients that Morris draws from the standard normal: those not given. */
const drawn = (entity: number): number => normal(luckOf(1991, 0), STREAMS.life, entity, 0);

/**
 * The function of 20 inputs of Morris (1991): inputs 1 to 7 matter and bend or interact, 8 to 10 matter and are straight but for
 * little, 11 to 20 hardly matter.
 */
function morris(x: readonly number[]): number {
  const w = x.map((at, index) => 2 * ([2, 4, 6].includes(index) ? (1.1 * at) / (at + 0.1) : at) - 1);
  let y = drawn(0);
  for (let i = 0; i < 20; i++) {
    y += (i < 10 ? 20 : drawn(1 + i)) * w[i]!;
    for (let j = i + 1; j < 20; j++) {
      y += (j < 6 ? -15 : drawn(100 + 20 * i + j)) * w[i]! * w[j]!;
      for (let l = j + 1; l < 5; l++) {
        y -= 10 * w[i]! * w[j]! * w[l]!;
        for (let s = l + 1; s < 4; s++) y += 5 * w[i]! * w[j]! * w[l]! * w[s]!;
      }
    }
  }
  return y;
}

/** A place of a grid of four. */
const onGrid = (place: number): number => Math.floor(place * 4) / 3;

const morrisAnswer = answerOf(morris, { trajectories: 50 });

describe('the function of 20 inputs Morris published', () => {
  const all = effectsIn(morrisAnswer);

  test('ten inputs stand out, and the other ten do not matter beside them', () => {
    const ranked = morrisAnswer.figures[0]!.effects.slice(0, 10).map(({ parameter }) => parameter);
    expect(ranked.toSorted()).toEqual(INPUTS.slice(0, 10));
    for (const { muStar } of all.slice(10)) expect(muStar).toBeLessThan(all[9]!.muStar / 3);
  });

  test('inputs 1 to 7 bend or interact, and 8 to 10 are nearly straight, with an effect of 40', () => {
    for (const { sigma } of all.slice(0, 7)) expect(sigma).toBeGreaterThan(20);
    for (const { mu, muStar, sigma, beyondLuck } of all.slice(7, 10)) {
      expect(Math.abs(mu - 40)).toBeLessThan(10);
      expect(muStar).toBe(mu);
      expect(sigma).toBeLessThan(15);
      expect(beyondLuck).toBe(true);
    }
  });

  test('mean effect, mean size and spread are those of effects tried all over the grid, within four errors', () => {
    const luck = luckOf(5, 5);
    const tries = 400;
    for (const input of [0, 3, 6, 8, 15]) {
      const effects = Array.from({ length: tries }, (_, entity) => {
        const x = INPUTS.map((__, at) => onGrid(uniform(luck, STREAMS.life, entity, 100 * input + at)));
        const low = uniform(luck, STREAMS.life, entity, 100 * input + 50) < 0.5 ? 0 : 1 / 3;
        return (morris(x.with(input, low + 2 / 3)) - morris(x.with(input, low))) / (2 / 3);
      });
      const mean = (of: (effect: number) => number): number =>
        effects.reduce((sum, effect) => sum + of(effect), 0) / tries;
      const { mu, muStar, sigma, standardError } = all[input]!;
      const spread = Math.sqrt(mean((effect) => (effect - mean((each) => each)) ** 2));
      const error = spread * Math.sqrt(1 / 50 + 1 / tries);
      expect(Math.abs(mu - mean((effect) => effect))).toBeLessThan(4 * error);
      expect(Math.abs(muStar - mean(Math.abs))).toBeLessThan(4 * error);
      expect(sigma / spread).toBeGreaterThan(0.6);
      expect(sigma / spread).toBeLessThan(1.5);
      expect(standardError).toBeLessThan(1.5 * error);
      expect(standardError).toBeGreaterThan(0);
    }
  });
});

test('a straight function gives every effect exactly, over the whole of the range, with no spread', () => {
  const answer = answerOf((x) => 3 * x[0]! - 2 * x[1]!, { parameters: inputs(3), trajectories: 4 });
  const [one, two, three] = effectsIn(answer);
  expect(one!.mu).toBeCloseTo(3, 10);
  expect(two!.mu).toBeCloseTo(-2, 10);
  expect(two!.muStar).toBeCloseTo(2, 10);
  expect([one!.rank, two!.rank, three!.rank]).toEqual([1, 2, 3]);
  expect(one!.sigma).toBeCloseTo(0, 10);
  expect(three).toMatchObject({ mu: 0, muStar: 0, sigma: 0, standardError: 0, beyondLuck: false });
  expect(one!.beyondLuck).toBe(true);
});

const toss = (replicate: number): number =>
  uniform(luckOf(3, replicate), STREAMS.life, 1, 1) < 0.5 ? -1 : 1;

/** Effects that are nothing but luck: of each input another in each run. */
const noiseOf =
  (seed: number): Difference =>
  (x, replicate) =>
    x.reduce((sum, at, input) => sum + at * normal(luckOf(seed, replicate), STREAMS.life, input, 0), 0);

/** The same, where luck has a long tail: a lognormal variable less its mean. */
const lopsidedOf =
  (seed: number): Difference =>
  (x, replicate) =>
    x.reduce((sum, at, input) => {
      const draw = Math.exp(normal(luckOf(seed, replicate), STREAMS.life, input, 0));
      return sum + at * (draw - Math.exp(0.5));
    }, 0);

describe('luck', () => {
  test('is held along a trajectory, so that what a run does to both points is in no effect', () => {
    const steady = effectsIn(answerOf((x) => x[0]! ** 2, { parameters: inputs(2) }));
    const lucky = effectsIn(
      answerOf((x, replicate) => x[0]! ** 2 + 64 * replicate, { parameters: inputs(2) }),
    );
    for (const [at, { muStar, sigma }] of lucky.entries()) {
      expect(muStar).toBeCloseTo(steady[at]!.muStar, 8);
      expect(sigma).toBeCloseTo(steady[at]!.sigma, 8);
    }
  });

  test('an effect that goes either way from run to run has a size, and is not told from luck', () => {
    const [tossed, steady] = effectsIn(
      answerOf((x, replicate) => x[0]! * toss(replicate) + x[1]! / 100, {
        parameters: inputs(2),
        trajectories: 40,
      }),
    );
    expect(tossed).toMatchObject({ rank: 1, beyondLuck: false });
    expect(tossed!.muStar).toBeCloseTo(1, 8);
    expect(steady!.beyondLuck).toBe(true);
  });

  test('of many parameters that do nothing but toss, hardly ever is one told from luck', () => {
    const told = Array.from({ length: 20 }, (_, seed) =>
      answerOf(noiseOf(seed), { parameters: INPUTS }, seed),
    ).flatMap((answer) => answer.figures[0]!.effects.filter(({ beyondLuck }) => beyondLuck));
    expect(told.length).toBeLessThan(6);
  });

  test('nor is one of many that bring much in a few runs and cost a little in most', () => {
    const named = Array.from({ length: 20 }, (_, seed) =>
      answerOf(lopsidedOf(seed), { parameters: INPUTS }, seed),
    ).filter((answer) => answer.figures[0]!.effects.some(({ beyondLuck }) => beyondLuck));
    expect(named.length).toBeLessThan(6);
  });

  test('the level under the option is asked about beside the difference', () => {
    const play = functionMarket(
      MEASURE,
      (x) => x[0]!,
      (replicate) => 500 + replicate,
    );
    const answer = playStudy(morrisStudy(groundWith(), orderWith({ parameters: inputs(1) })), play);
    const [difference, level] = answer.figures;
    expect(difference).toMatchObject({ measure: MEASURE, side: 'difference' });
    expect(difference!.mean).toBeCloseTo(0.5, 0);
    expect(level).toMatchObject({ measure: MEASURE, side: 'option' });
    expect(level!.mean).toBeCloseTo(505, 0);
    expect(level!.effects[0]!.mu).toBeCloseTo(1, 8);
  });
});

const cut: Difference = (x, replicate) => (replicate === 3 && x[5]! > 0.5 ? NaN : x[0]!);

describe('a trajectory with a refused world', () => {
  test('is left out whole and counted, and no more of it is run', () => {
    const answer = answerOf(cut, { trajectories: 6, parameters: inputs(20) });
    const kept = answerOf((x) => x[0]!, { trajectories: 6, parameters: inputs(20) });
    expect(answer.refused).toEqual({ blocks: 1, reasons: ['The market has no providers.'] });
    expect(answer.trajectories).toBe(5);
    expect(effectsIn(answer)[0]!.mu).toBeCloseTo(1, 8);
    expect(kept.trajectories).toBe(6);
    expect(answer.runs).toBeLessThan(kept.runs);
  });

  test('leaves nothing to say where one alone is left, which shows no spread', () => {
    const answer = answerOf((x, replicate) => (replicate === 0 ? NaN : x[0]!), { trajectories: 2 });
    expect(answer).toMatchObject({ trajectories: 1, refused: { blocks: 1 }, figures: [] });
  });

  test('leaves nothing to say where all are refused', () => {
    const answer = answerOf(() => NaN, { trajectories: 5, parameters: inputs(2) });
    expect(answer).toMatchObject({ trajectories: 0, refused: { blocks: 5 }, figures: [] });
  });

  test('costs no further runs once it is known', () => {
    // 385 points each, and every world refused: the first round of each is the last.
    const answer = answerOf(() => NaN, { trajectories: 2, parameters: inputs(99) });
    expect(answer.runs).toBe(128);
  });
});

test('answers so far come from the second trajectory on, in rounds of at most 64 runs', () => {
  const study = morrisStudy(groundWith(), orderWith({ trajectories: 8 }));
  const play = functionMarket(MEASURE, (x) => x[0]!);
  const trajectories: (number | undefined)[] = [];
  let runs = 0;
  let step = study.next();
  while (step.done !== true) {
    expect(step.value.runs.length).toBeLessThanOrEqual(64);
    expect(step.value.expected).toBe(8 * 21);
    trajectories.push(step.value.soFar?.trajectories);
    runs += step.value.runs.length;
    step = study.next(step.value.runs.map(play));
  }
  expect(trajectories).toEqual([undefined, 3, 6]);
  expect(runs).toBe(8 * 21);
});

test('every run is of both options, the one compared with first, in the run of its trajectory', () => {
  const { runs } = morrisStudy(groundWith(), orderWith()).next().value as Round<MorrisAnswer>;
  const decisions = [AGAINST, OPTION].map((option) => ({ option, changes: [] }));
  expect(runs).toHaveLength(64);
  for (const [at, run] of runs.entries()) {
    expect(run).toMatchObject({ decisions, gains: false, replicate: Math.floor(at / 21) });
    expect(run.world).toMatchObject({ future: FUTURE, structure: {} });
    expect(run.world.positions.map(({ parameter }) => parameter)).toEqual(INPUTS);
  }
});

test('every parameter with a range is moved when none is named, and the model itself can be asked', () => {
  const ground = {
    ...groundWith(),
    place: placeWith({ clients18to64: 8, clients65plus: 12, providers: 3 }),
    months: 3,
  };
  const all = uncertainParameters(ground.parameters, ground).map(({ id }) => id);
  const sampler = createSampler(ground);
  const moved = new Set<string>();
  const flat = functionMarket(MEASURE, () => 0);
  const order = orderWith({ parameters: null, trajectories: 2 });
  let runs = 0;
  const answer = playStudy(morrisStudy(ground, order), (run) => {
    for (const { parameter, at } of run.world.positions) if (at !== 0.5) moved.add(parameter);
    runs += 1;
    // The model itself is asked twice only, for it takes its time.
    return runs <= 2 ? sampler.play(run)! : flat(run);
  });
  expect([...moved].toSorted()).toEqual(all.toSorted());
  expect(answer).toMatchObject({ parameters: all.length, runs: 2 * (all.length + 1), trajectories: 2 });
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

const problems = (more: Partial<MorrisOrder>): readonly string[] =>
  morrisProblems(groundWith(), orderWith({ parameters: null, ...more })).map(describeProblem);

describe('an order', () => {
  test('without mistakes has no problems', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ parameters: ['choice.inertia'] })).toEqual([]);
  });

  test('has to give two to a thousand trajectories and an even number of levels', () => {
    for (const [trajectories, found] of [
      [0, '0'],
      [1, '1'],
      [1_000_000, '1,000,000'],
      [2.5, '2.5'],
    ] as const)
      expect(problems({ trajectories })).toEqual([
        expect.stringContaining(`trajectories: expected a whole number from 2 to 1,000, but found ${found}.`),
      ]);
    for (const levels of [0, 3, 102, NaN])
      expect(problems({ levels })).toEqual([expect.stringContaining('levels')]);
  });

  test('has to name at least one parameter, or none at all for every one', () => {
    expect(problems({ parameters: [] })).toEqual([
      expect.stringContaining('parameters: expected at least one'),
    ]);
    expect(problems({ parameters: ['choice.inertai'] })).toEqual([expect.stringContaining('parameters[0]')]);
  });

  test('needs parameters with a range to move', () => {
    const fixed = [...groundWith().parameters].map(([id, parameter]) => {
      const values = parameter.values.map((each) => ({ ...each, low: each.value, high: each.value }));
      return [id, { ...parameter, values }] as const;
    });
    const ground = { ...groundWith(), parameters: new Map(fixed) };
    const found = morrisProblems(ground, orderWith({ parameters: null })).map(describeProblem);
    expect(found).toEqual([expect.stringContaining('without them there is nothing to move')]);
  });
});
