import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Make a file whole or not at all. `write` makes it beside its place under another name; it takes its place, and that of a file
 * that was there, once it is on the disk. Whatever fails, what was there before is still there.
 */
export function putWhole(path: string, write: (unfinished: string) => void): void {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    write(unfinished);
    syncFile(unfinished);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** See to it that a rename is on the disk. Some systems refuse to open a folder; the rename stands all the same. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Nothing to do: the file itself is on the disk.
  }
}
