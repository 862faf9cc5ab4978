import type { Future } from '../../core/scenario/future.ts';
import type { Option } from '../../core/scenario/option.ts';
import { toProblem } from '../api/problem.ts';
import type { DocumentKind, Draft, OpenedDocument } from '../api/types.ts';
import { createAutosave } from './autosave.ts';
import type { Autosave } from './autosave.ts';
import { applied, editingOf, fromOpened, renamed } from './editing.ts';
import type { EditOrder, Editing } from './editing.ts';
import { freeName } from './free-name.ts';
import { selectIsOpened } from './selectors.ts';
import type { SliceContext } from './slice.ts';

/** How long nothing must have been changed before the whole comparison is run. */
const STILL = 400;
/** How long a path is left to come and to be drawn: what is saved and run meanwhile would take the processors from it. */
const DRAWN = 150;
/** However long a path takes, a change waits no longer than this to be saved. */
const UNSAVED = 2_000;

export type Desk = {
  readonly open: () => Promise<void>;
  readonly edit: (order: EditOrder) => void;
  /** Put the contents of another draft in place of what is there, as one change. */
  readonly putBack: (draft: Draft, action: string) => void;
  readonly again: () => void;
  /** Save what has not been saved yet. Says whether there was anything. */
  readonly settle: () => Promise<boolean>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => Promise<void>;
  readonly keepCopy: (draft: Draft) => Promise<boolean>;
  /** Nothing is open any more: what cannot be saved is set aside. */
  readonly close: () => void;
  /** The library has another revision of a document; 0 for one that is gone. */
  readonly heard: (id: string, revision: number) => void;
};

