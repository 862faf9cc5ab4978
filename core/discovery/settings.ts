export type Settings = {
  /** The part of a box's cases that one peel takes off: small, so that no early peel decides too much. */
  readonly peel: number;
  /** The smallest box, as a part of the cases searched, and in cases. */
  readonly smallest: number;
  readonly fewest: number;
  /** How unlikely chance must be for a box, and for a bound of it, to be told. */
  readonly significance: number;
  /** Searches of the same cases with outcomes dealt out anew, for what chance alone would find. */
  readonly shuffles: number;
  /** Searches of random halves, for whether a bound would be found again. */
  readonly halves: number;
  /** Most boxes told. */
  readonly boxes: number;
  /** 0 to 2^32 - 1. */
  readonly seed: number;
};

/** Peels of one in twenty, as is usual, and the 5% that is usual elsewhere in this program. */
export const USUAL_SETTINGS: Settings = {
  peel: 0.05,
  smallest: 0.05,
  fewest: 10,
  significance: 0.05,
  shuffles: 99,
  halves: 20,
  boxes: 3,
  seed: 1,
};

/** How many cases the smallest box has, of so many searched. */
export function fewestOf(searched: number, { smallest, fewest }: Settings): number {
  return Math.max(fewest, Math.ceil(smallest * searched));
}
