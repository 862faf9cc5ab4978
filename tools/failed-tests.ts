import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter } from 'vitest/node';

type Ended = Parameters<NonNullable<Reporter['onTestRunEnd']>>;
type Module = Ended[0][number];
type Failure = Ended[1][number];

/** An error can go on for pages; what it says of itself stands in its first lines. */
const LINES = 12;

/** Gathers what failed, so that it can stand at the end of the log, which is all that some places keep of it. */
export class FailedTests implements Reporter {
  readonly #told: string[] = [];

  onTestRunEnd(modules: Ended[0], outsideOfTests: Ended[1]): void {
    for (const module of modules) {
      this.#tell(module, 'could not be loaded or set up', module.errors());
      for (const suite of module.children.allSuites()) this.#tell(module, suite.fullName, suite.errors());
      for (const test of module.children.allTests('failed'))
        this.#tell(module, test.fullName, test.result().errors ?? []);
    }
    for (const error of outsideOfTests)
      this.#told.push(['Outside of any test', ...firstLines(error)].join('\n'));
  }

  get isEmpty(): boolean {
    return this.#told.length === 0;
  }

  /** A block of lines for each test that failed: its file and full title, and what went wrong where. */
  toString(): string {
    return this.#told.join('\n');
  }

  #tell({ moduleId }: Module, title: string, errors: readonly Failure[]): void {
    if (errors.length === 0) return;
    const file = relative(process.cwd(), moduleId);
    this.#told.push(
      [`${file} > ${title}`, ...errors.flatMap((error) => firstLines(error, moduleId))].join('\n'),
    );
  }
}

function firstLines(failure: Failure, moduleId = ''): readonly string[] {
  const { name = 'Error', message, stack = '', diff = '' } = failure;
  const said = stripVTControlCharacters(`${name}: ${message}\n${String(diff)}`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const at = stack.split('\n').find((line) => /^\s*at /.test(line) && line.includes(moduleId));
  return [...said.slice(0, LINES), ...(at === undefined ? [] : [at.trim()])].map((line) => `  ${line}`);
}
