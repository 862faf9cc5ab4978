import type { Draft } from '../../contract/schemas/library.ts';
import { lineage } from '../../core/scenario/lineage.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { futureProblems } from '../../core/scenario/validate-future.ts';
import { decisionProblems } from './decision-problems.ts';
import { NotFound } from './not-found.ts';
import type { Catalogue } from './scenario-files.ts';
import { UnusableFile } from './unusable-file.ts';

const MOST_ANCESTORS = 100;

type Document = { readonly id: string; readonly parent: string | null };

/** Everything wrong with a document in the company of its ancestors, its own shape taken as checked. */
export function draftProblems(catalogue: Catalogue, draft: Draft): readonly Problem[] {
  try {
    if (draft.kind === 'option') {
      const chain = withAncestors(draft.document, catalogue.openOption);
      return [...tooDeep(chain), ...decisionProblems(chain, catalogue.readParameters)];
    }
    const chain = withAncestors(draft.document, catalogue.openFuture);
    return [...tooDeep(chain), ...futureProblems(draft.document, catalogue.readParameters())];
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof UnusableFile) return error.problems;
    if (error instanceof NotFound) return [missingParent(draft.document, error)];
    throw error;
  }
}

function withAncestors<D extends Document>(document: D, open: (id: string) => readonly D[]): readonly D[] {
  const ancestors = document.parent === null ? [] : open(document.parent);
  return lineage(document.id, new Map([...ancestors, document].map((each) => [each.id, each])));
}

function missingParent({ parent }: Document, { message }: NotFound): Problem {
  return {
    path: 'parent',
    expected: 'a document that is there to build on',
    found: `"${parent}"`,
    remedy: message,
  };
}

function tooDeep(chain: readonly Document[]): readonly Problem[] {
  if (chain.length <= MOST_ANCESTORS) return [];
  return [
    {
      path: 'parent',
      expected: `at most ${MOST_ANCESTORS - 1} documents between this one and the first of all`,
      found: `${chain.length - 1}`,
      remedy: 'Copy one of them instead of building on it.',
    },
  ];
}
