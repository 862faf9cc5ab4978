import { roundAxis } from './axis.ts';
import type { Axis } from './axis.ts';

export type Scale = {
  readonly axis: Axis;
  /** Where a value stands, in pixels. */
  readonly at: (value: number) => number;
};

/** Values to pixels from left to right, on a round axis that holds all of them. */
export function scaleOf(values: readonly number[], from: number, until: number): Scale {
  const known = values.filter(Number.isFinite);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const axis =
    known.length === 0 ? roundAxis(0, 1) : roundAxis(low, high > low ? high : low + (Math.abs(low) || 1));
  const { low: left, high: right } = axis;
  return { axis, at: (value) => from + ((value - left) / (right - left)) * (until - from) };
}

/** As many ticks as have room, the first among them. */
export function ticksFor({ ticks }: Axis, room: number, each: number): readonly number[] {
  const every = Math.max(1, Math.ceil((ticks.length * each) / Math.max(room, 1)));
  return ticks.filter((_, at) => at % every === 0);
}
