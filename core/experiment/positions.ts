import { roundHalfUp } from '../money/rounding.ts';
import type { DatedValue, ParameterRegister, Unit } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { valuesInForce } from './parameters-of-the-market.ts';
import type { Span } from './parameters-of-the-market.ts';
import type { Position } from './world.ts';

const AS_IT_STANDS = 0.5;

/** Counted in wholes: a position between two of them is taken for the nearer. */
const WHOLE: ReadonlySet<Unit> = new Set<Unit>(['months', 'people', 'providers', 'localities']);

type Range = Pick<DatedValue, 'value' | 'low' | 'high'>;

/**
 * The register with some parameters moved within their ranges. Every value in force in some month of the run moves to the
 * same position of its own range; values of other times stay, and what a future changes it changes still.
 *
 * @throws InvalidInput for an unknown parameter
 * @throws RangeError for a position outside 0 to 1
 */
export function atPositions(
  register: ParameterRegister,
  positions: readonly Position[],
  span: Span,
): ParameterRegister {
  if (positions.length === 0) return register;
  const moved = new Map(register);
  for (const { parameter: id, at } of positions) {
    const parameter = requireParameter(register, id);
    const moving = new Set(valuesInForce(parameter, span));
    const values = parameter.values.map((each) =>
      moving.has(each) ? { ...each, value: valueAt(each, at, parameter.unit) } : each,
    );
    moved.set(id, { ...parameter, values });
  }
  return moved;
}

/** The value at a position of a range: exactly the low end at 0, the value itself at one half, the high end at 1. */
export function valueAt(range: Range, at: number, unit: Unit): number {
  const value = between(range, at);
  return isCounted(range, unit) ? roundHalfUp(value) : value;
}

/** Whether a range is one of whole numbers, so that every value has a stretch of positions to itself. */
export function isCounted({ low, value, high }: Range, unit: Unit): boolean {
  return WHOLE.has(unit) && [low, value, high].every(Number.isInteger);
}

/** The value at a position as it is before whole numbers are made of it: between two of them for one that parts them. */
export function between({ value, low, high }: Range, at: number): number {
  if (!(at >= 0 && at <= 1)) throw new RangeError(`Expected a position from 0 to 1, but found ${at}.`);
  if (at === 1) return high;
  return at < AS_IT_STANDS ? low + (value - low) * 2 * at : value + (high - value) * (2 * at - 1);
}

/** The position a value within a range stands at. */
export function standsAt({ value, low, high }: Range, wanted: number): number {
  if (wanted === value) return AS_IT_STANDS;
  return wanted < value
    ? (AS_IT_STANDS * (wanted - low)) / (value - low)
    : AS_IT_STANDS + (AS_IT_STANDS * (wanted - value)) / (high - value);
}
