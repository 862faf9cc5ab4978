import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

import { temporaryRoot } from '../../setup/temporary-root.ts';

/**
 * A fresh folder that goes when the test file ends.
 * @param megabytes the most that may come to lie in it, where that is known to be little
 */
export function temporaryFolder(megabytes?: number): string {
  const folder = mkdtempSync(join(temporaryRoot(megabytes), 'care-market-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
