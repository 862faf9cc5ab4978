import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { openDesk } from '../../host/library/desk.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';

const root = temporaryFolder();
const CHILD = fileURLToPath(new URL('./look-and-try.ts', import.meta.url));
/** Nobody: permissions do not hold the superuser. */
const NOBODY = 65_534;
const isSuperuser = process.getuid?.() === 0;

/** A library with one document, in a folder that other users may look into and not change. */
function readOnlyLibrary(name: string): string {
  const folder = join(root, name);
  const desk = openDesk(folder, { now: () => new Date(), newId: () => 'first', emit: () => {} });
  const subject = { kind: 'option' as const, id: 'mine' };
  desk.ledger.perform(() => ({
    deed: { name: 'Make it', subject, edits: [{ shelf: 'document', ...subject, after: { number: 1 } }] },
    answer: null,
  }));
  desk.close();
  chmodSync(root, 0o755);
  chmodSync(join(folder, 'library.sqlite'), 0o444);
  return folder;
}

function asAnotherUser(folder: string): { stdout: string; stderr: string } {
  chmodSync(folder, 0o555);
  try {
    const stdout = execFileSync(process.execPath, [CHILD, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isSuperuser && { uid: NOBODY, gid: NOBODY }),
    });
    return { stdout, stderr: '' };
  } catch (error) {
    return error as { stdout: string; stderr: string };
  } finally {
    chmodSync(folder, 0o755);
  }
}

test.skipIf(process.platform === 'win32')(
  'shows a library in a folder that may not be written to, refuses to change it in a sentence, and leaves nothing there',
  () => {
    const folder = readOnlyLibrary('sound');
    const before = readFileSync(join(folder, 'library.sqlite'));
    const { stdout } = asAnotherUser(folder);
    expect(JSON.parse(stdout)).toMatchObject({
      seen: { number: 1 },
      refused: { code: 'library-unwritable', message: expect.stringContaining(folder) },
      findings: [],
    });
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
    expect(readFileSync(join(folder, 'library.sqlite')).equals(before)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')(
  'says of an older library there that it cannot be brought up to date, and what to do',
  () => {
    const folder = readOnlyLibrary('older');
    chmodSync(join(folder, 'library.sqlite'), 0o644);
    const db = new Database(join(folder, 'library.sqlite'));
    db.pragma('user_version = 1');
    db.close();
    chmodSync(join(folder, 'library.sqlite'), 0o444);
    expect(asAnotherUser(folder).stderr).toMatch(/older version[\s\S]*a copy of it in a folder of your own/);
  },
);