/** The document of one kind that is open to change: shown at once, saved behind it, run when it has come to rest. */
export function createDesk(kind: DocumentKind, { client, now, get, set }: SliceContext): Desk {
  let autosave: Autosave | null = null;
  let moving: { readonly what: string; readonly draft: Draft; readonly action: string } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** The path of the latest change, until it is there and has had time to be drawn; it was asked for then. */
  let path: { readonly askedAt: number; readonly isThere: boolean } | null = null;
  /** Changes of a document that ships with the program, until there is one of the user’s own to take them. */
  let held: EditOrder[] = [];
  let making: Promise<void> | null = null;
  let latestHeard = 0;

  const here = (): Editing | null => get().drafts[kind];
  const isHere = (id: string): boolean => here()?.draft.document.id === id;
  const put = (editing: Editing | null): void => set({ drafts: { ...get().drafts, [kind]: editing } });
  const change = (changed: Partial<Editing>): void => {
    const editing = here();
    if (editing !== null) put({ ...editing, ...changed });
  };

  async function open(): Promise<void> {
    const id = get().choice[kind];
    if (isHere(id)) return;
    leave();
    try {
      const opened = await client.call('documents.open', { kind, id });
      if (get().choice[kind] === id && !isHere(id)) take(fromOpened(opened));
    } catch (error) {
      if (get().choice[kind] === id) set({ drafts: { ...get().drafts, unread: toProblem(error) } });
    }
  }

  /** What cannot be saved goes aside; the rest is saved behind the next document. */
  function leave(): void {
    flush();
    held = [];
    const editing = here();
    if (editing === null) return;
    const { drafts } = get();
    const lost = editing.saving.kind === 'not saved' ? [editing.draft] : [];
    set({ drafts: { ...drafts, [kind]: null, aside: [...drafts.aside, ...lost] } });
  }

  function take(editing: Editing): void {
    const { id } = editing.draft.document;
    moving = null;
    latestHeard = editing.revision;
    const mine = createAutosave(client, editing.revision, ({ standing, unsaved }) => {
      if (autosave === mine && isHere(id)) change(standing);
      else setAside(unsaved);
    });
    autosave = mine;
    set({ drafts: { ...get().drafts, [kind]: editing, unread: null } });
    showDetails(editing);
  }

  function setAside(draft: Draft | null): void {
    const { drafts } = get();
    if (draft !== null) set({ drafts: { ...drafts, aside: [...drafts.aside, draft] } });
  }

  function edit(order: EditOrder): void {
    const editing = here();
    if (editing === null) return;
    if (!editing.own) {
      held.push(order);
      making ??= makeOwn(editing).finally(() => {
        making = null;
      });
      return;
    }
    if (moving !== null && moving.what !== order.moving) flush();
    const draft = applied(editing.draft, order);
    show({ ...editing, draft, told: null });
    comeToRest(STILL);
    if (editing.clash !== null) return;
    if (order.moving === undefined) autosave?.save(draft, order.action);
    else moving = { what: order.moving, draft, action: order.action };
  }

  function putBack(draft: Draft, action: string): void {
    if (draft.kind === 'option') {
      const { document } = draft;
      edit({ kind: 'option', action, change: ({ id }) => ({ ...document, id }) });
    } else {
      const { document } = draft;
      edit({ kind: 'future', action, change: ({ id }) => ({ ...document, id }) });
    }
  }

  function show(editing: Editing): void {
    put({ ...editing, saving: editing.clash === null ? { kind: 'saving' } : editing.saving });
    preview(editing.draft);
    showDetails(editing);
  }

  /** What differs is said of what is on the screen. */
  function showDetails({ draft, ancestors }: Editing): void {
    const { details, choice } = get();
    // An opened result says by its own copy what differed.
    if (choice[kind] !== draft.document.id || selectIsOpened(get())) return;
    if (draft.kind === 'option') {
      const chain = [...(ancestors as readonly Option[]), draft.document];
      set({ details: { ...details, optionChanges: chain.flatMap(({ changes }) => changes) } });
    } else {
      const chain = [...(ancestors as readonly Future[]), draft.document];
      set({ details: { ...details, futureChanges: chain.flatMap(({ changes }) => changes) } });
    }
  }

  async function makeOwn(parent: Editing): Promise<void> {
    const { name, id } = parent.draft.document;
    const order = {
      kind,
      name: freeName(name, ', changed', named()),
      from: id,
      how: 'child',
    } as const;
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
      if (isHere(id)) change({ saving: { kind: 'not saved', problem: toProblem(error), fields: [] } });
    }
  }

  function named(): readonly string[] {
    const { session } = get();
    const rows =
      session.kind === 'ready' ? session.catalogues[kind === 'option' ? 'options' : 'futures'] : [];
    return rows.map(({ name }) => name);
  }

  /** Another document takes the place of the one that is chosen, without a run of its own. */
  function choose(opened: OpenedDocument, told: string | null): void {
    const { choice } = get();
    const { id } = opened.document;
    set({ choice: { ...choice, [kind]: id, beside: choice.beside.filter((each) => each !== id) } });
    take(fromOpened(opened, told));
  }

  function again(): void {
    const editing = here();
    if (editing === null || editing.clash !== null) return;
    if (editing.own) {
      autosave?.again();
      comeToRest(STILL);
    } else if (held.length > 0) {
      making ??= makeOwn(editing).finally(() => {
        making = null;
      });
    }
  }

  function flush(): void {
    if (moving === null) return;
    const { draft, action } = moving;
    moving = null;
    autosave?.save(draft, action);
  }

  async function settle(): Promise<boolean> {
    const had = moving !== null || making !== null || here()?.saving.kind === 'saving';
    await making;
    flush();
    await autosave?.settled();
    return had;
  }

  function comeToRest(after: number): void {
    clearTimeout(rest);
    rest = setTimeout(() => void atRest(), after);
  }

  function preview(draft: Draft): void {
    path = { askedAt: now(), isThere: false };
    get().actions.preview(draft);
  }

  /** Whether the path of the latest change is still to come or to be drawn. */
  function isPathDue(): boolean {
    if (path === null) return false;
    const { run } = get();
    const isThere = run.kind !== 'running' || run.shows !== 'what was before';
    const wasThere = path.isThere;
    path = isThere && wasThere ? null : { ...path, isThere };
    return !wasThere;
  }

  async function atRest(): Promise<void> {
    const asked = rest;
    const isDue = isPathDue();
    if (!isDue || now() - (path?.askedAt ?? 0) > UNSAVED) await settle();
    if (asked !== rest) return;
    if (isDue) {
      comeToRest(DRAWN);
      return;
    }
    const { run, actions } = get();
    const saving = here()?.saving.kind;
    if (saving === 'not saved') actions.stayAtPath();
    else if (saving !== 'saving' && run.kind !== 'cancelled' && !selectIsOpened(get()))
      await actions.run({ keep: false });
  }

  function heard(id: string, revision: number): void {
    const editing = here();
    if (editing === null || !isHere(id)) {
      const isParent = editing?.ancestors.some((ancestor) => ancestor.id === id) === true;
      if (isParent && editing?.saving.kind === 'saved') void read(editing.draft.document.id);
      else if (editing === null && get().choice[kind] === id && revision > 0 && !selectIsOpened(get()))
        comeToRest(STILL);
      return;
    }
    showDetails(editing);
    if (revision === 0) {
      gone(editing);
      return;
    }
    // A backup that another program restored leads back to an earlier revision.
    const isEarlier = revision < latestHeard;
    latestHeard = revision;
    if (editing.saving.kind === 'saving') void autosave?.settled().then(() => catchUp(id, isEarlier));
    else void catchUp(id, isEarlier);
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
    if (isEarlier || latestHeard > editing.revision) await read(id);
  }

  async function read(id: string): Promise<void> {
    try {
      const opened = await client.call('documents.open', { kind, id });
      const editing = here();
      if (editing === null || !isHere(id) || editing.saving.kind !== 'saved') return;
      take(fromOpened(opened));
      if (selectIsOpened(get())) return;
      preview(fromOpened(opened).draft);
      comeToRest(STILL);
    } catch {
      // What is on the screen stays; a host that has gone is told of by its own event.
    }
  }

  function takeTheirs(): void {
    const editing = here();
    if (editing?.clash === undefined || editing.clash === null) return;
    const { draft, ancestors, clash } = editing;
    const { drafts } = get();
    set({ drafts: { ...drafts, aside: [...drafts.aside, draft] } });
    if (clash.theirs === null) {
      gone({ ...editing, saving: { kind: 'saved' } });
      return;
    }
    const { theirs, revision } = clash;
    take(editingOf({ draft: theirs, ancestors, own: true, revision }));
    preview(theirs);
    comeToRest(STILL);
  }

  async function keepMine(): Promise<void> {
    const editing = here();
    if (editing !== null && editing.clash !== null) await keepCopy(editing.draft);
  }

  /** What stands in a draft, as a document of its own beside the one it was a draft of. */
  async function keepCopy(draft: Draft): Promise<boolean> {
    const { id: was, parent, name } = draft.document;
    const called = freeName(name, ', my copy', named());
    try {
      const created = await client.call('documents.create', {
        kind,
        name: called,
        from: parent ?? was,
        how: 'child',
      });
      const { id } = created.document;
      const copy = renamed(draft, { id, name: called });
      const { revision } = created;
      try {
        await client.call('documents.save', { draft: copy, revision, action: `Keep “${called}”` });
      } catch (error) {
        await client.call('documents.remove', { kind, id });
        throw error;
      }
      choose(await client.call('documents.open', { kind, id }), `Yours is kept as “${called}”.`);
      preview(copy);
      comeToRest(STILL);
      return true;
    } catch (error) {
      change({ saving: { kind: 'not saved', problem: toProblem(error), fields: [] } });
      return false;
    }
  }

  return { open, edit, putBack, again, settle, takeTheirs, keepMine, keepCopy, close: leave, heard };
}
