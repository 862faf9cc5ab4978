/** The score of a mutation run, folder by folder, and what nothing caught. */
import { dirname } from 'node:path';
import { explanationOf } from './explained.ts';
import type { Mutant } from './mutants.ts';

/** What caught a fault: a test of the file, the reference, changed golden figures, or nothing. */
export const VERDICTS = ['rule', 'reference', 'golden', 'survived'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Outcome = Mutant & { readonly verdict: Verdict };

export function summarise(outcomes: readonly Outcome[]): string {
  const folders = [...new Set(outcomes.map(({ file }) => dirname(file)))].sort();
  const rows = folders.map((folder) =>
    row(
      folder,
      outcomes.filter(({ file }) => dirname(file) === folder),
    ),
  );
  const survivors = outcomes
    .filter(({ verdict }) => verdict === 'survived')
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return [
    '| Folder | Faults | Caught by a rule | by the reference | by golden figures only | by nothing | Of these explained | Score |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    row('All', outcomes),
    '',
    ...survivors.map(told),
  ].join('\n');
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const counts = VERDICTS.map((verdict) => outcomes.filter((one) => one.verdict === verdict).length);
  const caught = outcomes.length - counts.at(-1)!;
  const score = outcomes.length === 0 ? '' : `${((100 * caught) / outcomes.length).toFixed(1)}%`;
  const explained = outcomes.filter((one) => one.verdict === 'survived' && isExplained(one)).length;
  return `| ${[name, outcomes.length, ...counts, explained, score].join(' | ')} |`;
}

function isExplained(outcome: Outcome): boolean {
  return explanationOf(outcome) !== undefined;
}

function told(outcome: Outcome): string {
  const { file, line, change, text } = outcome;
  const reason = explanationOf(outcome);
  return `- \`${file}:${line}\` ${change}: \`${text}\`${reason === undefined ? '' : ` — ${reason}`}`;
}
