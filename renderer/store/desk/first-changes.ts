import type { DocumentKind } from '../../api/types.ts';
import type { EditOrder, Editing } from '../editing.ts';
import type { SliceContext } from '../slice.ts';
import type { OpenDocument } from './open-document.ts';

/** Changes of a document that ships with the program, until there is one of the user’s own to take them. */
export type FirstChanges = {
  readonly hold: (order: EditOrder, shipped: Editing) => void;
  /** Try once more to make the document that takes what is held, if anything is. */
  readonly again: (shipped: Editing) => void;
  readonly forget: () => void;
  readonly isMaking: () => boolean;
  /** When the document of the user’s own is there, or could not be made. */
  readonly made: () => Promise<void>;
};

/** @param edit makes a change of the document that is open */
export function createFirstChanges(
  kind: DocumentKind,
  { here, isHere, change, choose, notSaved, freeName }: OpenDocument,
  edit: (order: EditOrder) => void,
  { client }: SliceContext,
): FirstChanges {
  let held: EditOrder[] = [];
  let making: Promise<void> | null = null;

  async function makeOwn(shipped: Editing): Promise<void> {
    const { name, id } = shipped.draft.document;
    const order = { kind, name: freeName(name, ', changed'), from: id, how: 'child' } as const;
    try {
      const opened = await client.call('documents.create', order);
      const orders = held;
      held = [];
      if (!isHere(id)) return;
      choose(opened, `“${name}” stays as it is; your changes are in one of your own, which builds on it.`);
      const { told } = here() ?? { told: null };
      for (const each of orders) edit(each);
      change({ told });
    } catch (error) {
      if (isHere(id)) notSaved(error);
    }
  }

  function make(shipped: Editing): void {
    making ??= makeOwn(shipped).finally(() => {
      making = null;
    });
  }

  return {
    hold: (order, shipped) => {
      held.push(order);
      make(shipped);
    },
    again: (shipped) => {
      if (held.length > 0) make(shipped);
    },
    forget: () => {
      held = [];
    },
    isMaking: () => making !== null,
    made: async () => {
      await making;
    },
  };
}
