import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEventFeed } from '../../../contract/event-feed.ts';
import type { Host } from '../../../host/create-host.ts';
import { serveHost } from '../../../host/serve.ts';
import { fakeHandlers } from '../../contract/fake-handlers.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'care-market-serve-'));
  await writeFile(join(root, 'index.html'), 'the window');
});
afterEach(() => rm(root, { recursive: true }));

function fakeHost(): Host & { closed: number } {
  const host = {
    handlers: fakeHandlers(),
    events: createEventFeed(),
    closed: 0,
    close: async () => {
      host.closed++;
    },
  };
  return host;
}

test('prints an address that opens the window once, and closes the host with the server', async () => {
  const host = fakeHost();
  const said: string[] = [];
  const serving = await serveHost(host, root, { port: 0, open: false, say: (text) => said.push(text) });
  expect(said.join('\n')).toContain(serving.startUrl);
  const answer = await fetch(serving.startUrl, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  await serving.close();
  expect(host.closed).toBe(1);
  await expect(fetch(serving.url)).rejects.toThrow('fetch failed');
});

test('closes the host when the window cannot be served', async () => {
  const host = fakeHost();
  const serving = serveHost(host, join(root, 'missing'), { port: 0, open: false, say: () => {} });
  await expect(serving).rejects.toThrow(/ENOENT/);
  expect(host.closed).toBe(1);
});
