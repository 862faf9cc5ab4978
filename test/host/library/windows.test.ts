import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';

import { createClient } from '../../../contract/client.ts';
import { createServer } from '../../../contract/server.ts';
import { directTransport } from '../../../contract/transports/direct.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { createHost } from '../../../host/create-host.ts';
import { makeBackup } from '../../../host/db/backups/make-backup.ts';
import { restoreBackup } from '../../../host/db/backups/restore-backup.ts';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt, newOption, saveOption } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
const uplift = (value: number): Option['changes'] => [{ lever: 'fee.uplift', from: '2027-04', value }];

test('of two windows on one host that edit one option, the later save is told, and nothing is lost', async () => {
  const { client, told, close } = libraryAt(join(root, 'one-host'), scenarios);
  const made = await newOption(client, 'Ours');
  const [first, second] = await Promise.allSettled([
    saveOption(client, { ...made, changes: uplift(0.05) }, 1, 'The one'),
    saveOption(client, { ...made, changes: uplift(0.06) }, 1, 'The other'),
  ]);
  expect(first).toMatchObject({ status: 'fulfilled', value: { revision: 2 } });
  expect(second).toMatchObject({
    status: 'rejected',
    reason: { code: 'conflict', details: { revision: 2 } },
  });
  expect(told.at(-1)?.subjects).toEqual([{ kind: 'option', id: made.id, revision: 2 }]);
  expect((await client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.05));
  close();
});

test('of two hosts on one library, each reads what the other saved, and the later save is told', async () => {
  const first = libraryAt(join(root, 'two-hosts'), scenarios);
  const made = await newOption(first.client, 'Ours');
  const second = libraryAt(join(root, 'two-hosts'), scenarios);
  expect((await second.client.call('options.list', {})).map(({ id }) => id)).toContain(made.id);
  await saveOption(first.client, { ...made, changes: uplift(0.05) }, 1);
  expect((await second.client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.05));
  await expect(saveOption(second.client, { ...made, changes: uplift(0.06) }, 1)).rejects.toMatchObject({
    code: 'conflict',
    details: { revision: 2, draft: { document: { changes: uplift(0.05) } } },
  });
  await saveOption(second.client, { ...made, changes: uplift(0.06) }, 2);
  expect((await first.client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.06));
  second.close();
  first.close();
});

test('two hosts that make an option of one name give it two ids', async () => {
  const [first, second] = [1, 2].map(() => libraryAt(join(root, 'two-makers'), scenarios));
  const made = await Promise.all([newOption(first!.client, 'Ours'), newOption(second!.client, 'Ours')]);
  expect(made.map(({ id }) => id)).toEqual(['my-ours', 'my-ours-2']);
  first!.close();
  second!.close();
});

