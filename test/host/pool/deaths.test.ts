import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';

import type { Played } from '../../../core/experiment/run.ts';
import type { FromPool, ToPool } from '../../../host/pool/messages.ts';
import { createPool } from '../../../host/pool/pool.ts';
import type { Pool, PoolProcess } from '../../../host/pool/pool.ts';
import type { Outcome, PoolOrder } from '../../../host/pool/pool-order.ts';
import { servePool } from '../../../host/pool/serve-pool.ts';
import type { PoolSetting } from '../../../host/pool/serve-pool.ts';
import { spawnChild } from '../../../host/pool/spawn-child.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { groundOf, runOf } from '../studies/fake-ground.ts';
import { failingOnce, orderFor } from './fake-order.ts';

const engine = new URL('./fake-engine.ts', import.meta.url).href;
const root = temporaryFolder();
/** Two threads, each with a task at work and one behind it. */
const MOST_OUT = 4;
const MEMORY = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 };
const HUNG_AFTER_MS = 2_000;

/** A pool that notes how many tasks it had out at once, and how many processes it had. */
function watched(spawn: () => PoolProcess) {
  const seen = { out: 0, processes: 0 };
  const pool = createPool(() => {
    seen.processes++;
    const process = spawn();
    process.onMessage((message) => {
      if (message.kind === 'out') seen.out = Math.max(seen.out, message.positions.length);
    });
    return process;
  });
  return { pool, seen };
}

/** The pool’s process played within this one, with limits that a test can wait for. */
function inThisProcess(setting: PoolSetting): PoolProcess {
  const hearers: ((message: FromPool) => void)[] = [];
  const listeners: ((message: ToPool) => void)[] = [];
  const mourners: ((how: string) => void)[] = [];
  void servePool(
    {
      send: (message) => hearers.forEach((hear) => hear(message)),
      listen: (listener) => listeners.push(listener),
      close: () => mourners.forEach((mourn) => mourn('exit code 0')),
    },
    setting,
  );
  const send = (message: ToPool): void => listeners.forEach((listen) => listen(message));
  return {
    send,
    onMessage: (hear) => hearers.push(hear),
    onEnded: (mourn) => mourners.push(mourn),
    hold: () => {},
    release: () => {},
    end: () => send({ kind: 'end' }),
  };
}

/** The bytes of a summary, but for the names of its options. */
function bytesOf(outcome: Outcome): string {
  if (outcome.kind !== 'finished') throw new Error(`Expected a finished run, but it was ${outcome.kind}.`);
  return outcome.summary.scenarios.map(({ bands }) => bands.mean.join(' ')).join('\n');
}

const NUMBERS =
  /replicate 3 of options business-as-usual and .* in somewhere \(future central, 6 months from 2027-04, seed 1\)/;

describe('a simulation that fails', () => {
  const inChild = watched(() => spawnChild({ threads: 2, engine }));
  const bounded = watched(() =>
    inThisProcess({ threads: 2, engine, memory: MEMORY, hungAfterMs: HUNG_AFTER_MS }),
  );
  afterAll(() => Promise.all([inChild.pool.close(), bounded.pool.close()]));

  const causes = [
    ['throws', inChild, 'Replicate 3 does not balance)'],
    ['kills the thread', inChild, 'a simulation thread ended with exit code 7)'],
    ['runs out of memory', bounded, 'reaching memory limit'],
    ['hangs', bounded, 'the simulation gave no sign of life for 2 seconds)'],
  ] as const;

  test.concurrent.each(causes)(
    'because it %s is tried again on another thread, and comes to the same bytes',
    async (cause, { pool }) => {
      const once = failingOnce(cause, 8, join(root, `${cause} in a thread`));
      const sound = await pool.run(orderFor('steady', 8)).outcome;
      expect(bytesOf(await pool.run(once).outcome)).toBe(bytesOf(sound));
    },
  );

  test.concurrent.each(causes)(
    'because it %s, and does so again, is told with its numbers, and other work is untouched',
    async (cause, { pool }, how) => {
      const other = pool.run(orderFor('uneven', 12, { key: `beside ${cause}` })).outcome;
      const failing = pool.run(orderFor(cause, 8)).outcome;
      await expect(failing).rejects.toMatchObject({
        code: 'job-failed',
        message: expect.stringMatching(NUMBERS) as string,
      });
      await expect(failing).rejects.toThrow(how);
      expect(bytesOf(await other)).toBe(bytesOf(await pool.run(orderFor('uneven', 12)).outcome));
    },
  );

  test.each([
    ['that throws and end', inChild],
    ['that hang and use up their memory', bounded],
  ])('leaves the pool at its size, after threads %s too, in the same process', async (_, { pool, seen }) => {
    seen.out = 0;
    await pool.run(orderFor('slow', 8)).outcome;
    expect(seen).toEqual({ out: MOST_OUT, processes: 1 });
  });

  test('because the model will not do what it was asked is told at once, in the words of the model', async () => {
    const refused = inChild.pool.run(orderFor('refuses what it was asked', 8)).outcome;
    await expect(refused).rejects.toMatchObject({
      code: 'invalid-request',
      message: 'months: expected fewer, but found 6. Ask for fewer.',
    });
  });
});

