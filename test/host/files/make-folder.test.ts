import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../host/files/make-folder.ts';

let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'make-folder-'));
});
afterEach(() => {
  rmSync(temporary, { recursive: true });
});

test('makes the folders above as well, and is content when the folder is there', () => {
  const folder = join(temporary, 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test('refuses at once where a file stands in the way', () => {
  writeFileSync(join(temporary, 'file'), '');
  expect(() => makeFolder(join(temporary, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(temporary, 'file', 'below'))).toThrow(/ENOTDIR|ENOENT|EEXIST/);
});

test.runIf(process.platform === 'linux')(
  'refuses at once where no folder can be made, instead of trying for ever',
  () => {
    expect(() => makeFolder('/proc/nowhere/library')).toThrow(/ENOENT/);
  },
);
