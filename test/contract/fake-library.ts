/** A library in memory: documents with revisions, versions, undo, notes and bundles, under the rules of the real one. */
import { createAborter } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import type {
  DocumentKind,
  Draft,
  History,
  NoteRow,
  OpenedDocument,
  SubjectKind,
} from '../../contract/schemas/library.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Future } from '../../core/scenario/future.ts';
import { optionGroup } from '../../core/scenario/option-group.ts';
import type { Option } from '../../core/scenario/option.ts';
import { lineage } from '../../core/scenario/lineage.ts';
import { describeProblem } from '../../core/scenario/problems.ts';
import { optionProblems } from '../../core/scenario/validate-option.ts';

export type LibraryMethod =
  | Extract<
      keyof Handlers,
      `documents.${string}` | `history.${string}` | `notes.${string}` | `bundles.${string}`
    >
  | `options.${'list' | 'get'}`
  | `futures.${'list' | 'get'}`;

type Shipped = { readonly options: readonly Option[]; readonly futures: readonly Future[] };
type Subject = { readonly kind: SubjectKind; readonly id: string };
type Note = Omit<NoteRow, 'subject' | 'revision' | 'savedAt'>;
/** What stands under a key; null when there is nothing. */
type Held = Draft | Note | null;
type Entry = { readonly held: Held; readonly revision: number };
type Version = { id: string; name: string; note: string; keptAt: string; revision: number; draft: Draft };
type Action = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly subject: Subject;
  readonly key: string;
  readonly before: Held;
  readonly after: Held;
  undone: boolean;
};

const AT = '2026-05-04T09:30:00.000Z';
const NO_NOTE: Note = { note: '', tags: [], archived: false };

function documentKey(kind: DocumentKind, id: string): string {
  return `document ${kind} ${id}`;
}

function noteKey({ kind, id }: Subject): string {
  return `note ${kind} ${id}`;
}

function chainOf<T extends Option | Future>(family: readonly T[], id: string): T[] {
  return lineage(id, new Map(family.map((each) => [each.id, each])));
}

const historyRow = ({ id, name, at, subject }: Action) => ({ id, name, at, subject });

