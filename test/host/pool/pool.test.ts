import { constants, getPriority } from 'node:os';
import { afterEach, expect, test } from 'vitest';

import { createPool } from '../../../host/pool/pool.ts';
import type { Pool, PoolProcess } from '../../../host/pool/pool.ts';
import type { Outcome, Progress } from '../../../host/pool/pool-order.ts';
import { spawnChild } from '../../../host/pool/spawn-child.ts';
import { orderFor } from './fake-order.ts';

const engine = new URL('./fake-engine.ts', import.meta.url).href;
const open: Pool[] = [];

function poolOf(threads: number): Pool {
  const pool = createPool(() => spawnChild({ threads, engine }));
  open.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

async function bytes(threads: number): Promise<string> {
  const outcome = await poolOf(threads).run(orderFor('uneven', 12)).outcome;
  return `${meansOf(outcome)} ${outcome.kind === 'finished' ? outcome.summary.accounts : 0}`;
}

function meansOf(outcome: Outcome): string {
  if (outcome.kind !== 'finished') throw new Error(`Expected a finished run, but it was ${outcome.kind}.`);
  return outcome.summary.scenarios
    .map(({ bands }) =>
      Buffer.from(bands.mean.buffer, bands.mean.byteOffset, bands.mean.byteLength).toString('hex'),
    )
    .join(' ');
}

test('gives the same bytes on one, two and three threads when replicates come back out of order', async () => {
  const [one, two, three] = await Promise.all([bytes(1), bytes(2), bytes(3)]);
  expect(two).toBe(one);
  expect(three).toBe(one);
  expect(one.replaceAll(/[0 ]/g, '')).not.toBe('');
});

test('reports each replicate as it is done, up to the last but one', async () => {
  const seen: Progress[] = [];
  const outcome = await poolOf(2).run(orderFor('steady', 5), (progress) => seen.push(progress)).outcome;
  expect(outcome.kind).toBe('finished');
  expect(seen).toEqual([1, 2, 3, 4].map((done) => ({ done, total: 5 })));
});

test('sends a summary of what is done along with progress when asked to', async () => {
  const seen: Progress[] = [];
  await poolOf(1).run(orderFor('slow', 4, { partialEvery: 0 }), (progress) => seen.push(progress)).outcome;
  expect(seen[0]?.partial?.replicates).toBe(1);
  expect(seen.every(({ done, partial }) => partial === undefined || partial.replicates === done)).toBe(true);
});

test('cancels a run within the month, and runs the next one in the same process', async () => {
  const pool = poolOf(2);
  const endless = pool.run(orderFor('endless', 10));
  setTimeout(endless.cancel, 100);
  await expect(endless.outcome).resolves.toEqual({ kind: 'cancelled', done: 0 });
  await expect(pool.run(orderFor('steady', 3)).outcome).resolves.toMatchObject({ kind: 'finished' });
});

test('gives what is done when a run that reports summaries is cancelled', async () => {
  const run = poolOf(1).run(orderFor('slow', 500, { partialEvery: 60_000 }), ({ done }) => {
    if (done === 3) run.cancel();
  });
  const outcome = await run.outcome;
  expect(outcome).toMatchObject({ kind: 'cancelled' });
  if (outcome.kind !== 'cancelled') return;
  expect(outcome.done).toBeGreaterThanOrEqual(3);
  expect(outcome.partial?.replicates).toBe(outcome.done);
});

test('cancels a run that is still waiting behind another', async () => {
  const pool = poolOf(1);
  const first = pool.run(orderFor('slow', 10));
  const second = pool.run(orderFor('steady', 10));
  second.cancel();
  await expect(second.outcome).resolves.toEqual({ kind: 'cancelled', done: 0 });
  await expect(first.outcome).resolves.toMatchObject({ kind: 'finished' });
});

test('fails the job with what went wrong when it cannot be summed up, and goes on to the next', async () => {
  const pool = poolOf(2);
  await expect(pool.run(orderFor('cannot be summed up', 8)).outcome).rejects.toMatchObject({
    code: 'job-failed',
    message: 'The sums do not add up.',
  });
  await expect(pool.run(orderFor('steady', 3)).outcome).resolves.toMatchObject({ kind: 'finished' });
});

test('prepares the scenarios again only when they are others', async () => {
  const pool = poolOf(1);
  const first = meansOf(await pool.run(orderFor('steady', 2, { key: 'a' })).outcome);
  const changed = orderFor('steady', 2, { key: 'b' });
  const scenarios = changed.scenarios.map((scenario) => ({ ...scenario, seed: 2 }));
  const second = meansOf(await pool.run({ ...changed, scenarios }).outcome);
  const kept = meansOf(await pool.run({ ...changed, scenarios: orderFor('steady', 2).scenarios }).outcome);
  expect(second).not.toBe(first);
  expect(kept).toBe(second);
});

test('rejects what is running with disconnected when the pool is closed, and refuses more', async () => {
  const pool = poolOf(1);
  const { outcome } = pool.run(orderFor('endless', 2));
  const ended = outcome.catch((error: unknown) => error);
  await pool.close();
  expect(await ended).toMatchObject({ code: 'disconnected' });
  await expect(pool.run(orderFor('steady', 2)).outcome).rejects.toMatchObject({ code: 'disconnected' });
});

test('holds the host alive only while something runs', async () => {
  const calls: string[] = [];
  const pool = createPool(() => {
    const process = spawnChild({ threads: 1, engine });
    const noting = { hold: () => void calls.push('hold'), release: () => void calls.push('release') };
    return {
      ...process,
      hold: () => (noting.hold(), process.hold()),
      release: () => (noting.release(), process.release()),
    } satisfies PoolProcess;
  });
  open.push(pool);
  await Promise.all([pool.run(orderFor('steady', 2)).outcome, pool.run(orderFor('slow', 2)).outcome]);
  expect(calls).toEqual(['hold', 'hold', 'release']);
});

test.each([
  ['of a window', true, constants.priority.PRIORITY_BELOW_NORMAL],
  ['of a command', false, getPriority()],
])('the simulation process %s gives way to other work: %s', async (_whose, givesWay, priority) => {
  let pid: number | undefined;
  const pool = createPool(() => {
    const process = spawnChild({ threads: 1, engine, givesWay });
    ({ pid } = process);
    return process;
  });
  open.push(pool);
  await pool.run(orderFor('steady', 1)).outcome;
  expect(getPriority(pid)).toBe(priority);
});
