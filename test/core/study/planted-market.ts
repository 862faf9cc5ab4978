/** Markets with known answers, in the place of the real one: what a study asks for is made up by a formula. */
import type { Decision } from '../../../core/experiment/decision.ts';
import type { Ground } from '../../../core/experiment/ground.ts';
import { positionOf, shapeOf } from '../../../core/experiment/outcome.ts';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import type { World } from '../../../core/experiment/world.ts';
import { STREAMS, uniform } from '../../../core/random/stream.ts';
import type { Option } from '../../../core/scenario/option.ts';
import type { Study } from '../../../core/study/study.ts';
import { placeWith, SHIPPED } from '../model/sample-market.ts';
import { AS_USUAL, future, option } from '../scenario/sample.ts';

const START = '2026-04';
const MONTHS = 12;

/** A year of a small place with two options and two futures besides the usual. */
export const GROUND: Ground = {
  place: placeWith(),
  options: new Map<string, readonly Option[]>([
    ['business-as-usual', [AS_USUAL]],
    ['plan', [AS_USUAL, option('plan')]],
  ]),
  futures: new Map(['central', 'dear', 'calm'].map((id) => [id, [future(id)]])),
  parameters: SHIPPED.readParameters(),
  start: START,
  months: MONTHS,
  seed: 7,
};

export const SHAPE = shapeOf(START, MONTHS, GROUND.place.fields.localities.value);

type Figures = { readonly [M in MarketMeasure]?: number };

/** Runs by a formula: the figures of each decision, which is given its luck, the same for all decisions of a replicate. */
export function planted(
  seed: number,
  formula: (decision: Decision, luck: number, world: World) => Figures,
): (run: Run) => Played {
  return ({ decisions, replicate, world }) => {
    const luck = uniform({ seed, replicate }, STREAMS.life, 0, 0);
    return { outcomes: decisions.map((decision) => outcomeWith(formula(decision, luck, world))) };
  };
}

const MARKET_FIGURES = positionOf({ kind: 'people', measure: 'person-months', for: 'everyone' }, SHAPE);

function outcomeWith(figures: Figures): Float64Array {
  const outcome = new Float64Array(MARKET_FIGURES);
  for (const [measure, figure] of Object.entries(figures)) {
    outcome[positionOf({ kind: 'market', measure: measure as MarketMeasure, year: null }, SHAPE)] = figure;
  }
  return outcome;
}

/** What the rounds of a study looked like as it was played. */
export type Watched<A> = {
  readonly answer: A;
  readonly runs: number;
  readonly largestRound: number;
  /** Whether a round never said fewer runs were expected than had been asked for. */
  readonly isExpectedEnough: boolean;
  readonly soFar: readonly (A | null)[];
};

/** Plays a study to its end, watching its rounds. */
export function watched<A>(study: Study<A>, play: (run: Run) => Played): Watched<A> {
  const soFar: (A | null)[] = [];
  let [runs, largestRound, isExpectedEnough] = [0, 0, true];
  let step = study.next();
  while (step.done !== true) {
    const { value } = step;
    runs += value.runs.length;
    largestRound = Math.max(largestRound, value.runs.length);
    isExpectedEnough &&= value.expected >= runs;
    soFar.push(value.soFar);
    step = study.next(value.runs.map(play));
  }
  return { answer: step.value, runs, largestRound, isExpectedEnough, soFar };
}
