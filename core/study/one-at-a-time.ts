/** Every doubtful parameter at both ends of its range, all others as they stand, under two options with the same people and the same luck. */
import { decisionOf } from '../experiment/decision.ts';
import type { Ground } from '../experiment/ground.ts';
import { shapeOf } from '../experiment/outcome.ts';
import type { Shape } from '../experiment/outcome.ts';
import type { Played, Run } from '../experiment/run.ts';
import { asItStands } from '../experiment/world.ts';
import type { World } from '../experiment/world.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Problem } from '../scenario/problems.ts';
import { hasRange } from '../sensitivity/doubtful.ts';
import { figuresOf } from '../sensitivity/figure.ts';
import {
  parametersToTry,
  summariseTrials,
  testedParameter,
  withoutRange,
} from '../sensitivity/one-at-a-time.ts';
import type { SensitivitySetting, Tested, TestedParameter } from '../sensitivity/one-at-a-time.ts';
import type { Sensitivity } from '../sensitivity/sensitivity.ts';
import type { Outcomes } from '../sensitivity/swing.ts';
import { wholeProblems } from './order-problems.ts';
import type { Round, Study } from './study.ts';
import { unknownName } from './unknown-name.ts';

export type OneAtATimeOrder = {
  readonly option: string;
  readonly against: string;
  readonly future: string;
  /** Runs at each end: one has no error, and noise would be read as effect. */
  readonly replicates: number;
  /** Only these parameters; every doubtful one where there are none. */
  readonly parameters: readonly string[];
};

export type OneAtATimeAnswer = {
  readonly run: Sensitivity;
  /** How many parameters there are to try; fewer are in a run that was stopped. */
  readonly wanted: number;
};

export const ONE_AT_A_TIME_REPLICATES = { min: 2, max: 200 } as const;

/** Runs asked for at once: enough to keep every thread at work, and few enough for the answer to fill in. */
const RUNS_IN_ROUND = 64;

/** What is wrong with an order on a ground. */
export function oneAtATimeProblems(ground: Ground, order: OneAtATimeOrder): readonly Problem[] {
  const options = [...ground.options.keys()];
  const candidates = parametersToTry(ground.parameters, ground).map(({ id }) => id);
  return [
    ...unknownName('option', order.option, 'option', options),
    ...unknownName('against', order.against, 'option', options),
    ...unknownName('future', order.future, 'future', [...ground.futures.keys()]),
    ...wholeProblems('replicates', order.replicates, ONE_AT_A_TIME_REPLICATES),
    ...order.parameters.flatMap((id, at) =>
      unknownName(`parameters[${at}]`, id, 'parameter of grade C or D that this run reads', candidates),
    ),
  ];
}

/** Asks for every parameter at its low and at its high end, all else as it stands. */
export function* oneAtATimeStudy(ground: Ground, order: OneAtATimeOrder): Study<OneAtATimeAnswer> {
  const { place, start, months, seed } = ground;
  const { option, against, future, replicates } = order;
  const shape = shapeOf(start, months, place.fields.localities.value);
  const parameters = parametersToTry(ground.parameters, ground, order.parameters);
  const moving = parameters.filter((parameter) => hasRange(parameter, ground));
  const setting: SensitivitySetting = { place: place.id, against, option, future, start, months, seed };
  const expected = (1 + 2 * moving.length) * replicates;
  const tested = new Map<string, TestedParameter>(
    parameters.filter((each) => !moving.includes(each)).map((each) => [each.id, withoutRange(each)]),
  );
  let soFar: OneAtATimeAnswer | null = null;

  const standing = testedOf(yield* played([asItStands(future)]), shape)[0];
  if ('refused' in standing) throw new RangeError(standing.refused);
  const base: Outcomes = standing;
  const answer = (): OneAtATimeAnswer => ({
    run: summariseTrials(
      setting,
      base,
      parameters.flatMap(({ id }) => tested.get(id) ?? []),
    ),
    wanted: parameters.length,
  });
  for (const some of inRounds(moving, replicates)) {
    const ends = testedOf(yield* played(some.flatMap(({ id }) => [atEnd(id, 0), atEnd(id, 1)])), shape);
    for (const [nth, parameter] of some.entries()) {
      const [low, high] = [ends[2 * nth], ends[2 * nth + 1]];
      tested.set(parameter.id, testedParameter(parameter, base, { low, high }));
    }
    soFar = answer();
  }
  return soFar ?? answer();

  function atEnd(parameter: string, at: number): World {
    return { ...asItStands(future), positions: [{ parameter, at }] };
  }

  /** All replicates of some worlds, world by world. */
  function* played(
    worlds: readonly World[],
  ): Generator<Round<OneAtATimeAnswer>, readonly (readonly Played[])[], readonly Played[]> {
    const runs = worlds.flatMap((world) =>
      Array.from({ length: replicates }, (_, replicate): Run => ({
        world,
        decisions: [decisionOf(against), decisionOf(option)],
        replicate,
        gains: false,
      })),
    );
    const came = yield { runs, soFar, expected };
    return worlds.map((_, nth) => came.slice(nth * replicates, (nth + 1) * replicates));
  }
}

/** Parameters by the round, both ends of each in the same. */
function inRounds(parameters: readonly Parameter[], replicates: number): readonly (readonly Parameter[])[] {
  const together = Math.max(1, Math.trunc(RUNS_IN_ROUND / (2 * replicates)));
  const rounds = Math.ceil(parameters.length / together);
  return Array.from({ length: rounds }, (_, round) =>
    parameters.slice(round * together, (round + 1) * together),
  );
}

/** The figures of every run of each world; what the model says against one run it says of the world. */
function testedOf(worlds: readonly (readonly Played[])[], shape: Shape): readonly Tested[] {
  return worlds.map((came) => {
    const refused = came.find((one) => 'refused' in one);
    if (refused !== undefined && 'refused' in refused) return refused;
    return came.flatMap((one) =>
      'outcomes' in one ? [figuresOf(one.outcomes[0], one.outcomes[1], shape)] : [],
    );
  });
}
