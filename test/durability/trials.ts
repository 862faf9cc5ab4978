import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeWhole } from '../../host/cli/write-file.ts';
import { backupsIn } from '../../host/db/backups/backup.ts';
import { makeBackup } from '../../host/db/backups/make-backup.ts';
import { refuseUnsound } from '../../host/db/backups/refuse-unsound.ts';
import { restoreBackup } from '../../host/db/backups/restore-backup.ts';
import { checkLibrary } from '../../host/db/check/check-library.ts';
import { connectExisting } from '../../host/db/database.ts';
import { versionOf } from '../../host/db/format.ts';
import { libraryFile } from '../../host/db/library-file.ts';
import { openLibrary } from '../../host/db/open.ts';
import { isSealed, SEALED_TABLES } from '../../host/db/seal.ts';
import type { Row } from '../../host/db/seal.ts';
import { salvageLibrary } from '../../host/db/salvage/salvage-library.ts';
import { openDesk } from '../../host/library/desk.ts';
import type { Desk } from '../../host/library/desk.ts';
import { contentsOf, olderLibrary } from '../host/db/older-library.ts';
import { sampleResult } from '../host/db/sample-result.ts';
import type { Trial } from './every-place.ts';

const AT = new Date('2027-01-01T00:00:00Z');

/** Everything that writes: each is tried at every place at which the disk can fail. */
export const TRIALS: readonly Trial[] = [
  {
    name: 'save a document',
    prepare: (folder) => withDesk(folder, (desk) => save(desk, 'old')),
    act: (folder) => withDesk(folder, (desk) => save(desk, 'new')),
    found: rowsIn,
  },
  {
    name: 'undo',
    prepare: (folder) =>
      withDesk(folder, (desk) => {
        save(desk, 'old');
        save(desk, 'new');
      }),
    act: (folder) => withDesk(folder, ({ ledger }) => void ledger.undo(ledger.history().undo!.id)),
    found: rowsIn,
  },
  {
    name: 'freeze a result',
    prepare: (folder) => withDesk(folder, (desk) => save(desk, 'old')),
    act: (folder) =>
      withDesk(folder, ({ results }) => {
        results.freeze({ id: 'r1', createdAt: AT.toISOString(), result: sampleResult(), inputs: INPUTS });
      }),
    found: rowsIn,
  },
  {
    name: 'back up',
    prepare: (folder) => withDesk(folder, (desk) => save(desk, 'old')),
    act: (folder) => void makeBackup(join(folder, 'library.sqlite'), { reason: 'asked', at: AT }),
    found: (folder) => `${soundBackups(folder)} ${rowsIn(folder)}`,
  },
  {
    name: 'restore',
    prepare: (folder) => {
      withDesk(folder, (desk) => save(desk, 'old'));
      makeBackup(join(folder, 'library.sqlite'), { reason: 'asked', at: AT });
      withDesk(folder, (desk) => save(desk, 'new'));
    },
    act: async (folder) => {
      const path = join(folder, 'library.sqlite');
      await restoreBackup(path, backupsIn(join(folder, 'backups')).at(-1)!.name, AT);
    },
    found: (folder) => {
      soundBackups(folder);
      return rowsIn(folder);
    },
  },
  {
    name: 'upgrade an older library',
    prepare: (folder) => olderLibrary(folder, 4),
    act: (folder) => openLibrary(folder, { now: () => AT }).close(),
    found: (folder) => {
      soundBackups(folder);
      const db = connectExisting(join(folder, 'library.sqlite'), 0);
      const version = versionOf(db);
      db.close();
      const library = openLibrary(folder);
      const contents = contentsOf(library.db);
      library.close();
      return `format ${version} ${contents.join(' ')}`;
    },
  },
  {
    name: 'save what can be read of a damaged library',
    prepare: makeDamaged,
    act: (folder) => void salvageLibrary(libraryFile(folder), AT),
    found: soundOrDamaged,
  },
  {
    name: 'restore over a damaged library',
    prepare: (folder) => {
      withDesk(folder, (desk) => save(desk, 'older'));
      makeBackup(libraryFile(folder), { reason: 'asked', at: AT });
      makeDamaged(folder);
    },
    act: async (folder) => {
      const [latest] = backupsIn(join(folder, 'backups'));
      await restoreBackup(libraryFile(folder), latest!.name, AT);
    },
    found: soundOrDamaged,
  },
  {
    name: 'write a file over another',
    prepare: (folder) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'out.csv'), 'old');
    },
    act: (folder) => writeWhole(join(folder, 'out.csv'), 'new,'.repeat(10_000)),
    found: (folder) => `${readdirSync(folder).join()} ${readFileSync(join(folder, 'out.csv'), 'utf8')}`,
  },
];

const INPUTS = { place: {}, options: [], future: {}, parameters: [] } as never;

let ids = 0;

function withDesk(folder: string, action: (desk: Desk) => void): void {
  const desk = openDesk(folder, {
    now: () => AT,
    newId: () => `id-${ids++}`,
    emit: () => {},
  });
  try {
    action(desk);
  } finally {
    desk.close();
  }
}

function save({ ledger }: Desk, text: string): void {
  const subject = { kind: 'option' as const, id: 'mine' };
  const after = { schemaVersion: 1, id: 'mine', name: text, filler: 'x'.repeat(20_000) };
  ledger.perform(() => ({
    deed: { name: text, subject, edits: [{ shelf: 'document' as const, ...subject, after }] },
    answer: null,
  }));
}

/** One of two documents is not what was saved. */
function makeDamaged(folder: string): void {
  withDesk(folder, (desk) => {
    save(desk, 'old');
    desk.documents.put({ kind: 'option', id: 'broken', savedAt: AT.toISOString(), body: {} });
  });
  const db = connectExisting(libraryFile(folder), 0);
  db.exec("UPDATE entry SET revision = revision + 64 WHERE id = 'broken'");
  db.close();
}

/** What a sound library holds and the damaged one that is kept; or that it is damaged as it was, by its bytes. */
function soundOrDamaged(folder: string): string {
  const path = libraryFile(folder);
  const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'));
  if (checkLibrary(path).findings.length > 0) return `damaged ${printOf(path)} ${aside.join()}`;
  return `${aside.map((name) => `${name} ${printOf(join(folder, name))}`).join()} ${rowsIn(folder)}`;
}

function printOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Every row of every table, but for the ids of actions, which stand in their seals too. */
function rowsIn(folder: string): string {
  const { db, close } = openLibrary(folder);
  try {
    const rows = SEALED_TABLES.flatMap((table) => {
      const all = db.prepare<[], Row>(`SELECT * FROM ${table}`).all();
      if (!all.every((row) => isSealed(table, row)))
        throw new Error(`A row of ${table} is not under its seal.`);
      return all.map((row) => ({ ...row, id: undefined, seal: undefined }));
    });
    return JSON.stringify(rows);
  } finally {
    close();
  }
}

/** How many backups there are; it throws where one cannot be used, or something half made lies about. */
function soundBackups(folder: string): number {
  const backups = join(folder, 'backups');
  const all = backupsIn(backups);
  for (const { name } of all) refuseUnsound(join(backups, name));
  return all.length;
}
