/** The sign of life of a thread: a count that it raises as it works, looked at now and then. */
export type Pulse = {
  /** One Int32, given to the thread. */
  readonly beats: SharedArrayBuffer;
  /** Take a look: true when the count has not moved at the last so many looks. */
  readonly isStill: () => boolean;
  /** Something else showed that it lives. */
  readonly restart: () => void;
};

/**
 * Looks are counted and not the clock: a machine that slept between two of them has not made anybody late.
 *
 * @param looks at how many of them in a row a thread that is not moving counts as hung
 */
export function createPulse(looks: number): Pulse {
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(beats);
  let seen = 0;
  let still = 0;
  return {
    beats,
    isStill: () => {
      const now = Atomics.load(count, 0);
      still = now === seen ? still + 1 : 0;
      seen = now;
      return still >= looks;
    },
    restart: () => {
      still = 0;
    },
  };
}
