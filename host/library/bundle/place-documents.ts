import type { Draft } from '../../../contract/schemas/library.ts';
import type { Future } from '../../../core/scenario/future.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { fingerprint } from '../../files/fingerprint.ts';
import type { FamilyKind } from '../../files/own-documents.ts';
import type { Catalogue } from '../../files/scenario-files.ts';
import type { Entries } from '../../db/repositories/entries.ts';
import { once } from '../../once.ts';
import { checkDraft } from '../check-draft.ts';
import { isOwnId, newDocumentId } from '../new-document-id.ts';

/** Where a document that was sent goes. */
export type Placed = {
  readonly sent: Draft;
  /** Under its id here, with its parent's. */
  readonly draft: Draft;
  /** The same is there already. */
  readonly isThere: boolean;
};

/**
 * Find each document its id here, eldest first: its own where that is free or holds the same, else a new one that those built on it
 * follow.
 * @throws InvalidInput for one that cannot be used
 */
export function placeDocuments(
  catalogue: Catalogue,
  entries: Entries,
  documents: readonly Draft[],
): readonly Placed[] {
  const placed: Placed[] = [];
  const idHere = new Map<string, string>();
  const here = withPlaced(catalogue, placed);
  const known = {
    option: knownOf(catalogue, entries, 'option'),
    future: knownOf(catalogue, entries, 'future'),
  };
  for (const sent of documents) {
    const { kind } = sent;
    const parent = sent.document.parent;
    const rebased = withIds(sent, sent.document.id, parent && (idHere.get(`${kind} ${parent}`) ?? parent));
    const found = known[kind].sameAs(rebased.document);
    const id = found ?? known[kind].freeId(rebased.document);
    const draft = withIds(rebased, id, rebased.document.parent);
    idHere.set(`${kind} ${sent.document.id}`, id);
    placed.push({ sent, draft: found === null ? checkDraft(here, draft) : draft, isThere: found !== null });
    if (found === null) known[kind].add(placed.at(-1)!.draft.document);
  }
  return placed;
}

function withIds(draft: Draft, id: string, parent: string | null): Draft {
  return draft.kind === 'option'
    ? { kind: draft.kind, document: { ...draft.document, id, parent } }
    : { kind: draft.kind, document: { ...draft.document, id, parent } };
}

/** The documents of one kind that there are, by what they say and by their ids: each is looked at once, however many come. */
type Known = {
  /** The id of a document that says the same: the one of the same id first. */
  readonly sameAs: (document: Option | Future) => string | null;
  readonly freeId: (document: Option | Future) => string;
  readonly add: (own: Option | Future) => void;
};

function knownOf(catalogue: Catalogue, entries: Entries, kind: FamilyKind): Known {
  const all = once(() => {
    const ids = new Set<string>();
    const bySaying = new Map<string, { readonly id: string; readonly isOwn: boolean }[]>();
    const add = (document: Option | Future, isOwn: boolean): void => {
      const saying = says(document);
      ids.add(document.id);
      const same = bySaying.get(saying);
      if (same === undefined) bySaying.set(saying, [{ id: document.id, isOwn }]);
      else same.push({ id: document.id, isOwn });
    };
    for (const document of listed(catalogue, kind)) add(document, catalogue.isOwn(kind, document.id));
    return { ids, bySaying, add };
  });
  const used = once(() => entries.everUsed(kind));
  const isFree = (id: string): boolean =>
    !all().ids.has(id) && (entries.get(kind, id)?.body ?? null) === null;
  return {
    sameAs: (document) => {
      const same = all().bySaying.get(says(document)) ?? [];
      const own = same.filter(({ id, isOwn }) => isOwn || id === document.id);
      return (own.find(({ id }) => id === document.id) ?? own[0])?.id ?? null;
    },
    freeId: ({ id, name }) =>
      isOwnId(id) && isFree(id) ? id : newDocumentId(name, (each) => used().has(each) || all().ids.has(each)),
    add: (own) => all().add(own, true),
  };
}

function says(document: Option | Future): string {
  return fingerprint({ ...document, id: '' });
}

function listed(catalogue: Catalogue, kind: FamilyKind): readonly (Option | Future)[] {
  return kind === 'option' ? catalogue.listOptions() : catalogue.listFutures();
}

/** The catalogue as it will be, with those placed so far. */
function withPlaced(catalogue: Catalogue, placed: readonly Placed[]): Catalogue {
  const options = (): readonly Option[] =>
    placed.flatMap(({ draft, isThere }) => (draft.kind === 'option' && !isThere ? [draft.document] : []));
  const futures = (): readonly Future[] =>
    placed.flatMap(({ draft, isThere }) => (draft.kind === 'future' && !isThere ? [draft.document] : []));
  const chainOf = <D extends Option | Future>(
    all: () => readonly D[],
    open: (id: string) => readonly D[],
    id: string,
  ): readonly D[] => {
    const document = all().find((each) => each.id === id);
    if (document === undefined) return open(id);
    return [...(document.parent === null ? [] : chainOf(all, open, document.parent)), document];
  };
  return {
    ...catalogue,
    listOptions: () => [...catalogue.listOptions(), ...options()],
    listFutures: () => [...catalogue.listFutures(), ...futures()],
    openOption: (id) => chainOf(options, catalogue.openOption, id),
    openFuture: (id) => chainOf(futures, catalogue.openFuture, id),
    isOwn: (kind, id) =>
      catalogue.isOwn(kind, id) ||
      placed.some(({ draft }) => draft.kind === kind && draft.document.id === id),
  };
}
