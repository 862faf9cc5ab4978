import { ContractError } from '../../contract/errors.ts';
import type { DocumentKind, Draft, OpenedDocument } from '../../contract/schemas/library.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { ownName } from '../files/family.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { tellProblem } from '../files/near-names.ts';
import { UnusableFile } from '../files/unusable-file.ts';
import { checkDraft } from '../library/check-draft.ts';
import type { Desk } from '../library/desk.ts';
import { documentBody, documentText, readDraft } from '../library/document-text.ts';
import { sameBody } from '../library/ledger.ts';
import { newDocumentId } from '../library/new-document-id.ts';
import { nameOf, ownEntry } from '../library/own-document.ts';
import { known } from './known.ts';

/** How many faults of a document are told where it is one of a list. */
const MOST_TOLD = 5;

type Methods = Extract<keyof Handlers, `documents.${string}`>;

/** The user's own options and futures. The library is opened at the first question about it. */
export function documentMethods(catalogue: Catalogue, desk: () => Desk): Pick<Handlers, Methods> {
  const open = (kind: DocumentKind, id: string): OpenedDocument => {
    const entry = catalogue.isOwn(kind, id) ? desk().documents.get(kind, id) : null;
    const { revision = 0, savedAt = null } = entry ?? {};
    const state = { own: entry !== null, revision, savedAt };
    if (kind === 'option') return { kind, ...split(catalogue.openOption(id)), ...state };
    return { kind, ...split(catalogue.openFuture(id)), ...state };
  };

  return {
    'documents.open': ({ kind, id }) => known(() => open(kind, id)),

    'documents.create': ({ kind, name: given, from, how }) =>
      known(() => {
        const name = given.trim();
        const { documents, ledger } = desk();
        const id = ledger.perform(() => {
          const used = documents.everUsed(kind);
          const taken = (each: string): boolean => used.has(each) || isListed(catalogue, kind, each);
          const draft = checkDraft(
            catalogue,
            startedFrom(open(kind, from), newDocumentId(name, taken), name, how),
          );
          const subject = { kind, id: draft.document.id };
          const edit = { shelf: 'document' as const, ...subject, after: documentBody(draft) };
          return { deed: { name: `Make “${name}”`, subject, edits: [edit] }, answer: subject.id };
        });
        return open(kind, id);
      }),

    'documents.save': ({ draft, revision, action }) =>
      known(() => {
        const { documents, ledger } = desk();
        const { kind } = draft;
        const { id } = draft.document;
        ledger.perform(() => {
          const there = ownEntry(desk(), catalogue, kind, id);
          if (there.revision !== revision) throw savedElsewhere(kind, nameOf(there), there);
          const after = documentBody(checkDraft(catalogue, draft, documentText(kind, there.body)));
          const subject = { kind, id };
          const edits = [{ shelf: 'document' as const, ...subject, after }];
          const isNew = !sameBody(there.body, after);
          return { deed: isNew ? { name: action, subject, edits, goesOn: true } : null, answer: null };
        });
        const saved = documents.get(kind, id)!;
        return { revision: saved.revision, savedAt: saved.savedAt };
      }),

    'documents.remove': ({ kind, id }) =>
      known(() => {
        const { documents, ledger } = desk();
        return ledger.perform(() => {
          const there = ownEntry(desk(), catalogue, kind, id);
          refuseParent(nameOf(there), childrenOf(documents, kind, id));
          const subject = { kind, id };
          const edits = [{ shelf: 'document' as const, ...subject, after: null }];
          return { deed: { name: `Remove “${nameOf(there)}”`, subject, edits }, answer: {} };
        });
      }),

    'documents.broken': () =>
      known(() =>
        catalogue.listBroken().map(({ kind, id, file, problems }) => {
          const told = problems
            .slice(0, MOST_TOLD)
            .map((problem) => tellProblem(ofItself(kind, id, problem)));
          return { kind, id, file, sentence: told.join('\n') };
        }),
      ),

    'documents.versions': ({ kind, id }) => [...desk().versions.list(kind, id)],

    'documents.version': ({ kind, id, version }) =>
      known(() => {
        const body = desk().versions.body(kind, id, version);
        if (body === null) {
          throw new ContractError('not-found', `There is no version "${version}" of the ${kind} "${id}".`);
        }
        const parsed = readDraft(kind, documentText(kind, body), `the version of "${id}"`);
        if (!parsed.ok) throw new UnusableFile(parsed.problems);
        return parsed.value;
      }),

    'documents.keepVersion': ({ kind, id, name, note }) =>
      known(() => {
        const { versions, ledger, now, newId } = desk();
        const { revision, body } = ownEntry(desk(), catalogue, kind, id);
        const version = { id: newId(), name, note, keptAt: now().toISOString(), revision };
        versions.add(kind, id, { ...version, body });
        ledger.tell({ shelf: 'document', kind, id });
        return version;
      }),
  };
}

/** Beside the name of a document of one’s own, what is told in words of the screen need not say where it stands. */
function ofItself(kind: DocumentKind, id: string, problem: Problem): Problem {
  const { file, ...rest } = problem;
  return file === ownName(kind, id) && problem.said !== undefined ? rest : problem;
}

function split<T>(chain: readonly T[]): { document: T; ancestors: T[] } {
  const document = chain.at(-1);
  if (document === undefined) throw new Error('A lineage is never empty.');
  return { document, ancestors: chain.slice(0, -1) };
}

function isListed(catalogue: Catalogue, kind: DocumentKind, id: string): boolean {
  const all = kind === 'option' ? catalogue.listOptions() : catalogue.listFutures();
  return all.some((each) => each.id === id);
}

/** What builds on nothing has no second: a copy of it builds on it. */
function startedFrom(source: OpenedDocument, id: string, name: string, how: 'child' | 'copy'): Draft {
  const { document } = source;
  const child = {
    id,
    name,
    summary: `Builds on “${document.name}”.`,
    evidence: 'Not given yet.',
    parent: document.id,
    changes: [],
  };
  if (how === 'child' || document.parent === null) return { kind: source.kind, document: child };
  return source.kind === 'option'
    ? { kind: source.kind, document: { ...source.document, id, name } }
    : { kind: source.kind, document: { ...source.document, id, name } };
}

function savedElsewhere(kind: DocumentKind, name: string, there: { revision: number; body: unknown }) {
  const parsed = readDraft(kind, documentText(kind, there.body), name);
  return new ContractError(
    'conflict',
    `“${name}” has been saved elsewhere since you opened it. What you have is not lost: take what is there, or keep yours.`,
    { revision: there.revision, draft: parsed.ok ? parsed.value : null },
  );
}

function childrenOf(documents: Desk['documents'], kind: DocumentKind, id: string): readonly string[] {
  return documents
    .ids(kind)
    .flatMap((each) => documents.get(kind, each) ?? [])
    .filter(({ body }) => typeof body === 'object' && body !== null && 'parent' in body && body.parent === id)
    .map(nameOf);
}

function refuseParent(name: string, children: readonly string[]): void {
  if (children.length === 0) return;
  const names = children.map((each) => `“${each}”`).join(', ');
  throw new ContractError(
    'invalid-request',
    `“${name}” cannot be removed while ${names} ${children.length === 1 ? 'builds' : 'build'} on it. Remove ${children.length === 1 ? 'that' : 'those'} first, or give ${children.length === 1 ? 'it' : 'them'} another to build on.`,
    { children: [...children] },
  );
}
