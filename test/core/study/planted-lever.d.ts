/** A lever with known answers: in how many runs the limits are kept at each value is made up. */
import type { Decision } from '../../../core/experiment/decision.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import type { SolveAnswer, SolveOrder } from '../../../core/study/solve.ts';
export declare const ORDER: SolveOrder;
/** Pounds for all of the lever. */
export declare const COST = 1000000;
export declare function valueOf({ changes }: Decision): number;
/** A market in which all limits are kept with a known chance at each value, and each hundredth of the lever costs £10,000. */
export declare function marketOf(chanceAt: (value: number) => number, seed?: number): (run: Run) => Played;
export declare function solved(
  chanceAt: (value: number) => number,
  order?: Partial<SolveOrder>,
  seed?: number,
): SolveAnswer;
/** Half of all runs below 0.37 and nearly all from there on. */
export declare const steep: (value: number) => number;
/** A search of each way to end. */
export declare const ENDED: {
  readonly found: SolveAnswer;
  readonly 'too noisy': SolveAnswer;
  readonly impossible: SolveAnswer;
  readonly 'already kept': SolveAnswer;
  readonly 'not one-directional': SolveAnswer;
  readonly 'not one-directional, the other way round': SolveAnswer;
  readonly 'refused below': SolveAnswer;
  readonly 'refused throughout': SolveAnswer;
};
