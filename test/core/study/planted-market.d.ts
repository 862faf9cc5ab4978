/** Markets with known answers, in the place of the real one: what a study asks for is made up by a formula. */
import type { Decision } from '../../../core/experiment/decision.ts';
import type { Ground } from '../../../core/experiment/ground.ts';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import type { World } from '../../../core/experiment/world.ts';
import type { Study } from '../../../core/study/study.ts';
/** A year of a small place with two options and two futures besides the usual. */
export declare const GROUND: Ground;
export declare const SHAPE: import('../../../core/experiment/outcome.ts').Shape;
type Figures = {
  readonly [M in MarketMeasure]?: number;
};
/** Runs by a formula: the figures of each decision, which is given its luck, the same for all decisions of a replicate. */
export declare function planted(
  seed: number,
  formula: (decision: Decision, luck: number, world: World) => Figures,
): (run: Run) => Played;
/** What the rounds of a study looked like as it was played. */
export type Watched<A> = {
  readonly answer: A;
  readonly runs: number;
  readonly largestRound: number;
  /** Whether a round never said fewer runs were expected than had been asked for. */
  readonly isExpectedEnough: boolean;
  readonly soFar: readonly (A | null)[];
};
/** Plays a study to its end, watching its rounds. */
export declare function watched<A>(study: Study<A>, play: (run: Run) => Played): Watched<A>;
export {};
