import { normalFrom } from '../../random/distributions.ts';
import { uniform } from '../../random/stream.ts';
import type { Luck, StreamId } from '../../random/stream.ts';

/** A person being made. */
export type Newcomer = {
  readonly row: number;
  readonly identity: number;
  readonly band: number;
  readonly selfFunder: boolean;
  /** New to care, unlike the people a place starts with. */
  readonly arriving: boolean;
  /** The luck that makes them: the same in every replicate for the people a place starts with. */
  readonly luck: Luck;
};

/** A draw about a person being made: the stream and which of its draws. */
export function drawAbout({ luck, identity }: Newcomer, stream: StreamId, sub: number): number {
  return uniform(luck, stream, identity, sub);
}

/** A normal draw kept between 0 and 1. */
export function fractionAround(mean: number, sd: number, u: number): number {
  return Math.min(1, Math.max(0, mean + sd * normalFrom(u)));
}
