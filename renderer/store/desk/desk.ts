import { toProblem } from '../../api/problem.ts';
import type { DocumentKind, Draft } from '../../api/types.ts';
import { applied, fromOpened } from '../editing.ts';
import type { EditOrder } from '../editing.ts';
import type { SliceContext } from '../slice.ts';
import { createWaysOut } from './clash.ts';
import type { WaysOut } from './clash.ts';
import { createFirstChanges } from './first-changes.ts';
import { createLibraryNews } from './library-news.ts';
import type { LibraryNews } from './library-news.ts';
import { createOpenDocument } from './open-document.ts';
import { createRest } from './rest.ts';

export type Desk = WaysOut &
  Pick<LibraryNews, 'heard'> & {
    readonly open: () => Promise<void>;
    readonly edit: (order: EditOrder) => void;
    /** Put the contents of another draft in place of what is there, as one change. */
    readonly putBack: (draft: Draft, action: string) => void;
    readonly again: () => void;
    /** Save what has not been saved yet. Says whether there was anything. */
    readonly settle: () => Promise<boolean>;
    /** Nothing is open any more: what cannot be saved is set aside. */
    readonly close: () => void;
  };

/** The document of one kind that is open to change: shown at once, saved behind it, run when it has come to rest. */
export function createDesk(kind: DocumentKind, context: SliceContext): Desk {
  const { client, get, set } = context;
  const document = createOpenDocument(kind, context);
  const { here, isHere } = document;
  const rest = createRest(document, settle, context);
  const first = createFirstChanges(kind, document, edit, context);
  const news = createLibraryNews(kind, document, rest, context);
  const waysOut = createWaysOut(kind, document, rest, news, context);

  async function open(): Promise<void> {
    const id = get().choice[kind];
    if (isHere(id)) return;
    close();
    try {
      const opened = await client.call('documents.open', { kind, id });
      if (get().choice[kind] === id && !isHere(id)) document.take(fromOpened(opened));
    } catch (error) {
      if (get().choice[kind] === id) set({ drafts: { ...get().drafts, unread: toProblem(error) } });
    }
  }

  /** What cannot be saved goes aside; the rest is saved behind the next document. */
  function close(): void {
    document.flush();
    first.forget();
    const editing = here();
    if (editing === null) return;
    document.put(null);
    if (editing.saving.kind === 'not saved') document.setAside(editing.draft);
  }

  function edit(order: EditOrder): void {
    const editing = here();
    if (editing === null) return;
    if (!editing.own) {
      first.hold(order, editing);
      return;
    }
    document.flush(order.moving);
    const draft = applied(editing.draft, order);
    const { clash } = editing;
    const saving = clash === null ? ({ kind: 'saving' } as const) : editing.saving;
    document.put({ ...editing, draft, told: null, saving });
    rest.preview(
      draft,
      (order.likely ?? []).map((each) => applied(draft, each)),
    );
    document.showDetails({ ...editing, draft });
    rest.awaitRest();
    if (clash === null) document.save(draft, order);
  }

  function putBack(draft: Draft, action: string): void {
    if (draft.kind === 'option') {
      const { document: contents } = draft;
      edit({ kind: 'option', action, change: ({ id }) => ({ ...contents, id }) });
    } else {
      const { document: contents } = draft;
      edit({ kind: 'future', action, change: ({ id }) => ({ ...contents, id }) });
    }
  }

  function again(): void {
    const editing = here();
    if (editing === null || editing.clash !== null) return;
    if (editing.own) {
      document.saveAgain();
      rest.awaitRest();
    } else first.again(editing);
  }

  async function settle(): Promise<boolean> {
    const had = document.isMoving() || first.isMaking() || here()?.saving.kind === 'saving';
    await first.made();
    document.flush();
    await document.saved();
    return had;
  }

  return { ...waysOut, open, edit, putBack, again, settle, close, heard: news.heard };
}
