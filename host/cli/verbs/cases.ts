import { basename } from 'node:path';

import { CommandFailure, EXIT, usage } from '../failure.ts';
import { answer } from '../answer.ts';
import { catalogueFor } from '../catalogue.ts';
import { table } from '../table.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';
import type { SolvedCase } from '../../cases/solve-cases.ts';

export const verb: Verb = {
  forms: ['cases FILE [--json FILE]'],
  about: 'work out published examples of charges, VAT, pay and redundancy, and say where they agree.',
  flags: { ...JSON_FLAG, ...SCENARIOS_FLAG },
  examples: ['cases test/cases/charging.json', 'cases test/cases/vat.json --json -'],
  run: async (args, console) => {
    const [file, ...rest] = args.words;
    if (file === undefined) throw usage('cases needs the name of a file of cases.');
    if (rest.length > 0)
      throw usage(`cases reads one file at a time, but found "${rest.join('", "')}" as well.`);
    const document = await readCases(file);
    const { solveCases } = await import('../../cases/solve-cases.ts');
    const cases = solveCases(document.rows, (await catalogueFor(args)).readParameters());
    const summary = {
      passed: count(cases, 'passed'),
      failed: count(cases, 'failed'),
      skipped: count(cases, 'skipped'),
    };
    const total = `${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`;
    answer(args, console, {
      text: () => [casesTable(cases), ...remarks(cases), ...facts(document.facts), total].join('\n\n'),
      json: () => ({
        format: 'care-market-cases',
        formatVersion: 1,
        file,
        cases,
        facts: document.facts,
        summary,
      }),
    });
    return summary.failed === 0 ? EXIT.done : EXIT.wrong;
  },
};

/** Exit code 2 for a file that cannot be read as cases, whatever is wrong with it. */
async function readCases(file: string) {
  const { parseCasesFile } = await import('../../../contract/files/cases-file.ts');
  const { explainProblem } = await import('../../files/near-names.ts');
  const { readText } = await import('../../files/read-text.ts');
  const { UnusableFile } = await import('../../files/unusable-file.ts');
  const name = basename(file);
  try {
    const parsed = parseCasesFile(readText(file, name), name);
    if (parsed.ok) return parsed.value;
    throw new UnusableFile(parsed.problems);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new CommandFailure(EXIT.usage, error.problems.map(explainProblem).join('\n'));
  }
}

function count(cases: readonly SolvedCase[], wanted: SolvedCase['status']): number {
  return cases.filter(({ status }) => status === wanted).length;
}

function casesTable(cases: readonly SolvedCase[]): string {
  const rows = cases.map((each) => [each.id, each.kind ?? '', verdict(each), figures(each)]);
  return table([{ head: 'Case' }, { head: 'Kind' }, { head: 'Result' }, { head: 'Computed' }], rows);
}

function verdict({ status, publishedIsWrong, fields }: SolvedCase): string {
  if (status === 'failed' && fields.length === 0) return 'refused';
  if (status === 'skipped') return 'skipped';
  if (publishedIsWrong) return status === 'passed' ? 'right, published is wrong' : 'differs';
  return status === 'passed' ? 'agrees' : 'differs';
}

function figures({ fields, computed, publishedIsWrong }: SolvedCase): string {
  const shown =
    fields.length > 0
      ? fields
      : Object.entries(computed).map(([field, found]) => ({
          field,
          computed: found,
          agrees: true,
          expected: found,
        }));
  return shown
    .map(({ field, computed: found, agrees, expected }) =>
      agrees
        ? `${field} ${found}`
        : `${field} ${found} (${publishedIsWrong ? 'published' : 'expected'} ${JSON.stringify(expected)})`,
    )
    .join(', ');
}

/** What a reader must know about single cases: why one failed or was left out, and what was assumed. */
function remarks(cases: readonly SolvedCase[]): readonly string[] {
  const lines = cases.flatMap(({ id, status, note, assumed, publishedIsWrong }) => [
    ...(note !== '' && (status !== 'passed' || publishedIsWrong) ? [`${id}: ${note}`] : []),
    ...assumed.map((sentence) => `${id}: assumed: ${sentence}`),
  ]);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function facts(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`Facts and rules, not cases: ${names.join(', ')}.`];
}
