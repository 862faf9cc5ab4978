import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { BACKUP_REASONS } from '../../../contract/schemas/safety.ts';

export type Reason = (typeof BACKUP_REASONS)[number];

/** A copy of the whole library, one file that can be opened by itself. */
export type Backup = {
  /** The name of its file, by which it is asked for. */
  readonly name: string;
  /** One more than any before it. The clock may have been wrong; this never goes back. */
  readonly number: number;
  /** What the clock said. */
  readonly at: string;
  readonly reason: Reason;
  readonly bytes: number;
};

/** `library-000012-2026-11-22T14-30-05Z-routine.sqlite` */
const NAME = /^library-(\d{6,9})-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-([a-z-]+)\.sqlite$/;

export function nameOfBackup(number: number, at: Date, reason: Reason): string {
  const stamp = `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  return `library-${String(number).padStart(6, '0')}-${stamp}-${reason}.sqlite`;
}

/** Where the backups of a library stand. */
export function backupsFolder(libraryPath: string): string {
  return join(dirname(libraryPath), 'backups');
}

/** The backups of a folder, the latest first. Files of any other name are none of ours. */
export function backupsIn(folder: string): readonly Backup[] {
  return namesIn(folder)
    .flatMap((name) => backupNamed(folder, name) ?? [])
    .toSorted((a, b) => b.number - a.number);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is none before the first backup.
    return [];
  }
}

function backupNamed(folder: string, name: string): Backup | null {
  const [, number, stamp, word] = NAME.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((each) => each === word);
  if (number === undefined || stamp === undefined || reason === undefined) return null;
  const at = `${stamp.slice(0, 11)}${stamp.slice(11).replaceAll('-', ':')}`;
  const bytes = bytesOf(join(folder, name));
  if (bytes === null || Number.isNaN(Date.parse(at))) return null;
  return { name, number: Number(number), at, reason, bytes };
}

/** Null for what is no file, or may not be looked at. */
function bytesOf(path: string): number | null {
  try {
    const file = statSync(path);
    return file.isFile() ? file.size : null;
  } catch {
    return null;
  }
}
