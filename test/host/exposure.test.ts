import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAborter } from '../../contract/abort.ts';
import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { EXAMPLE_BOOKS } from '../../core/exposure/example-books.ts';
import { createHost } from '../../host/create-host.ts';
import type { Host } from '../../host/create-host.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'care-market-exposure-'));
let host: Host;
let client: Client;

beforeAll(async () => {
  host = await createHost({ dataFolder: folder, scenariosFolder: SCENARIOS, threads: 2, keepWork: false });
  client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const ORDER = {
  books: EXAMPLE_BOOKS,
  place: 'hartlepool',
  option: 'business-as-usual',
  future: 'central',
  months: 3,
  seed: 1,
  replicates: 3,
  uptake: { share: 0.5, from: '2026-05', years: 1, levers: ['move.framework-to-direct-payment' as const] },
};

test('books are kept, listed, given back the same and kept no longer', async () => {
  await client.call('books.save', { books: EXAMPLE_BOOKS });
  const changed = { ...EXAMPLE_BOOKS, cash: 5 };
  await client.call('books.save', { books: changed });
  expect(await client.call('books.list', {})).toMatchObject([{ id: 'my-books', name: 'My provider' }]);
  expect(await client.call('books.get', { id: 'my-books' })).toEqual({ books: changed });
  await client.call('books.remove', { id: 'my-books' });
  await expect(client.call('books.get', { id: 'my-books' })).rejects.toMatchObject({ code: 'not-found' });
});

test('books that cannot be are refused with what is wrong', async () => {
  const books = { ...EXAMPLE_BOOKS, councilDays: 500 };
  await expect(client.call('books.save', { books })).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('councilDays') as string,
  });
  await expect(client.call('exposure.at', { ...ORDER, books })).rejects.toMatchObject({
    code: 'invalid-request',
  });
});

test('the runs do not depend on the money in the books, and what is told of their origin holds none of it', async () => {
  const one = await client.call('exposure.at', ORDER);
  const other = await client.call('exposure.at', {
    ...ORDER,
    books: { ...EXAMPLE_BOOKS, cash: 1, office: 90_000 },
  });
  expect(other.hours).toEqual(one.hours);
  expect(other.like).toEqual(one.like);
  expect(other.origin).toEqual(one.origin);
  expect(other.runsOut.times).toBeGreaterThan(one.runsOut.times);
}, 60_000);

test('more runs go on from those there are', async () => {
  const three = await client.call('exposure.at', ORDER);
  const four = await client.call('exposure.at', { ...ORDER, replicates: 4 });
  expect(four.runsOut.of).toBe(4);
  expect(four.like.reduce((sum, { lives }) => sum + lives, 0)).toBe(4);
  expect(three.runsOut.of).toBe(3);
}, 60_000);

test('a level can be given up at once', async () => {
  const stop = createAborter();
  const asked = client.call('exposure.at', { ...ORDER, seed: 77, months: 120 }, { signal: stop.signal });
  stop.abort();
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});

test('an hour and a ladder need no run, and refuse what cannot be', async () => {
  const hour = {
    month: '2026-11',
    wage: 1_300,
    given: {},
    individualShare: 0,
    pensionOn: 'all' as const,
    workers: 0,
  };
  const { price, careworker, business, surplus, figures } = await client.call('costing.hour', hour);
  expect(careworker + business + surplus).toBeCloseTo(price, 6);
  expect(figures.every(({ register }) => register !== null)).toBe(true);
  await expect(client.call('costing.hour', { ...hour, given: { surplus: 1 } })).rejects.toMatchObject({
    code: 'invalid-request',
  });
  const ladder = {
    gross: 10_000,
    contribution: 0,
    month: '2026-11',
    market: { place: 'kent', option: 'business-as-usual' },
    isfRecipient: 'person' as const,
    isfFeePaidBy: 'budget' as const,
  };
  const { ladders } = await client.call('ladder.climb', ladder);
  expect(ladders.map(({ forCare }) => forCare)).toContain(8_333);
  await expect(client.call('ladder.climb', { ...ladder, contribution: 10_001 })).rejects.toMatchObject({
    code: 'invalid-request',
  });
  await expect(client.call('ladder.climb', { ...ladder, month: '2020-01' })).rejects.toMatchObject({
    message: expect.stringContaining('before 2026-04') as string,
  });
});

test('a table that cannot be read is told by its lines', async () => {
  const { books, problems } = await client.call('books.readCsv', { text: 'nonsense,1', fileName: 'x.csv' });
  expect(books).toBeNull();
  expect(problems[0]).toMatchObject({ line: 1, sentence: expect.stringContaining('nonsense') as string });
});