describe('a simulation process that dies', () => {
  const open: Pool[] = [];
  afterEach(() => Promise.all(open.splice(0).map((pool) => pool.close())));

  function poolWith(work?: string) {
    const watching = watched(() => spawnChild({ threads: 2, engine, ...(work !== undefined && { work }) }));
    open.push(watching.pool);
    return watching;
  }

  test('of a segmentation fault is started again, what it had at work goes on from what was finished, and nothing else differs', async () => {
    const work = join(root, 'work');
    const { pool, seen } = poolWith(work);
    const cause = 'steps outside its memory';
    const told = new Map<number, Played>();
    const again: number[] = [];
    const [run, sampled] = await Promise.all([
      pool.run(failingOnce(cause, 40, join(root, cause)), ({ done }) => again.push(done)).outcome,
      pool.sample(
        {
          key: 'study',
          ground: groundOf('uneven'),
          runs: Array.from({ length: 9 }, (_, replicate) => runOf(replicate)),
        },
        (position, played) => {
          expect(told.has(position)).toBe(false);
          told.set(position, played);
        },
      ).outcome,
    ]);
    expect(seen.processes).toBe(2);
    expect(again).toEqual(again.toSorted((a, b) => a - b));
    expect(sampled).toBe('sampled');
    const figures = [...told].map(([at, played]) =>
      'outcomes' in played ? [at, played.outcomes[0]![0]!] : [],
    );
    expect(figures.toSorted(([a], [b]) => a! - b!)).toEqual(Array.from({ length: 9 }, (_, at) => [at, at]));
    expect(bytesOf(run)).toBe(bytesOf(await pool.run(orderFor('steady', 40)).outcome));
  });

  test('again of the same job fails that job with its numbers and no other, and serves the next', async () => {
    const { pool, seen } = poolWith();
    const endsIt: PoolOrder = orderFor('kills the process', 8);
    const beside = pool.run(orderFor('slow', 30)).outcome;
    const failing = pool.run(endsIt).outcome;
    await expect(failing).rejects.toMatchObject({
      code: 'job-failed',
      message: expect.stringMatching(
        /twice \(signal SIGKILL\) with replicates? 0.* of options business-as-usual and kills the process in somewhere .*seed 1\)/,
      ) as string,
    });
    expect((await beside).kind).toBe('finished');
    await expect(pool.run(orderFor('steady', 3)).outcome).resolves.toMatchObject({ kind: 'finished' });
    expect(seen.processes).toBe(3);
  });

  test('while its job is being given up leaves that job given up', async () => {
    const { pool } = poolWith();
    const run = pool.run(orderFor('endless', 4));
    const dies = pool.run(orderFor('kills the process', 1));
    run.cancel();
    await expect(run.outcome).resolves.toMatchObject({ kind: 'cancelled' });
    await expect(dies.outcome).rejects.toMatchObject({ code: 'job-failed' });
  });
});

test('a pool that is told to end hands out nothing more, though its threads end before it', async () => {
  const heard: string[] = [];
  const { promise: isAtWork, resolve: atWork } = Promise.withResolvers<void>();
  const process = inThisProcess({ threads: 2, engine });
  const ended = new Promise((resolve) => process.onEnded(resolve));
  process.onMessage(({ kind }) => {
    heard.push(kind);
    if (heard.length === MOST_OUT) atWork();
  });
  process.send({ kind: 'start', order: { ...orderFor('endless', 8), job: 1 } });
  await isAtWork;
  process.end();
  await ended;
  expect(heard).toEqual(Array.from({ length: MOST_OUT }, () => 'out'));
});
