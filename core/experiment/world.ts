/**
 * A world is everything about a run that nobody decides: a future, how the market works where evidence leaves that
 * open, and where each uncertain parameter stands in its range. Luck is the fourth uncertainty; the replicate stands for it.
 */
import type { Structure } from '../scenario/structure.ts';

/**
 * Where a parameter stands in the range of the register: 0 at its low end, 1 at its high end, and at one half as it stands,
 * straight between them. So a range that is wider on one side keeps the figure of the register in the middle of the draws.
 */
export type Position = { readonly parameter: string; readonly at: number };

export type World = {
  /** The id of a future. */
  readonly future: string;
  /** Rules other than the usual ones. */
  readonly structure: Partial<Structure>;
  /** Parameters that do not stand as the register has them, in alphabetical order, each once. */
  readonly positions: readonly Position[];
};

/** A world with everything as it stands in one future. */
export function asItStands(future: string): World {
  return { future, structure: {}, positions: [] };
}
