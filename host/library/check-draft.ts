import type { Draft } from '../../contract/schemas/library.ts';
import { nameFault } from '../../core/scenario/document-name.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { draftProblems } from '../files/draft-problems.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { documentBody, parseDraft } from './document-text.ts';

/**
 * A document as it may be kept, checked as a file would be.
 * @throws InvalidInput with every problem found
 */
export function checkDraft(catalogue: Catalogue, draft: Draft): Draft {
  const parsed = parseDraft(draft.kind, JSON.stringify(documentBody(draft)), '');
  const misnamed = nameProblems(draft);
  const rest = parsed.ok ? draftProblems(catalogue, parsed.value) : parsed.problems;
  // A name of broken characters makes a text that cannot be read; what is wrong with it is the name.
  const problems = misnamed.length > 0 && !parsed.ok ? misnamed : [...misnamed, ...rest];
  if (problems.length > 0 || !parsed.ok) throw new InvalidInput(problems.map(withoutFile));
  return parsed.value;
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
