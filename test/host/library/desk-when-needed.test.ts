import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

import { connect } from '../../../host/db/database.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { deskWhenNeeded } from '../../../host/library/desk-when-needed.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const root = temporaryFolder();
const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0).toReversed()) end();
});

function libraryIn(folder: string) {
  const library = deskWhenNeeded(folder, {
    now: () => new Date('2027-01-01T00:00:00.000Z'),
    newId: () => 'an-id',
    emit: () => undefined,
  });
  ending.push(library.close);
  return library;
}

function refusalOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

describe('a library in use by another program', () => {
  test('is waited for once, not by each who asks within a moment', () => {
    const folder = join(root, 'in-use');
    openLibrary(folder).close();
    const other = connect(join(folder, 'library.sqlite'), 0);
    ending.push(() => other.close());
    other.exec('BEGIN EXCLUSIVE');
    const library = libraryIn(folder);
    const first = refusalOf(library.open);
    expect(first).toMatchObject({ code: 'library-locked' });
    expect(refusalOf(library.open)).toBe(first);
  });
});

describe('a library that was exchanged for another', () => {
  test('has its documents read anew, though as much was written to the one as to the other', async () => {
    const folder = join(root, 'exchanged');
    openLibrary(folder).close();
    cpSync(folder, `${folder}-kept`, { recursive: true });
    const library = libraryIn(folder);
    library.open();
    const stamp = library.own.stamp();
    await library.closedWhile(() => Promise.resolve(cpSync(`${folder}-kept`, folder, { recursive: true })));
    library.open();
    expect(library.own.stamp()).not.toBe(stamp);
  });
});
