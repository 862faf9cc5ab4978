/** A library with rows in every table and ways to damage it, the same each time. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { libraryFile } from '../../host/db/library-file.ts';
import { openLibrary } from '../../host/db/open.ts';
import type { Library } from '../../host/db/open.ts';
import { actionsOf } from '../../host/db/repositories/actions.ts';
import { entriesOf } from '../../host/db/repositories/entries.ts';
import { fillLibrary } from '../host/db/full-library.ts';

const AT = '2027-01-01T00:00:00.000Z';
/** Enough for tables of several levels. */
const MORE = 40;
/** Some bodies take a chain of pages of their own. */
const LARGE = 9_000;

/** Without a log beside it nothing is written where it is only read, so a trial costs little. */
export function openQuietly(folder: string): Library {
  return openLibrary(folder, { onNetwork: () => true });
}

/** The bytes of a library with two of everything, and some things many times. */
export function fullLibraryBytes(folder: string): Buffer {
  const library = openQuietly(folder);
  fillLibrary(library);
  const [documents, actions] = [entriesOf(library, 'document'), actionsOf(library)];
  for (let n = 1; n <= MORE; n++) {
    const id = `option-${n}`;
    const filler = 'x'.repeat(n % 10 === 0 ? LARGE : n * 10);
    const subject = { kind: 'option', id } as const;
    const after = { id, name: `Option ${n}`, filler };
    documents.put({ ...subject, savedAt: AT, body: after });
    const changes = [{ shelf: 'document', ...subject, before: null, after } as const];
    actions.add({ id: `action-${n}`, name: `Make option ${n}`, at: AT, subject, changes });
  }
  // No free pages, where damage would do no harm.
  library.db.exec('VACUUM');
  library.close();
  return readFileSync(libraryFile(folder));
}

/** A folder with a library of these bytes and nothing else. */
export function libraryOf(folder: string, bytes: Buffer): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'library.sqlite'), bytes);
  return folder;
}

export function withBitFlipped(bytes: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
}

/** Marsaglia’s xorshift: the same numbers every time, each below `most`. */
export function randomBelow(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * most);
  };
}