/** Handlers over the shipped documents and an empty library of one's own. */
export function fakeLibrary(
  { options, futures }: Shipped,
  tell: (event: ContractEvent) => void = () => {},
): Pick<Handlers, LibraryMethod> {
  const entries = new Map<string, Entry>();
  const versions = new Map<string, Version[]>();
  let actions: Action[] = [];
  let made = 0;

  const savesOf = (key: string): number => entries.get(key)?.revision ?? 0;
  /** 0 for what is gone; its saves go on being counted. */
  const revisionOf = (key: string): number => (heldAt(key) === null ? 0 : savesOf(key));
  const heldAt = (key: string): Held => entries.get(key)?.held ?? null;
  const draftsOf = (kind: DocumentKind): Draft[] =>
    [...entries].flatMap(([key, { held }]) =>
      key.startsWith(`document ${kind} `) && held !== null && 'document' in held ? [held] : [],
    );
  const allOptions = (): Option[] => [
    ...options,
    ...draftsOf('option').map(({ document }) => document as Option),
  ];
  const allFutures = (): Future[] => [
    ...futures,
    ...draftsOf('future').map(({ document }) => document as Future),
  ];
  const familyOf = (kind: DocumentKind): readonly (Option | Future)[] =>
    kind === 'option' ? allOptions() : allFutures();
  const isShipped = (kind: DocumentKind, id: string): boolean =>
    (kind === 'option' ? options : futures).some((each) => each.id === id);

  function found(kind: DocumentKind, id: string): Option | Future {
    const document = familyOf(kind).find((each) => each.id === id);
    if (document === undefined)
      throw new ContractError('not-found', `There is no ${kind} "${id}".`, { kind, id });
    return document;
  }
  function opened(kind: DocumentKind, id: string): OpenedDocument {
    found(kind, id);
    const own = !isShipped(kind, id);
    const state = { own, revision: revisionOf(documentKey(kind, id)), savedAt: own ? AT : null };
    if (kind === 'option') {
      const chain = chainOf(allOptions(), id);
      return { kind, document: chain.at(-1)!, ancestors: chain.slice(0, -1), ...state };
    }
    const chain = chainOf(allFutures(), id);
    return { kind, document: chain.at(-1)!, ancestors: chain.slice(0, -1), ...state };
  }

  const nextUndo = (): Action | undefined => actions.findLast(({ undone }) => !undone);
  const nextRedo = (): Action | undefined => actions.find(({ undone }) => undone);
  function history(): History {
    const [undo, redo] = [nextUndo(), nextRedo()];
    return {
      undo: undo === undefined ? null : historyRow(undo),
      redo: redo === undefined ? null : historyRow(redo),
      recent: actions
        .toReversed()
        .slice(0, 200)
        .map((action) => ({ ...historyRow(action), undone: action.undone })),
    };
  }
  function put(subject: Subject, key: string, held: Held): void {
    entries.set(key, { held, revision: savesOf(key) + 1 });
    const changed = [{ ...subject, revision: revisionOf(key) }];
    const [subjects, notes] = key.startsWith('note ') ? [[], changed] : [changed, []];
    tell({ event: 'library.changed', data: { subjects, notes, history: history() } });
  }
  function act(name: string, subject: Subject, key: string, after: Held): void {
    made += 1;
    const action = {
      id: `action-${made}`,
      name,
      at: AT,
      subject,
      key,
      before: heldAt(key),
      after,
      undone: false,
    };
    actions = [...actions.filter(({ undone }) => !undone), action];
    put(subject, key, after);
  }
  function step(wanted: string, action: Action | undefined, undone: boolean): History {
    if (action?.id !== wanted) throw new ContractError('conflict', 'Something else has been done since.');
    action.undone = undone;
    put(action.subject, action.key, undone ? action.before : action.after);
    return history();
  }

  function newId(kind: DocumentKind, name: string): string {
    const stem = `my-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.replace(/-+$/, '');
    const taken = new Set(familyOf(kind).map(({ id }) => id));
    let id = stem;
    for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
    return id;
  }
  function ownDraft(kind: DocumentKind, id: string): Draft {
    found(kind, id);
    if (isShipped(kind, id)) {
      throw new ContractError(
        'invalid-request',
        `The ${kind} "${id}" ships with the program and cannot be changed.`,
      );
    }
    return heldAt(documentKey(kind, id)) as Draft;
  }
  function refuseUnusable(draft: Draft): void {
    if (draft.kind !== 'option') return;
    const others = allOptions().filter(({ id }) => id !== draft.document.id);
    const problems = optionProblems(chainOf([...others, draft.document], draft.document.id));
    if (problems.length === 0) return;
    throw new ContractError('invalid-request', problems.map(describeProblem).join('\n'), {
      problems: problems.map(({ path, expected, found: seen, remedy, ...rest }) => {
        const problem = { path, expected, found: seen, remedy };
        return { ...problem, sentence: describeProblem({ ...problem, ...rest }) };
      }),
    });
  }
  const noteRow = (subject: Subject): NoteRow => {
    const held = heldAt(noteKey(subject)) as Note | null;
    return { subject, ...(held ?? NO_NOTE), revision: revisionOf(noteKey(subject)), savedAt: AT };
  };
  const rowOf = (kind: DocumentKind, { id, name, summary, parent }: Option | Future) => ({
    id,
    name,
    summary,
    parent,
    own: !isShipped(kind, id),
  });

  return {
    'options.list': () =>
      allOptions().map((each) => ({ ...rowOf('option', each), group: optionGroup(each) })),
    'options.get': ({ id }) => {
      const option = found('option', id) as Option;
      return { option, changes: chainOf(allOptions(), id).flatMap(({ changes }) => [...changes]) };
    },
    'futures.list': () => allFutures().map((each) => rowOf('future', each)),
    'futures.get': ({ id }) => {
      const future = found('future', id) as Future;
      return { future, changes: chainOf(allFutures(), id).flatMap(({ changes }) => [...changes]) };
    },
    'documents.open': ({ kind, id }) => opened(kind, id),
    'documents.create': ({ kind, name, from, how }) => {
      const source = found(kind, from);
      const id = newId(kind, name);
      const document =
        how === 'child' || source.parent === null
          ? {
              id,
              name,
              parent: from,
              changes: [],
              summary: `Builds on “${source.name}”.`,
              evidence: 'Not given yet.',
            }
          : { ...source, id, name };
      act(`Make “${name}”`, { kind, id }, documentKey(kind, id), { kind, document } as Draft);
      return opened(kind, id);
    },
    'documents.save': ({ draft, revision, action }) => {
      const { kind } = draft;
      const { id } = draft.document;
      const key = documentKey(kind, id);
      const there = ownDraft(kind, id);
      if (revisionOf(key) !== revision) {
        throw new ContractError('conflict', `“${there.document.name}” has been saved elsewhere since.`, {
          revision: revisionOf(key),
          draft: structuredClone(there) as never,
        });
      }
      refuseUnusable(draft);
      act(action, { kind, id }, key, draft);
      return { revision: revisionOf(key), savedAt: AT };
    },
    'documents.remove': ({ kind, id }) => {
      const { name } = ownDraft(kind, id).document;
      const built = familyOf(kind).filter(({ parent }) => parent === id);
      if (built.length > 0) {
        const names = built.map((each) => `“${each.name}”`).join(', ');
        throw new ContractError('invalid-request', `“${name}” cannot be removed: ${names} builds on it.`);
      }
      act(`Remove “${name}”`, { kind, id }, documentKey(kind, id), null);
      return {};
    },
    'documents.broken': () => [],
    'documents.versions': ({ kind, id }) =>
      (versions.get(documentKey(kind, id)) ?? []).map(({ draft: _draft, ...version }) => version),
    'documents.version': ({ kind, id, version }) => {
      const kept = versions.get(documentKey(kind, id))?.find((each) => each.id === version);
      if (kept === undefined) throw new ContractError('not-found', 'There is no such version.');
      return kept.draft;
    },
    'documents.keepVersion': ({ kind, id, name, note }) => {
      const key = documentKey(kind, id);
      const draft = ownDraft(kind, id);
      made += 1;
      const version = { id: `version-${made}`, name, note, keptAt: AT, revision: revisionOf(key) };
      versions.set(key, [{ ...version, draft }, ...(versions.get(key) ?? [])]);
      tell({
        event: 'library.changed',
        data: { subjects: [{ kind, id, revision: revisionOf(key) }], notes: [], history: history() },
      });
      return version;
    },
    'history.get': history,
    'history.undo': ({ action }) => step(action, nextUndo(), true),
    'history.redo': ({ action }) => step(action, nextRedo(), false),
    'notes.list': () =>
      [...entries].flatMap(([key, { held }]) => {
        const [about, kind, id] = key.split(' ') as [string, SubjectKind, string];
        return about === 'note' && held !== null ? [noteRow({ kind, id })] : [];
      }),
    'notes.save': ({ subject, revision, signOff = null, signedElsewhere: _kept, ...note }) => {
      const key = noteKey(subject);
      if (revisionOf(key) !== revision) {
        throw new ContractError('conflict', 'The note has been saved elsewhere since.', {
          revision: revisionOf(key),
          note: { ...(heldAt(key) as Note) },
        });
      }
      act('Change the note', subject, key, { ...note, ...(signOff !== null && { signOff }) });
      return noteRow(subject);
    },
    'bundles.pack': ({ kind, id }) => ({
      fileName: `${id}.care-market.json`,
      text: JSON.stringify({
        format: 'care-market-bundle',
        kind,
        documents: kind === 'option' || kind === 'future' ? [found(kind, id)] : [],
      }),
    }),
    'bundles.open': ({ text }) => {
      const bundle = JSON.parse(text) as { format?: string; kind: DocumentKind; documents: Option[] };
      if (bundle.format !== 'care-market-bundle') {
        throw new ContractError('invalid-request', 'This is not a file of this program.');
      }
      const taken = bundle.documents.map((document) => {
        const id = newId(bundle.kind, document.name);
        const subject = { kind: bundle.kind, id };
        act(`Open “${document.name}”`, subject, documentKey(bundle.kind, id), {
          kind: bundle.kind,
          document: { ...document, id },
        } as Draft);
        return { subject: { kind: bundle.kind, id: document.id }, name: document.name, asId: id };
      });
      return { taken, engine: null, warnings: [] };
    },
  };
}

/** The same with an option of one's own, "my-option", made and kept as "version-2", and a note written and taken back. */
export function fakeLibraryOfOne(shipped: Shipped): Pick<Handlers, LibraryMethod> {
  const library = fakeLibrary(shipped);
  const context = { signal: createAborter().signal };
  const subject = { kind: 'option', id: 'my-option' } as const;
  void library['documents.create'](
    { kind: 'option', name: 'Option', from: 'business-as-usual', how: 'child' },
    context,
  );
  void library['documents.keepVersion']({ ...subject, name: 'First', note: '' }, context);
  void library['notes.save']({ subject, note: 'For May.', tags: [], archived: false, revision: 0 }, context);
  void library['history.undo']({ action: 'action-3' }, context);
  return library;
}
