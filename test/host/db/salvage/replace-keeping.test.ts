import { linkSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../../../host/db/open.ts';
import { replaceKeeping } from '../../../../host/db/salvage/replace-keeping.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const AT = new Date('2027-02-01T00:00:00Z');
const ASIDE = 'library.sqlite.damaged-2027-02-01T00-00-00-000Z';

function libraryNamed(name: string): {
  readonly folder: string;
  readonly path: string;
  readonly bytes: Buffer;
} {
  const folder = join(root, name);
  const { path, close } = openLibrary(folder);
  close();
  return { folder, path, bytes: readFileSync(path) };
}

function refuse(): never {
  throw new Error('No such thing here.');
}

function write(fresh: string): void {
  writeFileSync(fresh, 'new');
}

test('a disk that knows no second names for a file keeps the old one under its new name', () => {
  const { folder, path, bytes } = libraryNamed('no-links');
  const { setAside } = replaceKeeping(path, AT, write, { linkSync: refuse, renameSync });
  expect(readFileSync(setAside).equals(bytes)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['library.sqlite', ASIDE]);
});

test.each([
  ['with second names', linkSync],
  ['without', refuse],
])('where the new one cannot take its place, the old one stands there again, %s', (name, link) => {
  const { folder, path, bytes } = libraryNamed(name);
  const disk = {
    linkSync: link,
    renameSync: (from: string, to: string) => (to === path ? refuse() : renameSync(from, to)),
  };
  expect(() => replaceKeeping(path, AT, write, disk)).toThrow('No such thing here.');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
});
