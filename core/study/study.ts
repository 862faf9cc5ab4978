/**
 * A study answers one question by many runs. It is written as a generator: it asks for a round of runs, is handed their
 * outcomes in the order it asked for them, and in the end returns its answer. What it asks for depends on nothing but its order and
 * earlier outcomes. So a study that was killed asks for the same runs when it is taken up again, and those that were done are not run again.
 */
import type { Played, Run } from '../experiment/run.ts';

/** Some runs a study needs before it can go on. */
export type Round<A> = {
  readonly runs: readonly Run[];
  /** What can be said already; null before anything can. */
  readonly soFar: A | null;
  /** How many runs the study will have asked for in all, as far as it knows; the time left is reckoned from it. */
  readonly expected: number;
};

export type Study<A> = Generator<Round<A>, A, readonly Played[]>;

/** Plays a study to its end with runs made on the spot. */
export function playStudy<A>(study: Study<A>, play: (run: Run) => Played): A {
  let step = study.next();
  while (step.done !== true) step = study.next(step.value.runs.map(play));
  return step.value;
}
