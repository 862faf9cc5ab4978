import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { encode } from '../../contract/codec.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { createHost } from '../../host/create-host.ts';
import type { Host } from '../../host/create-host.ts';
import { createPool } from '../../host/pool/pool.ts';
import type { PoolProcess } from '../../host/pool/pool.ts';
import type { Outcome } from '../../host/pool/pool-order.ts';
import { sentSetting } from '../../host/pool/sent-setting.ts';
import { spawnProcess } from '../../host/processes/spawn-process.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { orderFor } from '../host/pool/fake-order.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';
import { randomFrom } from '../hostile/random.ts';
import type { Random } from '../hostile/random.ts';
import { bundle } from './bundle.ts';

/** The whole program, host and simulation process at once; and the simulation process under a host that lives on. */
const KILLS_OF_ALL = 24;
const KILLS_OF_POOL = 176;
const REPLICATES = 200;
/** Runs side by side, each of them killed again and again until it is done. */
const SIDE_BY_SIDE = 4;
/** One in four is killed while it starts; the others once something has come of the work. */
const STARTING_MS = 250;
const WORKING_MS = 500;
const SEED = 20_261_122;

const root = temporaryFolder();
const BUILT = join(root, 'built', 'host');
const ENGINE = pathToFileURL(join(BUILT, 'fake-engine.js')).href;
const hosts: Host[] = [];
afterAll(() => Promise.all(hosts.map((host) => host.close())));

const here = (path: string): URL => new URL(path, import.meta.url);

beforeAll(async () => {
  await bundle(join(root, 'built'), {
    'run-to-the-end': here('./run-to-the-end.ts'),
    'pool-process': here('../../host/pool/pool-process.ts'),
    thread: here('../../host/pool/thread.ts'),
    'pool/core-engine': here('../../host/pool/core-engine.ts'),
    'fake-engine': here('../host/pool/fake-engine.ts'),
  });
});

/** The simulation process as it is in the installed program, with an engine that does hardly anything. */
function spawnPool(setting: { readonly threads: number; readonly work?: string }): Mortal {
  const entry = pathToFileURL(join(BUILT, 'pool-process.js'));
  return spawnProcess(entry, [sentSetting({ ...setting, engine: ENGINE })]);
}

async function clientOf(name: string) {
  const host = await createHost({ dataFolder: join(root, name), scenariosFolder: SCENARIOS, threads: 2 });
  hosts.push(host);
  return createClient(directTransport(createServer(host.handlers, { events: host.events })));
}

/** What a library holds, but for the names and times it gave: the rows of results and studies to the byte. */
async function rowsIn(name: string): Promise<readonly string[]> {
  const client = await clientOf(name);
  const rows: unknown[] = [];
  for (const { id } of await client.call('results.list', {})) {
    const { result, inputs } = await client.call('results.get', { id });
    rows.push([result, inputs]);
  }
  for (const { id } of await client.call('studies.list', {})) {
    const { inputs, question, answer } = await client.call('studies.get', { id });
    rows.push([inputs, question, answer]);
  }
  return rows.map((row) => Buffer.from(encode(row)).toString('base64'));
}

type Doom = { readonly once: 'starting' | 'at work'; readonly after: number };

