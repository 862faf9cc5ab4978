import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { createClient } from '../../contract/client.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { messagePortTransport } from '../../contract/transports/message-port.ts';
import { fromEventTargetPort } from '../../contract/transports/port.ts';
import type { EventTargetPort } from '../../contract/transports/port.ts';
import { startHost } from '../../electron/host-link.ts';
import { workerProcesses } from './utility-process.ts';

const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));
const REQUEST = {
  place: 'isles-of-scilly',
  options: ['business-as-usual'],
  future: 'central',
  months: 2,
  replicates: 2,
  seed: 1,
  save: false,
};
const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

async function start(library: string | null = null) {
  const folder = await mkdtemp(join(tmpdir(), 'care-market-shell-'));
  ending.push(() => rm(folder, { recursive: true }));
  if (library !== null) await writeFile(join(folder, 'library.sqlite'), library);
  const processes = workerProcesses({ CARE_MARKET_DATA: folder });
  const failures: string[] = [];
  const restarted = Promise.withResolvers<void>();
  const host = startHost(processes, [SCENARIOS], {
    onFailed: (sentence) => failures.push(sentence),
    onRestarted: () => restarted.resolve(),
  });
  ending.push(host.end);
  const connect = () =>
    createClient(messagePortTransport(fromEventTargetPort(host.connect() as unknown as EventTargetPort)));
  return { client: connect(), connect, host, processes, failures, restarted: restarted.promise };
}

test('serves a window over the port that the main process handed out', async () => {
  const { client, failures } = await start();
  const { place } = await client.call('places.get', { id: 'hartlepool' });
  expect(place.name).toBe('Hartlepool');
  expect(failures).toEqual([]);
});

test('a library that is no library is told of by what needs it, and the host neither fails nor is started in a circle', async () => {
  const { client, processes, failures } = await start('This is no library. '.repeat(1_000));
  await expect(client.call('results.list', {})).rejects.toMatchObject({ code: 'library-damaged' });
  expect((await client.call('places.get', { id: 'hartlepool' })).place.name).toBe('Hartlepool');
  expect([failures, processes.workers.length]).toEqual([[], 1]);
});

test('runs a simulation in the pool process that the main process started for it', async () => {
  const { client, processes } = await start();
  const { finished } = await startSimulation(client, REQUEST);
  const { result } = await finished;
  expect(result.scenarios[0]?.bands.mean).toBeInstanceOf(Float64Array);
  expect(result.months).toHaveLength(2);
  expect(processes.workers).toHaveLength(2);
});

test('ends at once when told to, with a pool that has worked and one that is at work', async () => {
  const { client, host } = await start();
  await (
    await startSimulation(client, REQUEST)
  ).finished;
  await startSimulation(client, { ...REQUEST, months: 180, replicates: 10_000 });
  const before = Date.now();
  await host.end();
  expect(Date.now() - before).toBeLessThan(3_000);
});

test('a run outlives the death of its pool process once; a second fails it, and the next run gets a fresh one', async () => {
  const { client, processes } = await start();
  const long = await startSimulation(client, { ...REQUEST, months: 180, replicates: 10_000 });
  for (const at of [1, 2]) {
    await expect.poll(() => processes.workers.length).toBe(at + 1);
    await processes.workers[at]?.terminate();
  }
  await expect(long.finished).rejects.toMatchObject({ code: 'job-failed' });
  const { finished } = await startSimulation(client, REQUEST);
  expect((await finished).result.replicates).toBe(2);
});

test('a host process that dies is told to the window, which finds its library again in the next', async () => {
  const { client, connect, processes, failures, restarted } = await start();
  const { result, ...saved } = await (await startSimulation(client, { ...REQUEST, save: true })).finished;
  const lost = new Promise((resolve) => client.onDisconnected(({ code }) => resolve(code)));
  await processes.workers[0]?.terminate();
  expect(await lost).toBe('disconnected');
  await restarted;
  const next = connect();
  expect((await next.call('results.list', {})).map(({ id }) => id)).toEqual([saved.resultId]);
  const again = await (await startSimulation(next, REQUEST)).finished;
  expect(again.result.scenarios).toEqual(result.scenarios);
  expect(failures).toEqual([]);
});
