import type { Draft } from '../../contract/schemas/library.ts';
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
  const problems = parsed.ok ? draftProblems(catalogue, parsed.value) : parsed.problems;
  if (problems.length > 0 || !parsed.ok) throw new InvalidInput(problems.map(withoutFile));
  return parsed.value;
}

/** What is being edited is not in a file. */
function withoutFile({ file: _file, ...problem }: Problem): Problem {
  return problem;
}
