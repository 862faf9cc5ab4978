import type { Problem } from '../../core/scenario/problems.ts';
import { tellProblem } from '../files/near-names.ts';

/** A problem as it crosses the seam: where, what was wanted, what was there, how to mend it, and all of it in a sentence. */
export function problemRow(problem: Problem) {
  const { path, expected, found, remedy } = problem;
  return { path, expected, found, remedy, sentence: tellProblem(problem) };
}
