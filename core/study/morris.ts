/**
 * Morris screening: which of many uncertain parameters move the difference between two options at all, at the cost of about one
 * pair of runs for each parameter and trajectory.
 *
 * Trajectory k is run in replicate k, in both options and at all its points: the same people and the same luck. So a
 * parameter the market does not feel has an effect of exactly nothing, and an effect is of the parameter in that run; that runs
 * differ shows in its spread over trajectories.
 */
import { inOrder } from '../experiment/draws.ts';
import type { Ground } from '../experiment/ground.ts';
import { uncertainParameters } from '../experiment/parameters-of-the-market.ts';
import type { Problem } from '../scenario/problems.ts';
import { askedProblems, parameterProblems } from './influence/asked.ts';
import type { InfluenceAsked } from './influence/asked.ts';
import { playedBlocks } from './influence/blocks.ts';
import type { Refusals } from './influence/blocks.ts';
import { figureReader, figuresAsked, pairedRun } from './influence/figures.ts';
import type { InfluencedFigure } from './influence/figures.ts';
import { strengths } from './morris/strength.ts';
import type { ParameterEffect } from './morris/strength.ts';
import { elementaryEffects, pointOf, trajectoryOf } from './morris/trajectory.ts';
import { nothingAsked, wholeProblems } from './order-problems.ts';
import type { Study } from './study.ts';

export type MorrisOrder = InfluenceAsked & {
  /** Ids; null for every parameter of the market with a range in force. */
  readonly parameters: readonly string[] | null;
  readonly trajectories: number;
  /** Places of the grid in each range; even. */
  readonly levels: number;
};

export type MorrisAnswer = {
  readonly option: string;
  readonly against: string;
  readonly future: string;
  /** How many parameters were moved. */
  readonly parameters: number;
  readonly levels: number;
  /** Trajectories the effects are from. */
  readonly trajectories: number;
  /** Trajectories left out because the model refused a world on them. */
  readonly refused: Refusals;
  readonly runs: number;
  /** Nothing below two trajectories, which show no spread. */
  readonly figures: readonly FigureEffects[];
};

export type FigureEffects = InfluencedFigure & {
  /** Over all points of the trajectories. */
  readonly mean: number;
  /** The strongest first. */
  readonly effects: readonly ParameterEffect[];
};

export const TRAJECTORIES = { min: 2, max: 1000 } as const;
export const LEVELS = { min: 2, max: 100 } as const;

/** Everything wrong with an order; paths are inside it. */
export function morrisProblems(ground: Ground, order: MorrisOrder): readonly Problem[] {
  return [
    ...askedProblems(ground, order),
    ...(order.parameters === null ? noneToMove(ground) : parameterProblems(ground, order.parameters)),
    ...(order.parameters?.length === 0 ? [nothingAsked('parameters', 'one parameter')] : []),
    ...screeningProblems(order),
  ];
}

/** What is wrong with how a screening is to be done; `path` leads to it inside an order. */
export function screeningProblems(
  { trajectories, levels }: Pick<MorrisOrder, 'trajectories' | 'levels'>,
  path = '',
): readonly Problem[] {
  const isOdd = Number.isInteger(levels) && levels % 2 === 1;
  return [
    ...wholeProblems(`${path}trajectories`, trajectories, TRAJECTORIES),
    ...(isOdd
      ? [
          {
            path: `${path}levels`,
            expected: 'an even number',
            found: `${levels}`,
            remedy: 'With an even number every place of the grid is as likely; 4 is usual.',
          },
        ]
      : wholeProblems(`${path}levels`, levels, LEVELS)),
  ];
}

function noneToMove(ground: Ground): readonly Problem[] {
  if (uncertainParameters(ground.parameters, ground).length > 0) return [];
  return [
    {
      path: 'parameters',
      expected: 'a parameter of the market with a range in force',
      found: 'none',
      remedy: 'Give parameters a low and a high end; without them there is nothing to move.',
    },
  ];
}

/** @param order without problems: see `morrisProblems` */
export function* morrisStudy(ground: Ground, order: MorrisOrder): Study<MorrisAnswer> {
  const { seed } = ground;
  const { option, against, future, levels } = order;
  const parameters = inOrder(
    order.parameters ?? uncertainParameters(ground.parameters, ground).map(({ id }) => id),
  );
  const figures = figuresAsked(order);
  const effects: Float64Array[][] = figures.map(() => []);
  const sums = new Float64Array(figures.length);
  const points = parameters.length + 1;
  const trajectory = lastOf((number) =>
    trajectoryOf(number, { dimensions: parameters.length, levels, seed }),
  );
  let told: { readonly trajectories: number; readonly figures: readonly FigureEffects[] } = {
    trajectories: 0,
    figures: [],
  };

  const ended = yield* playedBlocks<MorrisAnswer>({
    count: order.trajectories,
    points,
    runAt: (number, point) => pairedRun(order, parameters, pointOf(trajectory(number), point), number),
    read: figureReader(ground, order),
    keep(number, played) {
      for (const at of figures.keys()) {
        const along = Float64Array.from(played, (each) => each[at]);
        effects[at].push(elementaryEffects(trajectory(number), along));
        sums[at] += along.reduce((sum, value) => sum + value, 0);
      }
    },
    soFar: (refused, runs) => (effects[0].length < 2 ? null : answered(refused, runs)),
    besides: 0,
  });
  return answered(ended.refusals, ended.runs);

  function answered(refused: Refusals, runs: number): MorrisAnswer {
    const trajectories = effects[0].length;
    if (trajectories > told.trajectories) told = { trajectories, figures: figuresSoFar(trajectories) };
    return {
      option,
      against,
      future,
      parameters: parameters.length,
      levels,
      trajectories,
      refused,
      runs,
      figures: told.figures,
    };
  }

  function figuresSoFar(trajectories: number): readonly FigureEffects[] {
    if (trajectories < 2) return [];
    return figures.map((figure, at) => ({
      ...figure,
      mean: sums[at] / (trajectories * points),
      effects: strengths(parameters, effects[at]),
    }));
  }
}

/** Points of one trajectory are asked for one after another: it is made once for them. */
function lastOf<T>(make: (number: number) => T): (number: number) => T {
  let last: { readonly number: number; readonly made: T } | null = null;
  return (number) => {
    if (last?.number !== number) last = { number, made: make(number) };
    return last.made;
  };
}