/** Holds the library as another program in the middle of a save does, for a while. */
const HOLDER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.sqlite);
  const db = new Database(workerData.file);
  db.exec('BEGIN IMMEDIATE');
  parentPort.postMessage('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  db.exec('COMMIT');
  db.close();
`;

test('a save waits for another program that is in the middle of one', async () => {
  const { client, close } = libraryAt(join(root, 'held'), scenarios);
  const made = await newOption(client, 'Ours');
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const file = join(root, 'held', 'library.sqlite');
  const holder = new Worker(HOLDER, { eval: true, workerData: { sqlite, file } });
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  await new Promise((resolve) => holder.once('message', resolve));
  expect((await saveOption(client, { ...made, changes: uplift(0.05) }, 1)).revision).toBe(2);
  await ended;
  close();
});

test('what another program did to the library is told once, with what can be undone now', async () => {
  const first = libraryAt(join(root, 'watched'), scenarios);
  const made = await newOption(first.client, 'Ours');
  const second = libraryAt(join(root, 'watched'), scenarios);
  await saveOption(second.client, { ...made, changes: uplift(0.05) }, 1, 'From elsewhere');
  const place = { kind: 'place', id: 'hartlepool' } as const;
  await second.client.call('notes.save', {
    subject: place,
    note: 'Ask.',
    tags: [],
    archived: false,
    revision: 0,
  });
  second.desk().results.freeze(sampleFrozen('r1'));
  const before = first.told.length;
  first.desk().ledger.look();
  first.desk().ledger.look();
  expect(first.told.slice(before)).toMatchObject([
    {
      subjects: [
        { kind: 'option', id: made.id, revision: 2 },
        { kind: 'result', id: 'r1', revision: 1 },
      ],
      notes: [{ ...place, revision: 1 }],
      history: { recent: [{}, { name: 'From elsewhere' }, {}] },
    },
  ]);
  await second.client.call('results.remove', { id: 'r1' });
  await second.client.call('documents.remove', { kind: 'option', id: made.id });
  first.desk().ledger.look();
  expect(
    first.told
      .at(-1)
      ?.subjects.map(({ id, revision }) => [id, revision])
      .toSorted(),
  ).toEqual([
    [made.id, 0],
    ['r1', 0],
  ]);
  second.close();
  first.close();
});

test('a backup that another program restored is told where a document has the same revision and holds something else', async () => {
  const folder = join(root, 'restored');
  const file = join(folder, 'library.sqlite');
  const [ours, theirs] = [libraryAt(folder, scenarios), libraryAt(folder, scenarios)];
  const made = await newOption(theirs.client, 'Ours');
  const at = new Date('2027-01-01T00:00:00.000Z');
  const first = makeBackup(file, { reason: 'asked', at });
  await saveOption(theirs.client, { ...made, changes: uplift(0.05) }, 1);
  const second = makeBackup(file, { reason: 'asked', at });
  await restoreBackup(file, first.name, at);
  await saveOption(theirs.client, { ...made, changes: uplift(0.06) }, 1);
  ours.desk().ledger.look();
  ours.told.length = 0;
  await restoreBackup(file, second.name, at);
  ours.desk().ledger.look();
  expect(ours.told.map(({ subjects }) => subjects)).toEqual([[{ kind: 'option', id: made.id, revision: 2 }]]);
  expect((await ours.client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.05));
  theirs.close();
  ours.close();
});

test('a version kept by another program is told as a change of its document', async () => {
  const first = libraryAt(join(root, 'versions-watched'), scenarios);
  const { id } = await newOption(first.client, 'Ours');
  const second = libraryAt(join(root, 'versions-watched'), scenarios);
  await second.client.call('documents.keepVersion', { kind: 'option', id, name: 'For cabinet', note: '' });
  const before = first.told.length;
  first.desk().ledger.look();
  await second.client.call('documents.keepVersion', { kind: 'option', id, name: 'As it was kept', note: '' });
  first.desk().ledger.look();
  const told = { subjects: [{ kind: 'option', id, revision: 1 }] };
  expect(first.told.slice(before)).toMatchObject([told, told]);
  second.close();
  first.close();
});

test('what a window did itself is told once, and what another program did meanwhile with it', async () => {
  const first = libraryAt(join(root, 'both'), scenarios);
  const ours = await newOption(first.client, 'Ours');
  const second = libraryAt(join(root, 'both'), scenarios);
  const theirs = await newOption(second.client, 'Theirs');
  const before = first.told.length;
  await saveOption(first.client, { ...ours, changes: uplift(0.05) }, 1);
  first.desk().ledger.look();
  const told = first.told.slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]?.subjects.map(({ id }) => id).toSorted()).toEqual([ours.id, theirs.id]);
  second.close();
  first.close();
});

test('a host tells its windows of another program’s saves without being asked', async () => {
  const dataFolder = join(root, 'unasked');
  const other = libraryAt(dataFolder, scenarios);
  const made = await newOption(other.client, 'Ours');
  const host = await createHost({ dataFolder, scenariosFolder: scenarios, threads: 1, keepWork: false });
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  const told: unknown[] = [];
  client.subscribe('library.changed', ({ subjects }) => told.push(...subjects));
  await client.call('history.get', {});
  await saveOption(other.client, { ...made, changes: uplift(0.05) }, 1);
  await vi.waitFor(() => expect(told).toEqual([{ kind: 'option', id: made.id, revision: 2 }]), 5_000);
  await host.close();
  other.close();
});
