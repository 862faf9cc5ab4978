import type { SimulationResult } from '../api/types.ts';

/** What it takes to get the figures of a picture again, and whether they are of a market nobody lives in. */
export type Origin = Pick<SimulationResult, 'engineVersion' | 'seed' | 'replicates' | 'inputsHash'> & {
  readonly place: Pick<SimulationResult['place'], 'id' | 'name' | 'invented'>;
  /** What was compared, business as usual first, and in which future; left out where the figures are of something else. */
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  readonly future?: { readonly name: string };
  /** Of a question that plays many worlds, in which replicates say little. */
  readonly runs?: number;
};
