import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { CommandFailure, EXIT } from './failure.ts';

/** Write a file whole or not at all: beside its place first, then put in it by renaming. */
export function writeWhole(file: string, text: string): void {
  const path = resolve(file);
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    const handle = openSync(unfinished, 'wx');
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(unfinished, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandFailure(
      EXIT.files,
      `The file ${file} cannot be written (${code}). Check that its folder exists, may be written to and has room.`,
    );
  }
}

/** Refuse to write over what is there, unless that was asked for. */
export function refuseOverwriting(file: string, isForced: boolean): void {
  if (isForced || !existsSync(resolve(file))) return;
  throw new CommandFailure(
    EXIT.files,
    `The file ${file} is there already. Choose another name, or write over it with --force.`,
  );
}

/** Some systems refuse to open a folder; the rename stands all the same. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Nothing to do: the file itself is on the disk.
  }
}
