import { expect, test } from 'vitest';

import { LIMITS } from '../../../core/scenario/scenario.ts';
import type { Engine } from '../../../host/pool/engine.ts';
import type { Ran } from '../../../host/pool/messages.ts';
import { PoolJob } from '../../../host/pool/pool-job.ts';
import * as fakeEngine from './fake-engine.ts';
import { orderFor } from './fake-order.ts';

/** An engine that notes which replicates are summed up, by the only number in their paths. */
function notingEngine(): { engine: Engine; added: number[] } {
  const added: number[] = [];
  const engine = {
    ...fakeEngine,
    createAccumulator: (order: Parameters<Engine['createAccumulator']>[0]) => {
      const accumulator = fakeEngine.createAccumulator(order);
      return {
        ...accumulator,
        add: (replicate: Parameters<typeof accumulator.add>[0]) => void added.push(replicate.paths[0]![0]!),
        get replicates() {
          return added.length;
        },
      };
    },
  } as unknown as Engine;
  return { engine, added };
}

function ran(replicate: number): Ran {
  return { kind: 'ran', replicate, paths: [Float64Array.of(replicate)], winners: [], accounts: replicate };
}

function jobOf(replicates: number, partialEvery: number | null = null) {
  const { engine, added } = notingEngine();
  const job = new PoolJob({ ...orderFor('steady', replicates), job: 1, partialEvery }, engine);
  const record = (...back: readonly number[]): void =>
    back.forEach((replicate) => job.record(ran(replicate)));
  return { job, added, record };
}

test('replicates are summed up in their order, those that come early held back', () => {
  const { job, added, record } = jobOf(6);
  record(2, 1);
  expect(added).toEqual([]);
  record(0);
  expect(added).toEqual([0, 1, 2]);
  record(5, 3, 4);
  expect(added).toEqual([0, 1, 2, 3, 4, 5]);
  expect(job.complete).toBe(true);
});

test('a partial summary is of the replicates up to the first that is still out', () => {
  const { job, record } = jobOf(6, 0);
  record(1);
  expect(job.partial(() => 0)).toBeUndefined();
  record(0, 4);
  expect(job.partial(() => 0)).toMatchObject({ replicates: 2, accounts: 1 });
});

test('a job that is given up sums up all that came back, in their order', () => {
  const { job, added, record } = jobOf(9, 60_000);
  record(0, 7, 3, 5);
  job.close();
  expect(added).toEqual([0, 3, 5, 7]);
  expect(job.partial(() => 0)).toMatchObject({ replicates: 4, accounts: 7 });
});

test('no more are handed out while too many wait for one that is slow', () => {
  const { job, record } = jobOf(10_000);
  record(...Array.from({ length: LIMITS.threads.max - 1 }, (_, at) => at + 1));
  expect(job.waiting).toBe(true);
  record(LIMITS.threads.max);
  expect(job.waiting).toBe(false);
  record(0);
  expect(job.waiting).toBe(true);
});
