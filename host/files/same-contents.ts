import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1_048_576;

/** Whether two files hold the same bytes, a little at a time: a library may be larger than memory. */
export function haveSameContents(path: string, other: string): boolean {
  const files: number[] = [];
  try {
    for (const each of [path, other]) files.push(openSync(each, 'r'));
    const [first = -1, second = -1] = files;
    const { size } = fstatSync(first);
    if (fstatSync(second).size !== size) return false;
    const [one, two] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
    for (let at = 0; at < size; at += CHUNK_BYTES) {
      const bytes = readSync(first, one, 0, CHUNK_BYTES, at);
      if (readSync(second, two, 0, CHUNK_BYTES, at) !== bytes) return false;
      if (!one.subarray(0, bytes).equals(two.subarray(0, bytes))) return false;
    }
    return true;
  } finally {
    for (const file of files) closeSync(file);
  }
}
