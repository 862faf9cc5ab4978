import type { DocumentKind, Draft } from '../../api/types.ts';
import type { EditOrder } from '../editing.ts';
import { createDesk } from '../desk/desk.ts';
import type { SliceContext } from '../slice.ts';
import type { Actions } from '../state.ts';

type DraftActions = Pick<
  Actions,
  | 'openDraft'
  | 'edit'
  | 'saveAgain'
  | 'settleDrafts'
  | 'takeTheirs'
  | 'keepMine'
  | 'keepAside'
  | 'letGoAside'
  | 'putBack'
>;

/** The documents that are being edited, one of each kind. */
export function createDrafts(context: SliceContext): DraftActions {
  const { client, get, set } = context;
  const desks = { option: createDesk('option', context), future: createDesk('future', context) };

  client.subscribe('library.changed', ({ subjects }) => {
    if (get().session.kind !== 'ready') return;
    for (const { kind, id, revision } of subjects) {
      if (kind === 'option' || kind === 'future') desks[kind].heard(id, revision);
    }
  });

  client.subscribe('library.replaced', () => {
    desks.option.close();
    desks.future.close();
  });

  function letGo(draft: Draft): void {
    const { drafts, history } = get();
    const aside = drafts.aside.filter((each) => each !== draft);
    set({ drafts: { ...drafts, aside }, history: { ...history, told: null } });
  }

  return {
    openDraft: (kind: DocumentKind) => desks[kind].open(),
    edit: (order: EditOrder) => desks[order.kind].edit(order),
    putBack: (draft, action) => desks[draft.kind].putBack(draft, action),
    saveAgain: (kind) => desks[kind].again(),
    settleDrafts: async () => {
      const were = await Promise.all([desks.option.settle(), desks.future.settle()]);
      return were.some(Boolean);
    },
    takeTheirs: (kind) => desks[kind].takeTheirs(),
    keepMine: (kind) => desks[kind].keepMine(),
    keepAside: async (draft) => {
      if (await desks[draft.kind].keepCopy(draft)) letGo(draft);
    },
    letGoAside: letGo,
  };
}
