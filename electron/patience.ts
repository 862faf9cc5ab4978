const MINUTE = 60_000;

/**
 * Counts what ought not to happen. The answer to each time is whether it may still be mended in silence: it is no more
 * than the `most`th within a minute. The clock is one that is never set.
 */
export function createPatience(most: number, now: () => number = () => performance.now()): () => boolean {
  let times: readonly number[] = [];
  return () => {
    const at = now();
    times = [...times.filter((time) => at - time < MINUTE), at];
    return times.length <= most;
  };
}
