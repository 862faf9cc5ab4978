import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../../host/db/open.ts';
import { entriesOf } from '../../../host/db/repositories/entries.ts';
import { settingsOf } from '../../../host/db/repositories/settings.ts';
import { versionsOf } from '../../../host/db/repositories/versions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const mine = { kind: 'option', id: 'mine', savedAt: '2027-01-01T00:00:00.000Z' };

test('an entry that is put counts its revisions, and goes on counting where it was taken away', () => {
  const library = openLibrary(join(root, 'revisions'));
  const entries = entriesOf(library, 'document');
  const bodies = [{ name: 'first' }, { name: 'second' }, null, { name: 'back' }];
  expect(bodies.map((body) => entries.put({ ...mine, body }))).toEqual([1, 2, 3, 4]);
  expect(entries.get('option', 'mine')).toEqual({ ...mine, revision: 4, body: { name: 'back' } });
  library.close();
});

test('what was taken away is not listed, and its id is known to have been used', () => {
  const library = openLibrary(join(root, 'gone'));
  const entries = entriesOf(library, 'document');
  entries.put({ ...mine, body: {} });
  entries.put({ ...mine, body: null });
  expect([entries.list(), entries.ids('option'), [...entries.everUsed('option')]]).toEqual([
    [],
    [],
    ['mine'],
  ]);
  library.close();
});

test('entries of different kinds and shelves stand apart under the same id', () => {
  const library = openLibrary(join(root, 'kinds'));
  const [documents, notes] = [entriesOf(library, 'document'), entriesOf(library, 'note')];
  documents.put({ ...mine, body: 1 });
  documents.put({ ...mine, kind: 'future', body: 2 });
  notes.put({ ...mine, body: 3 });
  expect(documents.list('option').map(({ body }) => body)).toEqual([1]);
  expect(documents.get('future', 'mine')?.body).toBe(2);
  expect(notes.list().map(({ body }) => body)).toEqual([3]);
  library.close();
});

test('an entry that is not what was saved is not given out', () => {
  const library = openLibrary(join(root, 'changed'));
  const entries = entriesOf(library, 'document');
  entries.put({ ...mine, body: { value: 1 } });
  library.db.exec(`UPDATE entry SET body = '{"value":2}'`);
  expect(() => entries.get('option', 'mine')).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  library.close();
});

test('versions are listed with the latest first, and one changed behind its back is not given out', () => {
  const library = openLibrary(join(root, 'versions'));
  const versions = versionsOf(library);
  const first = { id: 'v1', name: 'For cabinet', note: '', keptAt: mine.savedAt, revision: 1 };
  versions.add('option', 'mine', { ...first, body: { value: 1 } });
  versions.add('option', 'mine', { ...first, id: 'v2', revision: 2, body: { value: 2 } });
  expect(versions.list('option', 'mine').map(({ id }) => id)).toEqual(['v2', 'v1']);
  expect([versions.body('option', 'mine', 'v1'), versions.body('future', 'mine', 'v1')]).toEqual([
    { value: 1 },
    null,
  ]);
  library.db.exec(`UPDATE version SET body = '{"value":3}' WHERE id = 'v1'`);
  expect(() => versions.body('option', 'mine', 'v1')).toThrow(/For cabinet/);
  library.close();
});

test('remembers a setting until it is set again', () => {
  const library = openLibrary(join(root, 'settings'));
  const settings = settingsOf(library);
  expect(settings.get('place')).toBeUndefined();
  settings.set('place', { id: 'hartlepool' });
  settings.set('place', { id: 'leeds' });
  expect(settings.get('place')).toEqual({ id: 'leeds' });
  library.close();
});
