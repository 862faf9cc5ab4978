import { afterEach, expect, test } from 'vitest';

import { openWorkStore } from '../../../host/db/work-store.ts';
import { packReplicate } from '../../../host/pool/packed-replicate.ts';
import { createPool } from '../../../host/pool/pool.ts';
import type { Pool } from '../../../host/pool/pool.ts';
import type { Outcome } from '../../../host/pool/pool-order.ts';
import { spawnChild } from '../../../host/pool/spawn-child.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { orderFor } from './fake-order.ts';

const engine = new URL('./fake-engine.ts', import.meta.url).href;
const open: Pool[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function poolWith(work: string, threads = 2): Pool {
  const pool = createPool(() => spawnChild({ threads, engine, work }));
  open.push(pool);
  return pool;
}

function meanBytes(outcome: Outcome): string {
  if (outcome.kind !== 'finished') throw new Error(`Expected a finished run, but it was ${outcome.kind}.`);
  return outcome.summary.scenarios.map(({ bands }) => bands.mean.join(' ')).join('\n');
}

test('replicates run before are not run again, after the process has ended too, and the bytes are the same', async () => {
  const work = temporaryFolder();
  const fresh = await poolWith(temporaryFolder()).run(orderFor('uneven', 12)).outcome;
  const first = poolWith(work);
  await first.run(orderFor('uneven', 7)).outcome;
  await first.close();
  const found: number[] = [];
  const later = await poolWith(work).run(orderFor('uneven', 12), ({ done }) => found.push(done)).outcome;
  expect(meanBytes(later)).toBe(meanBytes(fresh));
  expect(found[0]).toBeGreaterThanOrEqual(7);
});

test('a run all of whose replicates are known ends without a thread', async () => {
  const work = temporaryFolder();
  const first = poolWith(work);
  await first.run(orderFor('steady', 5)).outcome;
  await first.close();
  const again = poolWith(work);
  const outcome = await again.run({ ...orderFor('kills the process', 5), key: 'steady' }).outcome;
  expect(outcome.kind).toBe('finished');
});

test('a run killed in the middle goes on from the replicates that were done', async () => {
  const work = temporaryFolder();
  const first = poolWith(work, 1);
  await expect(first.run(orderFor('kills the thread', 8)).outcome).rejects.toMatchObject({
    code: 'job-failed',
  });
  await first.close();
  const found: number[] = [];
  await poolWith(work).run({ ...orderFor('steady', 8), key: 'kills the thread' }, ({ done }) =>
    found.push(done),
  ).outcome;
  expect(found[0]).toBeGreaterThanOrEqual(3);
});

test('a run that is made anew takes nothing that was run before', async () => {
  const work = temporaryFolder();
  const first = poolWith(work);
  await first.run(orderFor('steady', 5)).outcome;
  await first.close();
  const order = { ...orderFor('kills the process', 5), key: 'steady', anew: true } as const;
  await expect(poolWith(work).run(order).outcome).rejects.toMatchObject({ code: 'job-failed' });
});

test('while thousands that were run before are looked up, it is told how far that is, and a cancel is heard', async () => {
  const folder = temporaryFolder();
  const work = openWorkStore(folder);
  const path = new Float64Array(4_000);
  for (let replicate = 0; replicate < 4_000; replicate++)
    work.write(
      'endless',
      replicate,
      packReplicate({ kind: 'ran', replicate, paths: [path], winners: [], accounts: 1 }),
    );
  work.close();
  const heard: number[] = [];
  const run = poolWith(folder).run(orderFor('endless', 10_000), ({ done }) => {
    if (heard.push(done) === 1) run.cancel();
  });
  const { done } = (await run.outcome) as Extract<Outcome, { kind: 'cancelled' }>;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(4_000);
});
