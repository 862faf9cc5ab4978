import { normalFrom } from '../random/distributions.ts';
import type { StreamName } from '../random/stream.ts';

/** A draw about a person being made: the stream and which of its draws. */
export type NewcomerDraw = (stream: StreamName, sub: number) => number;

/** A normal draw kept between 0 and 1. */
export function fractionAround(mean: number, sd: number, u: number): number {
  return Math.min(1, Math.max(0, mean + sd * normalFrom(u)));
}
