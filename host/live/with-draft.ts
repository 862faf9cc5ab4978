import type { Draft } from '../../contract/schemas/library.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Future } from '../../core/scenario/future.ts';
import { lineage } from '../../core/scenario/lineage.ts';
import type { Option } from '../../core/scenario/option.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { futureProblems } from '../../core/scenario/validate-future.ts';
import { decisionProblems } from '../files/decision-problems.ts';
import type { Catalogue } from '../files/scenario-files.ts';

type Lineages = Pick<Catalogue, 'readOption' | 'readFuture'>;
type Document = { readonly id: string; readonly parent: string | null };

/**
 * The options and futures of a catalogue with one document as it stands on the screen in place of the saved one, wherever it
 * stands in a lineage.
 * @throws InvalidInput for a draft that cannot be used
 */
export function withDraft(catalogue: Catalogue, draft: Draft | undefined): Lineages {
  if (draft === undefined) return catalogue;
  const register = (): ParameterRegister => catalogue.readParameters();
  if (draft.kind === 'option') {
    const read = substituted<Option>(draft.document, catalogue.readOption, (chain) =>
      decisionProblems(chain, register),
    );
    return { readOption: read, readFuture: catalogue.readFuture };
  }
  const read = substituted<Future>(draft.document, catalogue.readFuture, (chain) => {
    const youngest = chain.at(-1);
    return youngest === undefined ? [] : futureProblems(youngest, register());
  });
  return { readOption: catalogue.readOption, readFuture: read };
}

function substituted<D extends Document>(
  draft: D,
  read: (id: string) => readonly D[],
  check: (chain: readonly D[]) => readonly Problem[],
): (id: string) => readonly D[] {
  const ancestors = draft.parent === null ? [] : read(draft.parent);
  const own = lineage(draft.id, new Map([...ancestors, draft].map((each) => [each.id, each])));
  const problems = check(own);
  if (problems.length > 0) throw new InvalidInput(problems);
  return (id) => {
    if (id === draft.id) return own;
    const chain = read(id);
    const at = chain.findIndex((each) => each.id === draft.id);
    return at < 0 ? chain : [...own, ...chain.slice(at + 1)];
  };
}
