import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { ContractError } from '../../contract/errors.ts';
import { createServer } from '../../contract/server.ts';
import type { Handlers } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { createHost } from '../../host/create-host.ts';
import { openLibrary } from '../../host/db/open.ts';
import { noticeDamage } from '../../host/methods/notice-damage.ts';
import { fillLibrary } from './db/full-library.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const damage = new ContractError('library-damaged', 'Broken.');
const other = new ContractError('not-found', 'Nowhere.');
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

test('damage that is met on the way is told of, and whoever asked is told of it as before; nothing else is', async () => {
  const noticed = vi.fn<() => void>();
  const {
    'history.get': now,
    'notes.list': later,
    'results.list': elsewhere,
  } = noticeDamage(
    {
      'history.get': () => {
        throw damage;
      },
      'notes.list': () => Promise.reject(damage),
      'results.list': () => Promise.reject(other),
    } as unknown as Handlers,
    noticed,
  );
  const asked = { signal: new AbortController().signal } as never;
  expect(() => now({}, asked)).toThrow(damage);
  await expect(later({}, asked)).rejects.toBe(damage);
  expect(noticed).toHaveBeenCalledTimes(2);
  await expect(elsewhere({}, asked)).rejects.toBe(other);
  expect(noticed).toHaveBeenCalledTimes(2);
});

test('a host that stays looks its library through when a window meets damage in it, and mends it when asked', async () => {
  const dataFolder = join(temporaryFolder(), 'met');
  const library = openLibrary(dataFolder);
  fillLibrary(library);
  library.db.exec("UPDATE result SET months = 9 WHERE id = 'one'");
  library.close();
  const host = await createHost({ dataFolder, scenariosFolder: SCENARIOS, isServed: true, keepWork: false });
  closing.push(host.close);
  const server = createServer(host.handlers, { events: host.events, checkResults: true });
  const client = createClient(directTransport(server));
  expect((await client.call('safety.get', {})).check).toEqual({ state: 'not-yet' });
  await expect(client.call('results.list', {})).rejects.toMatchObject({ code: 'library-damaged' });
  const finding = 'The result for The hartlepool of 2 January 2027 is not what was saved.';
  await vi.waitFor(async () => {
    expect((await client.call('safety.get', {})).check).toMatchObject({ findings: [finding] });
  }, 20_000);
  const { kept } = await client.call('safety.salvage', {});
  expect(kept).toContainEqual({ kind: 'documents', count: 1 });
  expect(await client.call('results.list', {})).toEqual([]);
  expect((await client.call('safety.check', {})).check.state).toBe('sound');
  const { name } = await client.call('safety.backUp', {});
  expect((await client.call('safety.restore', { name })).restored.name).toBe(name);
});
