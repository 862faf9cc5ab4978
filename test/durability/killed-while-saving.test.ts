import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { openLibrary } from '../../host/db/open.ts';
import { entriesOf } from '../../host/db/repositories/entries.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';

const root = temporaryFolder();
const CHILD = fileURLToPath(new URL('./save-over-and-over.ts', import.meta.url));

const KILLS = 200;
/** Some are killed while they open the library, most while they save. */
const MOST_MS_AFTER_START = 60;
const SEED = 20_261_122;

/** The number a killed program said last that it had saved. */
async function lastSaid(folder: string, start: number, killAfter: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  await begun;
  await wait(killAfter);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  return Number(said.trimEnd().split('\n').at(-1));
}

function savedIn(folder: string): number {
  const library = openLibrary(folder);
  try {
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok');
    return (entriesOf(library, 'document').get('option', 'mine')!.body as { number: number }).number;
  } finally {
    library.close();
  }
}

/** Marsaglia’s xorshift: the same kills every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

test(`loses no save it said was done, killed ${KILLS} times while saving`, { timeout: 600_000 }, async () => {
  const folder = join(root, 'killed');
  const random = randomFrom(SEED);
  let saved = 0;
  let ahead = 0;
  const lost: string[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const said = await lastSaid(folder, saved, random() * MOST_MS_AFTER_START);
    const found = savedIn(folder);
    if (found < said) lost.push(`Kill ${kill}: ${said} was said to be saved, and ${found} was found.`);
    if (found > said) ahead++;
    saved = found;
  }
  console.log(
    `${KILLS} kills, ${saved} saves, ${ahead} of them finished and not yet said, ${lost.length} lost`,
  );
  expect(lost).toEqual([]);
  expect(saved).toBeGreaterThan(KILLS);
});
