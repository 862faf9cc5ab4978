import type { Decision } from './decision.ts';
import type { Outcome } from './outcome.ts';
import type { World } from './world.ts';

/** One run of the market under some decisions: the same people and the same luck in all of them, and in every other run of this replicate. */
export type Run = {
  readonly world: World;
  /** At least one. */
  readonly decisions: readonly Decision[];
  readonly replicate: number;
  /** Whether to say who gains and who loses under each decision after the first, against the first. */
  readonly gains: boolean;
};

/** What came of a run: an outcome for each decision; or what the model said against it, where a world is impossible. */
export type Played = { readonly outcomes: readonly Outcome[] } | { readonly refused: string };
