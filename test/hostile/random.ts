/** A source of numbers that gives the same ones for the same seed: sfc32. */
export type Random = {
  /** From 0 up to, and not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, and not including, `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

export function randomFrom(seed: number): Random {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, 1];
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  const below = (most: number): number => Math.floor(next() * most);
  return { next, below, pick: (from) => from[below(from.length)]! };
}
