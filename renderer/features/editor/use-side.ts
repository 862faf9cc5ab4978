import type { OpenedDocument } from '../../api/types.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { Answer } from '../../api/use-answer.ts';
import type { Draft } from '../../api/types.ts';
import type { Editing } from '../../store/editing.ts';
import type { Chain } from './difference.ts';
import { chainOf } from './entries.ts';

/** One side of a comparison: what is on the screen, what another window saved, a version, or a document of the library. */
export type Side =
  | { readonly kind: 'mine' }
  | { readonly kind: 'theirs'; readonly draft: Draft }
  | { readonly kind: 'version'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string };

/** What stands on a side, with all it builds on. */
export function useSide(side: Side, editing: Editing): Answer<Chain> {
  const { kind, document } = editing.draft;
  const [version] = useAnswer(
    'documents.version',
    side.kind === 'version' ? { kind, id: document.id, version: side.id } : null,
  );
  const needed = parentOf(side, version);
  const [opened] = useAnswer('documents.open', needed === null ? null : { kind, id: needed });
  switch (side.kind) {
    case 'mine':
      return { kind: 'here', value: chainOf(editing) };
    case 'document':
      return asChain(opened, null);
    case 'theirs':
      return side.draft.document.parent === null
        ? { kind: 'here', value: [side.draft.document] }
        : asChain(opened, side.draft);
    case 'version':
      return version.kind === 'here' ? asChain(opened, version.value) : version;
  }
}

/** The document that must be opened to know the lineage. */
function parentOf(side: Side, version: Answer<Draft>): string | null {
  if (side.kind === 'document') return side.id;
  if (side.kind === 'theirs') return side.draft.document.parent;
  return side.kind === 'version' && version.kind === 'here' ? version.value.document.parent : null;
}

function asChain(opened: Answer<OpenedDocument>, on: Draft | null): Answer<Chain> {
  if (opened.kind !== 'here') return opened;
  const chain = [...opened.value.ancestors, opened.value.document];
  return { kind: 'here', value: on === null ? chain : [...chain, on.document] };
}
