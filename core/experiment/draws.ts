import { latinHypercube } from '../sampling/latin-hypercube.ts';
import type { Structure } from '../scenario/structure.ts';
import type { Position, World } from './world.ts';

/** What is drawn, and what is held. */
export type DrawOrder = {
  /** Ids of the parameters that move, in any order. */
  readonly parameters: readonly string[];
  readonly future: string;
  readonly structure: Partial<Structure>;
  /** How many worlds. */
  readonly count: number;
  readonly seed: number;
};

/**
 * Worlds that differ in where the parameters stand in their ranges: a Latin hypercube, so that even a few of them reach all
 * of each range evenly.
 *
 * @throws RangeError for fewer than one world, or more than a Latin hypercube holds
 */
export function drawnWorlds({ parameters, future, structure, count, seed }: DrawOrder): readonly World[] {
  const ids = inOrder(parameters);
  return latinHypercube(count, ids.length, seed).map((point) => ({
    future,
    structure,
    positions: positionsAt(ids, point),
  }));
}

/** The parameters as a world wants them: in alphabetical order, each once. */
export function inOrder(parameters: readonly string[]): readonly string[] {
  return [...new Set(parameters)].sort((a, b) => (a < b ? -1 : 1));
}

/** Each parameter at its coordinate of a point. */
export function positionsAt(parameters: readonly string[], point: ArrayLike<number>): readonly Position[] {
  return parameters.map((parameter, dimension) => ({ parameter, at: point[dimension] }));
}
