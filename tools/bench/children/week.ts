/**
 * A week of use, as fast as it goes: FOLDER for the library. Its window's questions are asked of a host in this process, and after each day
 * it tells what is held. Started with --expose-gc.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClient } from '../../../contract/client.ts';
import type { Client } from '../../../contract/client.ts';
import { startSimulation } from '../../../contract/follow-simulation.ts';
import { createServer } from '../../../contract/server.ts';
import { directTransport } from '../../../contract/transports/direct.ts';
import { createHost } from '../../../host/create-host.ts';

/** Bytes: what the host's own thread holds once its garbage is collected, its process, and the processes that work for it. */
export type Held = { readonly heap: number; readonly process: number; readonly helpers: number | null };

export const DAYS = 5;
export const CHANGES_OF_A_DAY = 40;
const UNDONE_EVERY = 4;
const SCREEN_EVERY = 2;
const EXPLAINED_EVERY = 8;
const RESULTS_OF_A_DAY = 2;
const REPLICATES = 4;
/** No value typed is one of those a warm market still keeps. */
const VALUES = 97;
const LET_GO_MS = 200;

const USUAL = 'business-as-usual';
const MARKET = { place: 'hartlepool', future: 'central', months: 24, seed: 1 };
const MONTH = '2028-01';
const REGISTER = { future: MARKET.future, month: MONTH, today: '2026-04-01' };
const SCENARIOS = fileURLToPath(new URL('../../../scenarios', import.meta.url));

type Asked = (client: Client, option: string) => Promise<unknown>;

const screens: readonly Asked[] = [
  (client) => client.call('places.list', {}),
  (client) => client.call('options.list', {}),
  (client) => client.call('parameters.list', {}),
  (client) => client.call('parameters.register', REGISTER),
  (client) => client.call('results.list', {}),
  (client) => client.call('indicators.list', {}),
  (client) => client.call('documents.versions', { kind: 'option', id: USUAL }),
  (client) => client.call('safety.get', {}),
];

const explanations: readonly Asked[] = [
  (client, option) => client.call('lives.providers', { ...MARKET, option, replicate: 0 }),
  (client, option) => client.call('lives.people', { ...MARKET, option, replicate: 0 }),
  (client, option) => client.call('lives.person', { ...MARKET, option, replicate: 0, identity: 7 }),
  (client, option) =>
    client.call('lives.drill', {
      ...MARKET,
      option,
      provider: 1,
      month: MONTH,
      replicates: 1,
      replicate: 0,
    }),
  (client) => client.call('explain.indicator', { id: 'council.spend.net' }),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

async function main(): Promise<void> {
  const [, , dataFolder] = process.argv;
  const host = await createHost({ dataFolder, scenariosFolder: SCENARIOS, isServed: true });
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  const held: Held[] = [];
  for (let day = 0; day < DAYS; day++) {
    await live(client, day);
    held.push(await heldNow());
  }
  process.send?.(held);
  client.close();
  await host.close();
  process.disconnect?.();
}

/** A day: an option made, changed again and again with looks elsewhere, and results kept of it. */
async function live(client: Client, day: number): Promise<void> {
  const made = await client.call('documents.create', {
    kind: 'option',
    name: `Day ${day + 1}`,
    from: USUAL,
    how: 'child',
  });
  const { id } = made.document;
  for (let nth = 0; nth < CHANGES_OF_A_DAY; nth++) {
    const count = day * CHANGES_OF_A_DAY + nth;
    await change(client, id, ((count * 7) % VALUES) / 1_000);
    if (count % UNDONE_EVERY === 0) await undoAndRedo(client);
    if (count % SCREEN_EVERY === 0) await screens[(count / SCREEN_EVERY) % screens.length]!(client, id);
    if (count % EXPLAINED_EVERY === 0)
      await explanations[(count / EXPLAINED_EVERY) % explanations.length]!(client, id);
  }
  for (let nth = 0; nth < RESULTS_OF_A_DAY; nth++) await result(client, id, day * RESULTS_OF_A_DAY + nth);
}

/** A lever moved, its path drawn, and the document saved. */
async function change(client: Client, id: string, value: number): Promise<void> {
  const { document, revision } = await client.call('documents.open', { kind: 'option', id });
  const from = '2027-04';
  const draft = {
    kind: 'option' as const,
    document: { ...document, changes: [{ lever: 'fee.uplift' as const, from, value }] },
  };
  await client.call('live.path', { ...MARKET, options: [USUAL, id], draft });
  await client.call('documents.save', { draft, revision, action: `Set the uplift to ${value}` });
}

async function undoAndRedo(client: Client): Promise<void> {
  const { undo } = await client.call('history.get', {});
  if (undo === null) throw new Error('What was saved cannot be undone.');
  await client.call('history.undo', { action: undo.id });
  await client.call('history.redo', { action: undo.id });
}

async function result(client: Client, id: string, seed: number): Promise<void> {
  const run = await startSimulation(client, {
    ...MARKET,
    seed,
    options: [USUAL, id],
    replicates: REPLICATES,
    save: true,
  });
  await run.finished;
  const [latest] = await client.call('results.list', {});
  if (latest === undefined) throw new Error('A result was not kept.');
  await client.call('results.get', { id: latest.id });
}

/** What a collection finds is let go of a moment later, and may hold more: so twice. */
async function heldNow(): Promise<Held> {
  for (let time = 0; time < 2; time++) {
    globalThis.gc?.();
    await setTimeout(LET_GO_MS);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, process: rss, helpers: helpersOf(process.pid) };
}

/** What the processes that this one started take, and those they started; null where the system does not say. */
function helpersOf(pid: number): number | null {
  try {
    const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return ids.reduce((sum, id) => sum + residentBytes(id) + (helpersOf(id) ?? 0), 0);
  } catch {
    return null;
  }
}

function residentBytes(pid: number): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes ?? 0) * 1024;
}
