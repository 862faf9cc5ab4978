import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { STREAMS, exponential, gumbel, luckOf, normal, uniform } from '../../../core/random/stream.ts';
import type { StreamId } from '../../../core/random/stream.ts';
import { threefry13 } from '../../../core/random/threefry.ts';

const DRAWS = 100_000;
const luck = luckOf(11, 4);
const ids: StreamId[] = Object.values(STREAMS);

const word = fc.integer({ min: 0, max: 0xffff_ffff });
const draw = fc.record({
  seed: word,
  replicate: word,
  stream: fc.constantFrom(...ids),
  entity: word,
  sub: fc.integer({ min: 0, max: 0xff_ffff }),
});
type Draw = { seed: number; replicate: number; stream: StreamId; entity: number; sub: number };
const taken = (d: Draw): number => uniform(luckOf(d.seed, d.replicate), d.stream, d.entity, d.sub);

const centred = (l: typeof luck, s: StreamId, e: number, b: number): number => uniform(l, s, e, b) - 0.5;

function momentsOf(values: (i: number) => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < DRAWS; i++) {
    const value = values(i);
    sum += value;
    squares += value * value;
  }
  const mean = sum / DRAWS;
  return { mean, variance: squares / DRAWS - mean * mean };
}

describe('the catalogue of streams', () => {
  it('gives every stream an identity of its own from 1 to 255', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(Number.isInteger(id) && id >= 1 && id <= 255).toBe(true);
  });

  it('never changes an identity that stored results were drawn with', () => {
    expect(STREAMS).toMatchObject({
      life: 1,
      arrival: 2,
      'person-need': 3,
      'person-means': 4,
      'person-place': 5,
      'person-ability': 6,
      'need-change': 7,
      review: 8,
      deployment: 9,
      'provider-taste': 10,
      'provider-make': 11,
      'provider-close': 12,
      'provider-entry': 13,
      'top-up': 14,
    });
  });
});

describe('a keyed draw', () => {
  it('is the same whenever its five keys are, and another when any one of them is', () => {
    fc.assert(
      fc.property(draw, draw, (one, other) => {
        expect(taken({ ...one })).toBe(taken(one));
        for (const key of ['seed', 'replicate', 'stream', 'entity', 'sub'] as const) {
          const same = taken({ ...one, [key]: other[key] }) === taken(one);
          expect(same).toBe(one[key] === other[key]);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('does not depend on draws made before it, so a new stream moves no other', () => {
    const lone = Array.from({ length: 200 }, (_, i) => uniform(luck, STREAMS.life, i, 3));
    const among = Array.from({ length: 200 }, (_, i) => {
      for (const id of ids) uniform(luck, id, i, 3);
      return uniform(luck, STREAMS.life, i, 3);
    });
    expect(among).toEqual(lone);
  });

  it('keeps the layout of its key: (seed, replicate), (entity, stream x 2^24 + sub)', () => {
    const first = threefry13(77, STREAMS.review * 2 ** 24 + 500, 11, 4) >>> 0;
    expect(uniform(luck, STREAMS.review, 77, 500)).toBe((first + 0.5) / 2 ** 32);
  });

  it('keeps a sub of 24 bits apart from the next stream', () => {
    expect(uniform(luck, 1, 5, 0xff_ffff)).not.toBe(uniform(luck, 2, 5, 0));
    expect(uniform(luck, 1, 5, 0xff_ffff)).not.toBe(uniform(luck, 2, 5, 0xff_ffff));
  });
});

describe('the spread of 100,000 draws, within five standard errors', () => {
  it('is uniform', () => {
    const { mean, variance } = momentsOf((i) => uniform(luck, STREAMS.life, i, 0));
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.0046);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.0012);
  });

  it('is uniform over months of one entity too, in every hundredth', () => {
    const counts = new Float64Array(100);
    for (let i = 0; i < DRAWS; i++) counts[Math.floor(uniform(luck, STREAMS.review, 9, i) * 100)]! += 1;
    const chiSquare = counts.reduce((all, count) => all + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(170);
    expect(chiSquare).toBeGreaterThan(45);
  });

  it('is normal', () => {
    const { mean, variance } = momentsOf((i) => normal(luck, STREAMS['person-need'], i, 0));
    expect(Math.abs(mean)).toBeLessThan(0.0158);
    expect(Math.abs(variance - 1)).toBeLessThan(0.0224);
  });

  it('is exponential with mean 1', () => {
    const { mean, variance } = momentsOf((i) => exponential(luck, STREAMS.arrival, i, 0));
    expect(Math.abs(mean - 1)).toBeLessThan(0.0158);
    expect(Math.abs(variance - 1)).toBeLessThan(0.045);
  });

  it('is Gumbel', () => {
    const { mean, variance } = momentsOf((i) => gumbel(luck, STREAMS['provider-taste'], i, 0));
    expect(Math.abs(mean - 0.5772156649)).toBeLessThan(0.0203);
    expect(Math.abs(variance - Math.PI ** 2 / 6)).toBeLessThan(0.055);
  });

  it('shows no link between neighbouring entities, subs, streams or replicates', () => {
    const next = luckOf(11, 5);
    let links = [0, 0, 0, 0];
    for (let i = 0; i < DRAWS; i++) {
      const here = centred(luck, STREAMS.life, i, 12);
      const neighbours = [
        centred(luck, STREAMS.life, i + 1, 12),
        centred(luck, STREAMS.life, i, 13),
        centred(luck, STREAMS.arrival, i, 12),
        centred(next, STREAMS.life, i, 12),
      ];
      links = links.map((link, which) => link + 12 * here * neighbours[which]!);
    }
    for (const link of links) expect(Math.abs(link / DRAWS)).toBeLessThan(0.0158);
  });
});

describe('keys that do not fit', () => {
  it.each([
    [-1, 0],
    [0, 2 ** 32],
    [1.5, 0],
    [NaN, 0],
  ])('seed %d with replicate %d is refused', (seed, replicate) => {
    expect(() => luckOf(seed, replicate)).toThrow(RangeError);
  });
});
