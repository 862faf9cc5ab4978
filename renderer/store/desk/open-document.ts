import type { Future } from '../../../core/scenario/future.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { toProblem } from '../../api/problem.ts';
import type { DocumentKind, Draft, OpenedDocument } from '../../api/types.ts';
import { createAutosave } from '../autosave.ts';
import type { Autosave } from '../autosave.ts';
import { fromOpened } from '../editing.ts';
import type { EditOrder, Editing } from '../editing.ts';
import { freeName } from '../free-name.ts';
import { selectIsOpened } from '../selectors.ts';
import type { SliceContext } from '../slice.ts';

/** The one document of its kind that is open: what is on the screen, and the saves behind it. */
export type OpenDocument = {
  readonly here: () => Editing | null;
  readonly isHere: (id: string) => boolean;
  readonly put: (editing: Editing | null) => void;
  readonly change: (changed: Partial<Editing>) => void;
  /** What it was asked of the host has failed: the reason stands where its saving is told. */
  readonly notSaved: (error: unknown) => void;
  /** Another takes its place, as it stands in the library at a revision. */
  readonly take: (editing: Editing) => void;
  /** Another takes its place in the choice as well, without a run of its own. */
  readonly choose: (opened: OpenedDocument, told: string | null) => void;
  /** Say beside the choice in what it differs from business as usual. */
  readonly showDetails: (editing: Editing) => void;
  /** Keep what is nowhere else where the user finds it. */
  readonly setAside: (draft: Draft) => void;
  /** Save a draft behind the screen; one that is being moved is saved when it has come to rest. */
  readonly save: (draft: Draft, order: EditOrder) => void;
  /** Save now what is being moved, unless it is this that is moved on. */
  readonly flush: (unless?: string) => void;
  readonly saveAgain: () => void;
  readonly isMoving: () => boolean;
  /** When no save is under way any more. */
  readonly saved: () => Promise<void>;
  /** The library says at which revision it has the document; whether that is earlier than what it said before. */
  readonly hear: (revision: number) => boolean;
  readonly isBehind: (editing: Editing) => boolean;
  /** A name nobody else has, after one that somebody has. */
  readonly freeName: (name: string, suffix: string) => string;
};

export function createOpenDocument(kind: DocumentKind, context: SliceContext): OpenDocument {
  const { client, get, set } = context;
  let autosave: Autosave | null = null;
  let moving: { readonly what: string; readonly draft: Draft; readonly action: string } | null = null;
  let latestHeard = 0;

  const here = (): Editing | null => get().drafts[kind];
  const isHere = (id: string): boolean => here()?.draft.document.id === id;
  const put = (editing: Editing | null): void => set({ drafts: { ...get().drafts, [kind]: editing } });
  const change = (changed: Partial<Editing>): void => {
    const editing = here();
    if (editing !== null) put({ ...editing, ...changed });
  };

  function take(editing: Editing): void {
    const { id } = editing.draft.document;
    moving = null;
    latestHeard = editing.revision;
    const mine = createAutosave(client, editing.revision, ({ standing, unsaved }) => {
      if (autosave === mine && isHere(id)) change(standing);
      else if (unsaved !== null) setAside(unsaved);
    });
    autosave = mine;
    set({ drafts: { ...get().drafts, [kind]: editing, unread: null } });
    showDetails(editing);
  }

  function choose(opened: OpenedDocument, told: string | null): void {
    const { choice } = get();
    const { id } = opened.document;
    set({ choice: { ...choice, [kind]: id, beside: choice.beside.filter((each) => each !== id) } });
    take(fromOpened(opened, told));
  }

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

  function setAside(draft: Draft): void {
    const { drafts } = get();
    set({ drafts: { ...drafts, aside: [...drafts.aside, draft] } });
  }

  function flush(unless?: string): void {
    if (moving === null || moving.what === unless) return;
    const { draft, action } = moving;
    moving = null;
    autosave?.save(draft, action);
  }

  function names(): readonly string[] {
    const { session } = get();
    const rows =
      session.kind === 'ready' ? session.catalogues[kind === 'option' ? 'options' : 'futures'] : [];
    return rows.map(({ name }) => name);
  }

  return {
    here,
    isHere,
    put,
    change,
    notSaved: (error) => change({ saving: { kind: 'not saved', problem: toProblem(error), fields: [] } }),
    take,
    choose,
    showDetails,
    setAside,
    save: (draft, { moving: what, action }) => {
      if (what === undefined) autosave?.save(draft, action);
      else moving = { what, draft, action };
    },
    flush,
    saveAgain: () => autosave?.again(),
    isMoving: () => moving !== null,
    saved: async () => autosave?.settled(),
    hear: (revision) => {
      const isEarlier = revision < latestHeard;
      latestHeard = revision;
      return isEarlier;
    },
    isBehind: ({ revision }) => latestHeard > revision,
    freeName: (name, suffix) => freeName(name, suffix, names()),
  };
}
