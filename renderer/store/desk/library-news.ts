import type { DocumentKind } from '../../api/types.ts';
import { fromOpened } from '../editing.ts';
import type { Editing } from '../editing.ts';
import { selectIsOpened } from '../selectors.ts';
import type { SliceContext } from '../slice.ts';
import type { OpenDocument } from './open-document.ts';
import type { Rest } from './rest.ts';

/** What becomes of the open document when the library is changed: by this window, by another, or by undoing. */
export type LibraryNews = {
  /** The library has another revision of a document; 0 for one that is gone. */
  readonly heard: (id: string, revision: number) => void;
  /** The document is no longer in the library. */
  readonly gone: (editing: Editing) => void;
};

export function createLibraryNews(
  kind: DocumentKind,
  document: OpenDocument,
  { preview, awaitRest }: Rest,
  { client, get, set }: SliceContext,
): LibraryNews {
  const { here, isHere, put, change, take, showDetails, saved, hear, isBehind } = document;

  function heard(id: string, revision: number): void {
    const editing = here();
    if (editing === null || !isHere(id)) {
      heardOfAnother(id, revision);
      return;
    }
    showDetails(editing);
    if (revision === 0) {
      gone(editing);
      return;
    }
    // A backup that another program restored leads back to an earlier revision.
    const isEarlier = hear(revision);
    if (editing.saving.kind === 'saving') void saved().then(() => catchUp(id, isEarlier));
    else void catchUp(id, isEarlier);
  }

  /** What the open document builds on, or what is chosen while nothing is open. */
  function heardOfAnother(id: string, revision: number): void {
    const editing = here();
    const isParent = editing?.ancestors.some((ancestor) => ancestor.id === id) === true;
    if (isParent && editing?.saving.kind === 'saved') void read(editing.draft.document.id);
    else if (editing === null && get().choice[kind] === id && revision > 0 && !selectIsOpened(get()))
      awaitRest();
  }

  function gone(editing: Editing): void {
    const { parent } = editing.draft.document;
    if (editing.saving.kind !== 'saved') {
      change({ clash: { revision: 0, theirs: null } });
      return;
    }
    put(null);
    if (parent === null || get().choice[kind] !== editing.draft.document.id) return;
    if (selectIsOpened(get())) return;
    get().actions.choose({ [kind]: parent });
    const { name } = editing.draft.document;
    const told = `“${name}” was removed. What it built on is chosen in its place.`;
    set({ history: { ...get().history, told } });
  }

  /** Saved by another window, or undone: where nothing of this one is unsaved it is simply shown. */
  async function catchUp(id: string, isEarlier: boolean): Promise<void> {
    const editing = here();
    if (editing === null || !isHere(id) || editing.saving.kind !== 'saved') return;
    if (isEarlier || isBehind(editing)) await read(id);
  }

  async function read(id: string): Promise<void> {
    try {
      const opened = await client.call('documents.open', { kind, id });
      const editing = here();
      if (editing === null || !isHere(id) || editing.saving.kind !== 'saved') return;
      const inLibrary = fromOpened(opened);
      take(inLibrary);
      if (selectIsOpened(get())) return;
      preview(inLibrary.draft);
      awaitRest();
    } catch {
      // What is on the screen stays; a host that has gone is told of by its own event.
    }
  }

  return { heard, gone };
}
