import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../../host/db/open.ts';
import { scenariosOf } from '../../../host/db/repositories/scenarios.ts';
import { settingsOf } from '../../../host/db/repositories/settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const document = { kind: 'option', id: 'mine', revision: 0, savedAt: '2027-01-01T00:00:00.000Z' } as const;

test('counts revisions and refuses to save on top of one that has been replaced', () => {
  const library = openLibrary(join(root, 'revisions'));
  const scenarios = scenariosOf(library);
  expect(scenarios.save({ ...document, body: { name: 'first' } })).toBe(1);
  expect(scenarios.save({ ...document, revision: 1, body: { name: 'second' } })).toBe(2);
  expect(() => scenarios.save({ ...document, revision: 1, body: { name: 'late' } })).toThrow(
    /saved elsewhere/,
  );
  expect(scenarios.get('option', 'mine')).toEqual({ ...document, revision: 2, body: { name: 'second' } });
  library.close();
});

test('keeps documents of different kinds apart under the same id', () => {
  const library = openLibrary(join(root, 'kinds'));
  const scenarios = scenariosOf(library);
  scenarios.save({ ...document, body: 1 });
  scenarios.save({ ...document, kind: 'future', body: 2 });
  expect(scenarios.remove('option', 'mine')).toBe(true);
  expect(scenarios.get('option', 'mine')).toBeNull();
  expect(scenarios.get('future', 'mine')?.body).toBe(2);
  expect(scenarios.list('future')).toEqual([{ id: 'mine', revision: 1 }]);
  library.close();
});

test('finds a document that is not what was saved', () => {
  const library = openLibrary(join(root, 'changed'));
  const scenarios = scenariosOf(library);
  scenarios.save({ ...document, body: { value: 1 } });
  library.db.exec(`UPDATE scenario SET body = '{"value":2}'`);
  expect(() => scenarios.get('option', 'mine')).toThrow(expect.objectContaining({ code: 'library-damaged' }));
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
