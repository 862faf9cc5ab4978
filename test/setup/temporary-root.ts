import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Linux keeps what is written here in memory. */
const IN_MEMORY = '/dev/shm';
const MEGABYTE = 1024 * 1024;

/**
 * Where temporary folders are made: in memory where there is room, so that no test waits for a disk to say that it has written.
 * What a program asks of its disk, and what is left when the program dies, is the same there.
 * @param megabytes the most that may come to lie in such a folder
 */
export function temporaryRoot(megabytes = 512): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= 2 * megabytes * MEGABYTE ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
