import { mkdtemp, rm } from 'node:fs/promises';
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

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'care-market-shell-'));
  ending.push(() => rm(folder, { recursive: true }));
  const processes = workerProcesses({ CARE_MARKET_DATA: folder });
  const failures: string[] = [];
  const host = startHost(processes, [SCENARIOS], { onFailed: (sentence) => failures.push(sentence) });
  ending.push(host.end);
  const client = createClient(
    messagePortTransport(fromEventTargetPort(host.connect() as unknown as EventTargetPort)),
  );
  return { client, host, processes, failures };
}

test('serves a window over the port that the main process handed out', async () => {
  const { client, failures } = await start();
  const { place } = await client.call('places.get', { id: 'hartlepool' });
  expect(place.name).toBe('Hartlepool');
  expect(failures).toEqual([]);
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

test('a pool process that dies fails its job, and the next run gets a fresh one', async () => {
  const { client, processes } = await start();
  const long = await startSimulation(client, { ...REQUEST, months: 180, replicates: 10_000 });
  await expect.poll(() => processes.workers.length).toBe(2);
  await processes.workers[1]?.terminate();
  await expect(long.finished).rejects.toMatchObject({ code: 'job-failed' });
  const { finished } = await startSimulation(client, REQUEST);
  expect((await finished).result.replicates).toBe(2);
});

test('a host process that dies is told to the person and to the window', async () => {
  const { client, processes, failures } = await start();
  await client.call('about.get', {});
  const lost = new Promise((resolve) => client.onDisconnected(({ code }) => resolve(code)));
  await processes.workers[0]?.terminate();
  expect(await lost).toBe('disconnected');
  await expect.poll(() => failures.join()).toMatch(/Saved results are kept; start the program again/);
});
