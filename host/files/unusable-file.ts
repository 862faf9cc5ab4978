import type { Problem } from '../../core/scenario/problems.ts';
import { explainProblem } from './near-names.ts';

/** A file that cannot be used. Its message has a line for each problem, and each names the file. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(explainProblem).join('\n'));
    this.problems = problems;
  }
}
