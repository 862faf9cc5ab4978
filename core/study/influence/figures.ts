/** The figures whose dependence on parameters is asked for: each measure's difference, and its level under the option. */
import { decisionOf } from '../../experiment/decision.ts';
import type { Ground } from '../../experiment/ground.ts';
import { positionsAt } from '../../experiment/draws.ts';
import { positionOf, shapeOf } from '../../experiment/outcome.ts';
import type { MarketMeasure, Outcome } from '../../experiment/outcome.ts';
import type { Run } from '../../experiment/run.ts';
import type { InfluenceAsked } from './asked.ts';

/** The option less what it is compared with, in the same run; and the option itself. */
export const INFLUENCED_SIDES = ['difference', 'option'] as const;
export type InfluencedSide = (typeof INFLUENCED_SIDES)[number];

export type InfluencedFigure = { readonly measure: string; readonly side: InfluencedSide };

/** Both sides of every measure, in order. */
export function figuresAsked({ measures }: InfluenceAsked): readonly InfluencedFigure[] {
  return measures.flatMap((measure) => INFLUENCED_SIDES.map((side) => ({ measure, side })));
}

/** Reads the figures asked for out of the outcomes of one run, in order. */
export function figureReader(
  { start, months, place }: Ground,
  asked: InfluenceAsked,
): (outcomes: readonly Outcome[]) => Float64Array {
  const shape = shapeOf(start, months, place.fields.localities.value);
  const figures = figuresAsked(asked).map(({ measure, side }) => ({
    at: positionOf({ kind: 'market', measure: measure as MarketMeasure, year: null }, shape),
    isDifference: side === 'difference',
  }));
  return ([against, own]) =>
    Float64Array.from(figures, ({ at, isDifference }) => (isDifference ? own[at] - against[at] : own[at]));
}

/** One run of both options with parameters at a point of their ranges. */
export function pairedRun(
  { option, against, future }: InfluenceAsked,
  parameters: readonly string[],
  point: ArrayLike<number>,
  replicate: number,
): Run {
  return {
    world: { future, structure: {}, positions: positionsAt(parameters, point) },
    decisions: [decisionOf(against), decisionOf(option)],
    replicate,
    gains: false,
  };
}
