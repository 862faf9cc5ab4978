/** The values a search may try: round steps from one end of a range to the other. */
import type { Unit } from '../../parameters/parameter.ts';
import { LEVERS } from '../../scenario/lever.ts';
import type { Lever, LeverId } from '../../scenario/lever.ts';
import type { SolveOrder } from './order.ts';

/** Places count from the end wanted: the values that ask least of the lever first. */
export type Grid = {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** The place furthest from the end wanted. */
  readonly last: number;
  readonly valueAt: (place: number) => number;
};

/** Set in wholes. */
const WHOLE: ReadonlySet<Unit | 'choice'> = new Set<Unit | 'choice'>(['days', 'weeks', 'months']);

const STEPS = 100;
const DIGITS = 10;
/** How near a whole number of steps counts as one, in steps. */
const NEAR = 1e-6;

/** A known lever that is a number; undefined for any other word. */
export function numericLever(id: string): Lever | undefined {
  const lever: Lever | undefined = Object.hasOwn(LEVERS, id) ? LEVERS[id as LeverId] : undefined;
  return lever?.unit === 'choice' ? undefined : lever;
}

/** Whether a lever is set in whole numbers alone. */
export function isWhole({ unit }: Lever): boolean {
  return WHOLE.has(unit);
}

/** The grid of an order that is in order. */
export function gridOf(order: Pick<SolveOrder, 'lever' | 'between' | 'step' | 'wanted'>): Grid {
  const lever = numericLever(order.lever)!;
  const { low, high } = order.between ?? { low: lever.min, high: lever.max };
  const step = order.step ?? usualStep(high - low, lever);
  const last = Math.ceil((high - low) / step - NEAR);
  const upwards = order.wanted === 'smallest';
  const up = (steps: number): number => (steps >= last ? high : plain(low + steps * step));
  const down = (steps: number): number => (steps >= last ? low : plain(high - steps * step));
  return { low, high, step, last, valueAt: upwards ? up : down };
}

/** A hundredth of the range, rounded down to 1, 2 or 5 in its first digit. */
function usualStep(range: number, lever: Lever): number {
  const hundredth = range / STEPS;
  if (isWhole(lever) && hundredth < 1) return 1;
  let unit = 1;
  while (unit > hundredth) unit /= 10;
  while (unit * 10 <= hundredth) unit *= 10;
  const leading = hundredth / unit;
  return plain((leading >= 5 ? 5 : leading >= 2 ? 2 : 1) * unit);
}

/** Without the tail that binary fractions leave. */
function plain(value: number): number {
  return Number(value.toFixed(DIGITS));
}
