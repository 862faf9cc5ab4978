import { toProblem } from '../api/problem.ts';
import type { BundleTaken, Client, Problem } from '../api/types.ts';
import { readFile } from './read-file.ts';
import type { FileProblem } from './read-file.ts';

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'taken'; readonly fileName: string; readonly told: BundleTaken }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      /** One sentence for all of it; null where the problems say it. */
      readonly sentence: string | null;
      readonly problems: readonly FileProblem[];
    };

/** Open files one after the other; one that is refused changes nothing and keeps none of the others out. */
export async function openFiles(client: Client, files: readonly File[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await openOne(client, file));
  return outcomes;
}

async function openOne(client: Client, file: File): Promise<Outcome> {
  const fileName = file.name;
  const read = await readFile(file);
  if (read.kind === 'refused') {
    return { kind: 'refused', fileName, sentence: null, problems: [read.problem] };
  }
  try {
    const told = await client.call('bundles.open', { text: read.text, fileName });
    return { kind: 'taken', fileName, told };
  } catch (error) {
    const problem = toProblem(error);
    const problems = problemsIn(problem);
    return { kind: 'refused', fileName, sentence: problems.length === 0 ? problem.message : null, problems };
  }
}

/** The problems an error tells one by one, where it does. */
function problemsIn({ details }: Problem): readonly FileProblem[] {
  if (typeof details !== 'object' || details === null || !('problems' in details)) return [];
  const { problems } = details;
  return Array.isArray(problems) ? problems.filter(isFileProblem) : [];
}

function isFileProblem(value: unknown): value is FileProblem {
  const keys = ['path', 'expected', 'found', 'remedy'];
  return (
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
