import type { DocumentKind, Draft } from '../../api/types.ts';
import { editingOf, renamed } from '../editing.ts';
import type { SliceContext } from '../slice.ts';
import type { LibraryNews } from './library-news.ts';
import type { OpenDocument } from './open-document.ts';
import type { Rest } from './rest.ts';

/** The ways out where the library has something else than what is on the screen: neither loses what was typed. */
export type WaysOut = {
  /** What the library has, in place of what is on the screen, which is set aside. */
  readonly takeTheirs: () => void;
  /** What is on the screen, as a document of its own beside what the library has. */
  readonly keepMine: () => Promise<void>;
  /** What stands in a draft, as a document of its own beside the one it was a draft of; says whether it is kept. */
  readonly keepCopy: (draft: Draft) => Promise<boolean>;
};

export function createWaysOut(
  kind: DocumentKind,
  { here, take, choose, setAside, notSaved, freeName }: OpenDocument,
  { preview, awaitRest }: Rest,
  { gone }: LibraryNews,
  { client }: SliceContext,
): WaysOut {
  function takeTheirs(): void {
    const editing = here();
    if (editing === null || editing.clash === null) return;
    const { draft, ancestors, clash } = editing;
    setAside(draft);
    if (clash.theirs === null) {
      gone({ ...editing, saving: { kind: 'saved' } });
      return;
    }
    const { theirs, revision } = clash;
    take(editingOf({ draft: theirs, ancestors, own: true, revision }));
    preview(theirs);
    awaitRest();
  }

  async function keepMine(): Promise<void> {
    const editing = here();
    if (editing !== null && editing.clash !== null) await keepCopy(editing.draft);
  }

  async function keepCopy(draft: Draft): Promise<boolean> {
    const name = freeName(draft.document.name, ', my copy');
    try {
      const { id, copy } = await saveCopy(draft, name);
      choose(await client.call('documents.open', { kind, id }), `Yours is kept as “${name}”.`);
      preview(copy);
      awaitRest();
      return true;
    } catch (error) {
      notSaved(error);
      return false;
    }
  }

  /** Leaves no empty copy behind where its contents cannot be saved. */
  async function saveCopy(draft: Draft, name: string): Promise<{ id: string; copy: Draft }> {
    const { id: was, parent } = draft.document;
    const created = await client.call('documents.create', {
      kind,
      name,
      from: parent ?? was,
      how: 'child',
    });
    const { revision } = created;
    const { id } = created.document;
    const copy = renamed(draft, { id, name });
    try {
      await client.call('documents.save', { draft: copy, revision, action: `Keep “${name}”` });
    } catch (error) {
      await client.call('documents.remove', { kind, id });
      throw error;
    }
    return { id, copy };
  }

  return { takeTheirs, keepMine, keepCopy };
}
