const WORD = 2 ** -32;
const DISCARDED = 15;

/** One stream of uniforms by the generator sfc32, handed out from a block that is filled in one loop without calls. */
export type Draws = {
  /** The uniforms from `at` on are to come. */
  readonly values: Float64Array;
  at: number;
  readonly state: Uint32Array;
};

const BLOCK = 8_192;

export function drawsOf(seed: number): Draws {
  const state = new Uint32Array([0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, 1]);
  const draws = { values: new Float64Array(BLOCK), at: BLOCK, state };
  fill(state, draws.values, BLOCK - DISCARDED);
  return draws;
}

/** Sees to it that at least so many uniforms are there from `at` on; the answer is where they begin. */
export function atLeast(draws: Draws, at: number, count: number): number {
  if (BLOCK - at >= count) return at;
  draws.values.copyWithin(0, at);
  fill(draws.state, draws.values, BLOCK - at);
  return 0;
}

function fill(state: Uint32Array, values: Float64Array, from: number): void {
  let [a, b, c, d] = [state[0]! | 0, state[1]! | 0, state[2]! | 0, state[3]! | 0];
  for (let n = from; n < BLOCK; n++) {
    const word = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    values[n] = (word >>> 0) * WORD;
  }
  state.set([a, b, c, d]);
}

/** Uniforms that a standard normal draw takes. */
export const PER_NORMAL = 2;

/** A standard normal draw from the two uniforms at a place. */
export function normalAt(values: Float64Array, at: number): number {
  return Math.sqrt(-2 * Math.log(values[at]! + 2 ** -33)) * Math.cos(2 * Math.PI * values[at + 1]!);
}
