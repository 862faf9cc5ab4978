import { z } from 'zod';
import { parseText } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import { issueProblem } from './issue-problem.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { caseRowsOf } from './case-sections.ts';
import type { CaseSections } from './case-sections.ts';

const values = z.record(z.string(), z.unknown());

/** What every case may have; anything else in it is kept as it stands. */
const caseBody = z.looseObject({
  id: z.string().min(1).max(200).optional(),
  kind: z.string().min(1).max(80).optional(),
  inputs: values.optional(),
  expected: values.optional(),
  runnable: z.boolean().optional(),
  note: z.string().max(4000).optional(),
  tolerance: z.number().min(0).optional(),
});
export type CaseBody = z.infer<typeof caseBody>;

/** A worked example read from a file, or what is wrong with its shape. */
export type CaseRow = {
  /** The list it stands in, such as `cases` or `wrongPublished`. */
  readonly section: string;
  /** Where it stands, such as `cases[3]`. */
  readonly path: string;
  /** Its own id, or its path when it has none. */
  readonly id: string;
  readonly body: CaseBody;
  readonly problems: readonly Problem[];
};

export type CasesDocument = {
  readonly rows: readonly CaseRow[];
  /** Parts of the file that are facts and rules, not cases. */
  readonly facts: readonly string[];
};

/**
 * Read a file of worked examples: an object with lists of them, a bare list, or one by itself. What it holds is told
 * from its content, not its name. A row of the wrong shape is kept with its problems, so that the others still count.
 */
export function parseCasesFile(text: string, fileName: string): Parsed<CasesDocument> {
  const json = parseText(text, fileName);
  if (!json.ok) return json;
  const sections = caseRowsOf(json.value);
  if (sections === null || sections.rows.length === 0) return noCases(fileName, sections);
  return {
    ok: true,
    value: { facts: sections.facts, rows: sections.rows.map((row) => readRow(row, fileName)) },
  };
}

function readRow({ section, path, value }: CaseSections['rows'][number], file: string): CaseRow {
  const parsed = caseBody.safeParse(value);
  if (parsed.success) {
    return { section, path, id: parsed.data.id ?? path, body: parsed.data, problems: [] };
  }
  const problems = parsed.error.issues
    .flatMap((issue) => issueProblem(issue, value))
    .map((problem) => ({ ...problem, file, path: problem.path === '' ? path : `${path}.${problem.path}` }));
  return { section, path, id: path, body: {}, problems };
}

function noCases(file: string, sections: CaseSections | null): Parsed<CasesDocument> {
  return {
    ok: false,
    problems: [
      {
        file,
        path: '',
        expected: 'a list of cases, an object with such a list under "cases", or one case with its "inputs"',
        found: sections === null ? 'a single value' : 'none',
        remedy: 'Give each case its inputs and what is expected.',
      },
    ],
  };
}
