import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { randomFrom } from '../hostile/random.ts';
import type { Random } from '../hostile/random.ts';
import { bundle } from './bundle.ts';

const root = temporaryFolder(16);
let child: string;

beforeAll(async () => {
  const name = 'save-over-and-over';
  const programs = { [name]: new URL(`./${name}.ts`, import.meta.url) };
  child = join(await bundle(join(root, 'built'), programs), `${name}.js`);
});

const KILLS = 200;
/** One in eight is killed while it opens the library, the others while they save. */
const OPENING_MS = 120;
const SAVING_MS = 30;
const SEED = 20_261_122;

/** What a program said before it was killed: what it found when it opened the library, if it came so far, and what it saved last. */
type Said = { readonly found: number | null; readonly saved: number | null };

async function killed(folder: string, isOpening: boolean, random: Random): Promise<Said> {
  const life = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const opened = new Promise<void>((resolve) => {
    life.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    life.on('close', (_, signal) => resolve(signal));
  });
  if (!isOpening) await Promise.race([opened, ended]);
  await wait(random.next() * (isOpening ? OPENING_MS : SAVING_MS));
  life.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const numbers = (word: string): readonly number[] =>
    [...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map(([, number]) => Number(number));
  return { found: numbers('found')[0] ?? null, saved: numbers('saved').at(-1) ?? null };
}

test(`loses no save it said was done, killed ${KILLS} times while saving`, { timeout: 600_000 }, async () => {
  const folder = join(root, 'killed');
  const random = randomFrom(SEED);
  let saved = 0;
  let ahead = 0;
  let opening = 0;
  const lost: string[] = [];
  // One start more than kills that count, to see what the last kill left.
  for (let kill = 0; kill <= KILLS; kill++) {
    // oxlint-disable-next-line no-await-in-loop -- one life after another
    const said = await killed(folder, kill < KILLS && random.below(8) === 0, random);
    if (said.found === null) {
      opening++;
      continue;
    }
    if (said.found < saved)
      lost.push(`After kill ${kill}: ${saved} was said to be saved, and ${said.found} was found.`);
    if (said.found > saved) ahead++;
    saved = said.saved ?? said.found;
  }
  console.log(
    `${KILLS} kills, ${opening} of them while the library was opened; ${saved} saves, ${ahead} of them finished and not yet said, ${lost.length} lost`,
  );
  expect(lost).toEqual([]);
  expect(saved).toBeGreaterThan(KILLS);
});
