import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';

import { connectExisting } from '../database.ts';
import type { LibraryDatabase } from '../database.ts';
import { APPLICATION_ID } from '../format.ts';

const HEADER_BYTES = 100;
const PAGE_BYTES = 4_096;
/** What SQLite reads together with a database. */
const BESIDE = ['', '-wal', '-journal'] as const;

/**
 * Read from a copy of a damaged library whose first hundred bytes are set right: they say nothing this program does not know. The
 * damaged one is not touched.
 */
export function withReadableCopy<T>(libraryPath: string, read: (db: LibraryDatabase) => T): T {
  const copy = `${libraryPath}.${process.pid}.copy`;
  try {
    for (const each of BESIDE) {
      if (existsSync(`${libraryPath}${each}`)) copyFileSync(`${libraryPath}${each}`, `${copy}${each}`);
    }
    mendHeader(copy);
    const db = connectExisting(copy, 0);
    try {
      // Of a description of a table that cannot be understood, only that table is left out.
      db.pragma('writable_schema = ON');
      db.pragma('trusted_schema = OFF');
      db.pragma('query_only = ON');
      return read(db);
    } finally {
      db.close();
    }
  } finally {
    for (const each of [...BESIDE, '-shm']) rmSync(`${copy}${each}`, { force: true });
  }
}

function mendHeader(copy: string): void {
  const file = openSync(copy, 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(file, header, 0, HEADER_BYTES, 0);
    const journal = existsSync(`${copy}-wal`) ? 2 : 1;
    header.write('SQLite format 3\0', 0, 'latin1');
    header.writeUInt16BE(PAGE_BYTES, 16);
    header.set([journal, journal, 0, 64, 32, 32], 18);
    header.writeUInt32BE(Math.ceil(fstatSync(file).size / PAGE_BYTES), 28);
    // No page is free: nothing is written, and a list of them that is wrong would stand in the way.
    header.fill(0, 32, 40);
    header.writeUInt32BE(4, 44);
    header.fill(0, 48, 56);
    header.writeUInt32BE(1, 56);
    header.fill(0, 64, 68);
    header.writeUInt32BE(APPLICATION_ID, 68);
    header.copy(header, 92, 24, 28);
    writeSync(file, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
}
