import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

import { createClient } from '../../../contract/client.ts';
import type { Client } from '../../../contract/client.ts';
import { createServer } from '../../../contract/server.ts';
import { directTransport } from '../../../contract/transports/direct.ts';
import { createHost } from '../../../host/create-host.ts';
import { spawnProcess } from '../../../host/processes/spawn-process.ts';
import { spawnThreads } from '../../../host/threads/spawn-threads.ts';
import type { ThreadsProcess } from '../../../host/threads/threads.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { SCENARIOS } from '../scenarios-folder.ts';

const SOURCES = fileURLToPath(new URL('../../../', import.meta.url));
const root = temporaryFolder();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function clientOf(spawn: () => ThreadsProcess) {
  const seen = { processes: 0 };
  const host = await createHost({
    dataFolder: join(root, 'threads'),
    scenariosFolder: SCENARIOS,
    spawnAside: () => {
      seen.processes++;
      return spawn();
    },
  });
  closing.push(host.close);
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  return { client, seen };
}

function dying(mark: string): ThreadsProcess {
  return spawnProcess(new URL('./dying-process.ts', import.meta.url), [mark]);
}

const WORLD = { place: 'isles-of-scilly', future: 'central', months: 12, seed: 1 };

function path(client: Client) {
  return client.call('live.path', { ...WORLD, options: ['business-as-usual', 'fee-cut'] });
}

function people(client: Client) {
  return client.call('lives.people', { ...WORLD, option: 'business-as-usual', replicate: 0 });
}

test('the engine has no thread in the process that holds the library', () => {
  const starting = ['host', 'electron'].flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter(
        (file) => file.endsWith('.ts') && readFileSync(join(SOURCES, file), 'utf8').includes('new Worker('),
      ),
  );
  // Of the two that are not the library's own, one is in the pool's process and one in that of the threads.
  expect(starting.filter((file) => !file.startsWith(join('host', 'db'))).toSorted()).toEqual([
    join('host', 'pool', 'crew.ts'),
    join('host', 'threads', 'serve-threads.ts'),
  ]);
  const importing = ['crew', 'serve-pool', 'serve-threads'].map((name) => new RegExp(`/${name}\\.ts'`));
  const host = readFileSync(join(SOURCES, 'host/create-host.ts'), 'utf8').replaceAll(
    /^import type .*$/gm,
    '',
  );
  expect(importing.filter((each) => each.test(host))).toEqual([]);
});

test('questions at work when their process dies are asked again of a fresh one, and answered as if nothing had been', async () => {
  const undisturbed = await clientOf(spawnThreads);
  const disturbed = await clientOf(() => dying(join(root, 'died')));
  const asked = await Promise.all([path(disturbed.client), people(disturbed.client)]);
  expect(asked).toEqual([await path(undisturbed.client), await people(undisturbed.client)]);
  expect(disturbed.seen.processes).toBe(2);
});

test('a question that brings its process down twice is told so, and the host goes on', async () => {
  const { client, seen } = await clientOf(() => dying(''));
  await expect(path(client)).rejects.toMatchObject({
    code: 'job-failed',
    message: expect.stringContaining('signal SIGSEGV') as string,
  });
  expect(seen.processes).toBe(2);
  await expect(people(client)).rejects.toMatchObject({ code: 'job-failed' });
  expect((await client.call('about.get', {})).limits.months.max).toBe(180);
});

test('a question given up leaves nothing behind that could answer it, and the next is answered', async () => {
  const { client, seen } = await clientOf(spawnThreads);
  const stop = new AbortController();
  const given = client.call(
    'lives.people',
    { ...WORLD, option: 'business-as-usual', replicate: 0 },
    { signal: stop.signal },
  );
  setTimeout(() => stop.abort(), 5);
  await expect(given).rejects.toMatchObject({ code: 'cancelled' });
  expect((await people(client)).scenariosHash).toMatch(/^[0-9a-f]+$/);
  expect(seen.processes).toBe(1);
});
