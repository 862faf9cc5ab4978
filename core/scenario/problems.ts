import { capital } from './first-letter.ts';

/** One thing wrong with an input: where, what was wanted, what was there, and how to mend it. */
export type Problem = {
  /** The file it stands in, when there is one. */
  readonly file?: string;
  /** Where in the document, such as `changes[2].value`; empty for the document as a whole. */
  readonly path: string;
  /** What was wanted, worded to follow "expected". */
  readonly expected: string;
  /** What was there instead, worded to follow "found". */
  readonly found: string;
  /** How to mend it, as a sentence. */
  readonly remedy: string;
  /** A name that was not recognised, with the names that would have been. */
  readonly unknown?: { readonly name: string; readonly candidates: readonly string[] };
  /** What is wrong as a screen has it, with figures in the units they are shown in: a sentence. Left out where files and screens have the same words. */
  readonly said?: string;
};

/** Input that cannot be used. Its message is one line per problem. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** A problem as one line of plain English. */
export function describeProblem(problem: Problem): string {
  const where = whereOf(problem);
  const what = `expected ${problem.expected}, but found ${problem.found}. ${problem.remedy}`;
  return where === '' ? capital(what) : `${where}: ${what}`;
}

/** A problem as a screen tells it: in its own words, and where it stands if that is a file. */
export function sayProblem(problem: Problem, said: string): string {
  return problem.file === undefined ? said : `${said} (${whereOf(problem)})`;
}

function whereOf({ file, path }: Problem): string {
  return [file, path].filter((part) => part !== undefined && part !== '').join(', ');
}

/** Text as it is shown inside a problem: quoted, and cut when long. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 57)}..."` : `"${text}"`;
}
