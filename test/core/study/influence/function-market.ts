import type { Ground } from '../../../../core/experiment/ground.ts';
import { positionOf, shapeOf } from '../../../../core/experiment/outcome.ts';
import type { MarketMeasure } from '../../../../core/experiment/outcome.ts';
import type { Played, Run } from '../../../../core/experiment/run.ts';
import { placeWith, SHIPPED } from '../../model/sample-market.ts';

const START = '2026-04';
const MONTHS = 12;
const place = placeWith();
const shape = shapeOf(START, MONTHS, place.fields.localities.value);

export const OPTION = 'block-to-direct-payments';
export const AGAINST = 'business-as-usual';
export const FUTURE = 'central';

/** The ground of a study whose market is a function in place of the model. */
export function groundWith(seed = 1): Ground {
  return {
    place,
    options: new Map([OPTION, AGAINST].map((id) => [id, SHIPPED.readOption(id)])),
    futures: new Map([[FUTURE, SHIPPED.readFuture(FUTURE)]]),
    parameters: SHIPPED.readParameters(),
    start: START,
    months: MONTHS,
    seed,
  };
}

/** Names that sort in the order of the inputs. */
export function inputs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `x${String(at + 1).padStart(2, '0')}`);
}

/** What a function makes of a run: the coordinates in the order of the inputs, the replicate, and where a parameter stands by name. */
export type Difference = (
  x: readonly number[],
  replicate: number,
  of: (parameter: string) => number,
) => number;

/**
 * A market in which the option differs by a function of the parameters from a level that differs between runs. A function that
 * is not a number refuses the world.
 */
export function functionMarket(
  measure: MarketMeasure,
  difference: Difference,
  level: (replicate: number, of: (parameter: string) => number) => number = () => 0,
): (run: Run) => Played {
  const at = positionOf({ kind: 'market', measure, year: null }, shape);
  const outcome = (value: number): Float64Array => {
    const own = new Float64Array(at + 1);
    own[at] = value;
    return own;
  };
  return ({ world, replicate }) => {
    const { positions } = world;
    const of = (wanted: string): number => positions.find(({ parameter }) => parameter === wanted)?.at ?? 0.5;
    const change = difference(
      positions.map((position) => position.at),
      replicate,
      of,
    );
    if (Number.isNaN(change)) return { refused: 'The market has no providers.' };
    const base = level(replicate, of);
    return { outcomes: [outcome(base), outcome(base + change)] };
  };
}