/** The program at work on a folder until it is done, or killed with all of its processes: whether it was. */
async function live(folder: string, doom: Doom | null): Promise<boolean> {
  const child = spawn(process.execPath, [join(BUILT, 'run-to-the-end.js'), folder, SCENARIOS], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  const atWork = new Promise((resolve) => child.stdout.once('data', resolve));
  if (doom !== null) {
    if (doom.once === 'at work') await Promise.race([ended, atWork]);
    await Promise.race([ended, wait(doom.after)]);
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }
  return (await ended) === 'SIGKILL';
}

test(
  `results and studies are those of an undisturbed run, to the byte, with the whole program killed ${KILLS_OF_ALL} times while it ran`,
  { timeout: 600_000 },
  async () => {
    // What Node compiled is kept only by a program that comes to its end: those after it start sooner.
    expect(await live(join(root, 'undisturbed'), null)).toBe(false);
    const expected = await rowsIn('undisturbed');
    expect(expected).toHaveLength(2);
    const random = randomFrom(SEED);
    const doomed = (): Doom =>
      random.below(4) === 0
        ? { once: 'starting', after: random.next() * STARTING_MS }
        : { once: 'at work', after: random.next() * WORKING_MS };
    let [kills, lives, runs] = [0, 0, 0];
    for (; kills < KILLS_OF_ALL; runs++) {
      for (let isKilled = true; isKilled; lives++) {
        // oxlint-disable-next-line no-await-in-loop -- one life after another
        isKilled = await live(join(root, `killed-${runs}`), kills < KILLS_OF_ALL ? doomed() : null);
        if (isKilled) kills++;
      }
      // oxlint-disable-next-line no-await-in-loop -- what one run left, before the next
      expect(await rowsIn(`killed-${runs}`)).toEqual(expected);
    }
    console.log(
      `${kills} kills of the whole program in ${lives} lives: 0 of ${2 * runs} results and studies differ from those of an undisturbed run`,
    );
  },
);

function meansOf(outcome: Outcome): string {
  if (outcome.kind !== 'finished') throw new Error(`Expected a finished run, but it was ${outcome.kind}.`);
  const { replicates, accounts, scenarios } = outcome.summary;
  return JSON.stringify([
    replicates,
    accounts,
    scenarios.map(({ bands, years }) => [[...bands.mean], years]),
  ]);
}

test(
  `a run is that of an undisturbed one, to the byte, with the simulation process killed ${KILLS_OF_POOL} times under a host that lives on`,
  { timeout: 600_000 },
  async () => {
    const calm = createPool(() => spawnPool({ threads: 1 }));
    const undisturbed = meansOf(await calm.run(orderFor('steady', REPLICATES)).outcome);
    await calm.close();
    const lanes = await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, (_, lane) => killOver(lane, undisturbed)),
    );
    const [kills, runs, failures, differing] = [0, 1, 2, 3].map((at) =>
      lanes.reduce((sum, lane) => sum + lane[at]!, 0),
    );
    console.log(
      `${kills} kills of the simulation process: ${failures} failed a run, which was run again, the others nobody noticed; ${differing} of ${runs} runs differ from an undisturbed one`,
    );
    expect(differing).toBe(0);
    expect(kills).toBeGreaterThanOrEqual(KILLS_OF_POOL);
  },
);

/** One run after another, each killed until it is done: kills, runs, failures of a run, and runs that differ. */
async function killOver(lane: number, undisturbed: string): Promise<readonly number[]> {
  const doom = doomWith(randomFrom(SEED + lane));
  let [runs, failures, differing] = [0, 0, 0];
  while (!doom.isSpent()) {
    const work = join(root, `pool-${lane}-${runs}`);
    const pool = createPool(() => doom.over(spawnPool({ threads: 2, work })));
    let outcome: Outcome | null = null;
    while (outcome === null) {
      // oxlint-disable-next-line no-await-in-loop -- a run that failed is run again, as a person would
      outcome = await pool.run(orderFor('slow', REPLICATES)).outcome.catch(() => null);
      if (outcome === null) failures++;
    }
    runs++;
    if (meansOf(outcome) !== undisturbed) differing++;
    // oxlint-disable-next-line no-await-in-loop -- one run after another
    await pool.close();
  }
  return [doom.kills(), runs, failures, differing];
}

type Mortal = PoolProcess & { readonly pid: number | undefined };

/** Kills every process it is given until it is spent: some while they start, most once something has come of the work. */
function doomWith(random: Random) {
  let kills = 0;
  const isSpent = (): boolean => kills >= KILLS_OF_POOL / SIDE_BY_SIDE;
  return {
    kills: () => kills,
    isSpent,
    over: (mortal: Mortal): PoolProcess => {
      const kill = (): void => {
        kills++;
        process.kill(mortal.pid!, 'SIGKILL');
      };
      let late: NodeJS.Timeout | undefined;
      const within = (milliseconds: number): void => {
        if (!isSpent()) late ??= setTimeout(kill, random.next() * milliseconds);
      };
      if (random.below(4) === 0) within(STARTING_MS / 2);
      let progress = 0;
      mortal.onMessage(({ kind }) => {
        // The first may tell of what was done before.
        if (kind === 'progressed' && ++progress === 2) within(WORKING_MS);
      });
      mortal.onEnded(() => clearTimeout(late));
      return mortal;
    },
  };
}
