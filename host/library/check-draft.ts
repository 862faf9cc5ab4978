import type { Draft } from '../../contract/schemas/library.ts';
import { nameFault } from '../../core/scenario/document-name.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { draftProblems } from '../files/draft-problems.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { documentBody, readDraft } from './document-text.ts';

/**
 * A document as it may be kept, checked as a file would be. What was wrong already in the one whose place it takes, as where a figure
 * was saved before there were bounds for it, does not keep it from being mended one thing after another.
 * @param before the text of what it takes the place of
 * @throws InvalidInput with every problem found
 */
export function checkDraft(catalogue: Catalogue, draft: Draft, before: string | null = null): Draft {
  const parsed = readDraft(draft.kind, JSON.stringify(documentBody(draft)), '');
  const misnamed = nameProblems(draft);
  const rest = parsed.ok ? draftProblems(catalogue, parsed.value) : parsed.problems;
  // A name of broken characters makes a text that cannot be read; what is wrong with it is the name.
  const found = misnamed.length > 0 && !parsed.ok ? misnamed : [...misnamed, ...rest];
  const problems = found.length > 0 && parsed.ok ? since(catalogue, draft, found, before) : found;
  if (problems.length > 0 || !parsed.ok) throw new InvalidInput(problems.map(withoutFile));
  return parsed.value;
}

/** Of what is wrong with a document, all that was not wrong before: where the same is wrong twice as often, as many times. */
function since(
  catalogue: Catalogue,
  { kind }: Draft,
  found: readonly Problem[],
  before: string | null,
): readonly Problem[] {
  const there = before === null ? null : readDraft(kind, before, '');
  if (there === null || !there.ok) return found;
  const known = new Map<string, number>();
  for (const problem of [...nameProblems(there.value), ...draftProblems(catalogue, there.value)]) {
    known.set(whatIsWrong(problem), (known.get(whatIsWrong(problem)) ?? 0) + 1);
  }
  return found.filter((problem) => {
    const left = known.get(whatIsWrong(problem)) ?? 0;
    known.set(whatIsWrong(problem), left - 1);
    return left <= 0;
  });
}

/** A change that is taken out moves those after it up: what is wrong with them is the same. */
function whatIsWrong({ expected, found }: Problem): string {
  return JSON.stringify([expected, found]);
}

/** A file may be called anything; what stands in lists must be told apart by its name. */
function nameProblems({ document: { name } }: Draft): readonly Problem[] {
  const expected = nameFault(name);
  if (expected === null) return [];
  return [{ path: 'name', expected, found: JSON.stringify(name), remedy: 'Give it another.' }];
}

/** What is being edited is not in a file. */
function withoutFile({ file: _file, ...problem }: Problem): Problem {
  return problem;
}
