import { afterEach, expect, test } from 'vitest';

import type { Played } from '../../../core/experiment/run.ts';
import { createPool } from '../../../host/pool/pool.ts';
import type { Pool } from '../../../host/pool/pool.ts';
import type { PoolSampleOrder } from '../../../host/pool/pool-order.ts';
import { spawnChild } from '../../../host/pool/spawn-child.ts';
import { groundOf, runOf } from '../studies/fake-ground.ts';
import { orderFor } from './fake-order.ts';

const engine = new URL('./fake-engine.ts', import.meta.url).href;
const open: Pool[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function poolOf(threads: number): Pool {
  const pool = createPool(() => spawnChild({ threads, engine }));
  open.push(pool);
  return pool;
}

function orderOf(behaviour: string, runs: number): PoolSampleOrder {
  return {
    key: behaviour,
    ground: groundOf(behaviour),
    runs: Array.from({ length: runs }, (_, replicate) => runOf(replicate)),
  };
}

/** The first figure of every run by its place in the order, or why it was refused. */
function said(told: Map<number, Played>): readonly (number | string)[] {
  return [...told]
    .toSorted(([a], [b]) => a - b)
    .map(([, played]) => ('refused' in played ? played.refused : played.outcomes[0]![0]!));
}

test('tells every run by its place in the order, whichever thread made it', async () => {
  const told = new Map<number, Played>();
  const { outcome } = poolOf(2).sample(orderOf('uneven', 9), (position, played) =>
    told.set(position, played),
  );
  await expect(outcome).resolves.toBe('sampled');
  expect(said(told)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a world the model refuses is told and the rest goes on', async () => {
  const told = new Map<number, Played>();
  await poolOf(1).sample(orderOf('refuses', 5), (position, played) => told.set(position, played)).outcome;
  expect(said(told)).toEqual([0, 1, 2, 'There is no such world.', 4]);
});

test('a defect of the engine fails the round with what went wrong, and the next is served', async () => {
  const pool = poolOf(1);
  await expect(pool.sample(orderOf('throws', 5), () => {}).outcome).rejects.toMatchObject({
    code: 'job-failed',
    message: expect.stringMatching(/replicate 3 of options usual and other.*Replicate 3 does not balance/),
  });
  await expect(pool.sample(orderOf('steady', 2), () => {}).outcome).resolves.toBe('sampled');
});

test('a cancelled round ends at once and has told what was done', async () => {
  const told = new Map<number, Played>();
  const pool = poolOf(1);
  const endless = pool.sample(orderOf('endless', 6), (position, played) => told.set(position, played));
  while (told.size < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  endless.cancel();
  await expect(endless.outcome).resolves.toBe('cancelled');
  expect(said(told)).toEqual([0, 1]);
});

test('a simulation that somebody waits for goes before the runs of a study', async () => {
  const pool = poolOf(1);
  const told = new Map<number, Played>();
  const study = pool.sample(orderOf('uneven', 40), (position, played) => told.set(position, played));
  while (told.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await pool.run(orderFor('steady', 3)).outcome;
  const toldMeanwhile = told.size;
  await study.outcome;
  expect(toldMeanwhile).toBeLessThan(40);
  expect(told.size).toBe(40);
});

test('the ground is prepared once for all rounds on it', async () => {
  const pool = poolOf(1);
  const made: number[] = [];
  for (const _ of [1, 2]) {
    await pool.sample(orderOf('steady', 2), (_at, played) => {
      if ('outcomes' in played) made.push(played.outcomes[0]![1]!);
    }).outcome;
  }
  expect(made).toEqual([1, 2, 3, 4]);
});
