import { expect, test } from 'vitest';

import { triangularFrom } from '../../core/random/distributions.ts';
import {
  exponential,
  gumbel,
  luckOf as engineLuck,
  normal,
  STREAMS,
  uniform,
} from '../../core/random/stream.ts';
import type { StreamName } from '../../core/random/stream.ts';
import { luckOf } from './luck.ts';

const KEYS: readonly [StreamName, entity: number, sub: number][] = (
  ['life', 'provider-taste', 'provider-start'] as const
).flatMap((stream) =>
  [0, 1, 77, 4_000_000_000].flatMap((entity) =>
    [0, 5, 16_777_215].map((sub): [StreamName, number, number] => [stream, entity, sub]),
  ),
);

test.each([
  [1, 0],
  [20_261_121, 9],
  [4_294_967_295, 4_294_967_295],
])('the reference draws what the engine draws, seed %i and replicate %i', (seed, replicate) => {
  const reference = luckOf(seed, replicate);
  const engine = engineLuck(seed, replicate);
  for (const [stream, entity, sub] of KEYS) {
    const key = [stream, entity, sub] as const;
    const id = STREAMS[stream];
    expect(reference.uniform(...key).toNumber()).toBe(uniform(engine, id, entity, sub));
    expect(reference.exponential(...key).toNumber()).toBeCloseTo(exponential(engine, id, entity, sub), 12);
    expect(reference.normal(...key).toNumber()).toBeCloseTo(normal(engine, id, entity, sub), 12);
    expect(reference.gumbel(...key).toNumber()).toBeCloseTo(gumbel(engine, id, entity, sub), 12);
    expect(reference.triangular(...key).toNumber()).toBeCloseTo(
      triangularFrom(uniform(engine, id, entity, sub)),
      12,
    );
  }
});
