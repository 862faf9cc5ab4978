import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import type { Failure, Outcome } from './every-place.ts';

const root = temporaryFolder(16);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Only Linux has this way of putting a disk that fails under a program, and a compiler must be there. */
const canFail = process.platform === 'linux' && (process.env['CI'] === 'true' || hasCompiler());

function hasCompiler(): boolean {
  return spawnSync('cc', ['--version']).status === 0;
}

test.skipIf(!canFail)(
  'leaves the old or the new whole wherever the disk fails, and says a thing is done only when it is',
  { timeout: 600_000 },
  () => {
    const library = join(root, 'failing-disk.so');
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, here('./failing-disk.c'), '-ldl']);
    const printed = execFileSync(process.execPath, [here('./failing-disk-child.ts'), root], {
      env: { ...process.env, LD_PRELOAD: library },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const outcomes = JSON.parse(printed) as readonly (Outcome & Failure)[];
    for (const { name, goesOn, places, foundOld, foundNew } of outcomes) {
      const how = goesOn ? 'from then on' : 'for a moment';
      console.log(`${name}, failing ${how}: ${places} places, old ${foundOld} times, new ${foundNew} times`);
    }
    expect(outcomes.flatMap(({ name, wrong }) => wrong.map((sentence) => `${name}: ${sentence}`))).toEqual(
      [],
    );
    // A disk that was never made to fail would show nothing.
    expect(Math.min(...outcomes.map(({ places }) => places))).toBeGreaterThanOrEqual(4);
  },
);
