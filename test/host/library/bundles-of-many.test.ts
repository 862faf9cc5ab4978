/** A short file may bring very many things: what is in the library already is looked through once for all of them. */
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { placeVersions } from '../../../host/library/bundle/beside.ts';
import { placeDocuments } from '../../../host/library/bundle/place-documents.ts';
import type { Desk } from '../../../host/library/desk.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt } from './library-at.ts';
import type { TestLibrary } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
let opened = 0;
const open = (): TestLibrary => libraryAt(join(root, `${(opened += 1)}`), scenarios);

test('what is kept is looked through once, however many versions come', () => {
  const library = open();
  const { versions: kept, newId } = library.desk();
  let looks = 0;
  const looked = <T>(look: () => T): T => {
    looks++;
    return look();
  };
  const versions = {
    ...kept,
    every: () => looked(kept.every),
    list: (kind: string, id: string) => looked(() => kept.list(kind, id)),
  };
  const taken = { subject: { kind: 'option', id: 'my-ours' } as const, name: '“Ours”', asId: 'my-ours' };
  const sentVersions = Array.from({ length: 20 }, (_none, at) => ({
    id: `v${at}`,
    name: `Of ${at % 10}`,
    note: '',
    keptAt: '2026-11-22T09:30:00.000Z',
    revision: 1,
    document: { kind: 'option', id: 'my-ours' } as const,
    body: {},
  }));
  const told = placeVersions({ versions, newId } as unknown as Desk, sentVersions, [{ taken, edits: [] }]);
  expect([looks, told]).toEqual([1, ['10 versions of “Ours” came with it.']]);
  library.close();
});

test('the documents there are are looked through once, however many come, and each is found its id', () => {
  const library = open();
  let looks = 0;
  const catalogue = {
    ...library.catalogue,
    listOptions: () => {
      looks++;
      return library.catalogue.listOptions();
    },
  };
  const named = { evidence: 'e', parent: 'business-as-usual', changes: [] };
  const documents = Array.from({ length: 6 }, (_none, at) => ({
    kind: 'option' as const,
    // Three that clash by their names, and each of them a second time.
    document: { ...named, id: `sent-${at}`, name: 'Ours', summary: `Number ${at % 3}` },
  }));
  const placed = placeDocuments(catalogue, library.desk().documents, documents);
  expect(looks).toBe(1);
  expect(placed.map(({ draft, isThere }) => [draft.document.id, isThere])).toEqual([
    ['my-ours', false],
    ['my-ours-2', false],
    ['my-ours-3', false],
    ['my-ours', true],
    ['my-ours-2', true],
    ['my-ours-3', true],
  ]);
  library.close();
});
