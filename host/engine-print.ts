import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ENGINE_VERSION } from '../core/index.ts';

let print: string | null = null;

/**
 * What tells this engine's work from another's: its version and the bytes of its code. A version alone is not enough, because code is
 * changed before its version is, and work of the code before would pass for work of the code after.
 */
export function enginePrint(): string {
  print ??= `${ENGINE_VERSION} ${hashOf(fileURLToPath(new URL('../core', import.meta.url)))}`;
  return print;
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .toSorted();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex');
}
