import { expect, test } from 'vitest';

import type { ContractEvent } from '../../../contract/events.ts';
import { ContractError } from '../../../contract/errors.ts';
import type { FrozenResult } from '../../../host/db/repositories/results.ts';
import type { AssembledRun, SimulationRequest } from '../../../host/jobs/assemble.ts';
import { createJobs } from '../../../host/jobs/jobs.ts';
import type { Jobs } from '../../../host/jobs/jobs.ts';
import type { PoolSummary } from '../../../host/pool/engine.ts';
import type { Pool } from '../../../host/pool/pool.ts';
import type { Outcome, Progress } from '../../../host/pool/pool-order.ts';
import { sampleResult } from '../db/sample-result.ts';

const request: SimulationRequest = {
  place: 'hartlepool',
  options: ['business-as-usual'],
  future: 'central',
  months: 60,
  replicates: 20,
  seed: 1,
  save: true,
};
const summary = { replicates: 20 } as PoolSummary;

type Stage = {
  readonly jobs: Jobs;
  readonly events: ContractEvent[];
  readonly frozen: FrozenResult[];
  readonly progress: (progress: Progress) => void;
  readonly end: (outcome: Outcome | Error) => Promise<void>;
  readonly tick: (milliseconds: number) => void;
  readonly cancelled: () => number;
};

function stage({ freezer }: { freezer?: () => (frozen: FrozenResult) => string } = {}): Stage {
  const events: ContractEvent[] = [];
  const frozen: FrozenResult[] = [];
  let progress: ((progress: Progress) => void) | undefined;
  let settle: ((outcome: Outcome | Error) => void) | undefined;
  let time = 1_000_000;
  let ids = 0;
  let cancelled = 0;
  const pool: Pool = {
    run: (_order, onProgress) => {
      progress = onProgress;
      const outcome = new Promise<Outcome>((resolve, reject) => {
        settle = (end) => (end instanceof Error ? reject(end) : resolve(end));
      });
      return { outcome, cancel: () => void cancelled++ };
    },
    sample: () => {
      throw new Error('A simulation asks for no samples.');
    },
    close: () => Promise.resolve(),
  };
  const jobs = createJobs({
    pool,
    enginePrint: () => 'print',
    assemble: () => ({ scenarios: [], replicates: 20, inputs: {} }) as unknown as AssembledRun,
    compose: (_run, { replicates }) => ({ ...sampleResult(), replicates }),
    freezer:
      freezer ??
      (() => (one) => {
        frozen.push(one);
        return one.id;
      }),
    emit: (event) => void events.push(event),
    newId: () => `id-${++ids}`,
    now: () => new Date(1_000_000),
    steady: () => time,
  });
  return {
    jobs,
    events,
    frozen,
    progress: (one) => progress?.(one),
    end: async (outcome) => {
      settle?.(outcome);
      await new Promise((resolve) => setImmediate(resolve));
    },
    tick: (milliseconds) => void (time += milliseconds),
    cancelled: () => cancelled,
  };
}

test('freezes a finished result with its inputs before saying that it is finished', async () => {
  const at = stage();
  const job = at.jobs.start(request);
  await at.end({ kind: 'finished', summary });
  expect(at.frozen.map(({ id, createdAt }) => ({ id, createdAt }))).toEqual([
    { id: 'id-2', createdAt: '1970-01-01T00:16:40.000Z' },
  ]);
  expect(at.events).toEqual([
    { event: 'job.finished', data: { job, resultId: 'id-2', result: expect.anything() } },
  ]);
  expect(at.jobs.list()).toEqual([]);
});

test('keeps a result in the library that is there at the end, such as a restored one, and not in that of its beginning', async () => {
  const kept: string[] = [];
  let library = 'before';
  const at = stage({
    freezer: () => {
      const opened = library;
      return ({ id }) => {
        kept.push(opened);
        return id;
      };
    },
  });
  at.jobs.start(request);
  library = 'restored';
  await at.end({ kind: 'finished', summary });
  expect(kept).toEqual(['restored']);
});

test('keeps nothing when the result is not to be saved', async () => {
  const at = stage();
  at.jobs.start({ ...request, save: false });
  await at.end({ kind: 'finished', summary });
  expect(at.frozen).toEqual([]);
  expect(at.events).toMatchObject([{ event: 'job.finished', data: { resultId: null } }]);
});

test('says progress at most ten times a second, and every partial summary', () => {
  const at = stage();
  const job = at.jobs.start(request);
  at.progress({ done: 1, total: 20 });
  at.progress({ done: 2, total: 20 });
  at.progress({ done: 3, total: 20, partial: { ...summary, replicates: 3 } });
  at.tick(99);
  at.progress({ done: 4, total: 20 });
  at.tick(1);
  at.progress({ done: 5, total: 20 });
  expect(at.events.map(({ data }) => data)).toEqual([
    { job, done: 1, total: 20 },
    { job, done: 3, total: 20, partial: expect.objectContaining({ replicates: 3 }) },
    { job, done: 5, total: 20 },
  ]);
  expect(at.jobs.list()).toMatchObject([{ job, place: 'hartlepool', done: 5, total: 20 }]);
});

test('hands over what is done when a job is cancelled, and saves nothing', async () => {
  const at = stage();
  const job = at.jobs.start(request);
  expect(at.jobs.cancel(job)).toBe(true);
  expect(at.cancelled()).toBe(1);
  await at.end({ kind: 'cancelled', done: 7, partial: { ...summary, replicates: 7 } });
  expect(at.events.map(({ event }) => event)).toEqual(['job.progressed', 'job.cancelled']);
  expect(at.events.at(-1)?.data).toEqual({ job, done: 7, total: 20 });
  expect(at.frozen).toEqual([]);
  expect(at.jobs.cancel(job)).toBe(false);
});

test('says that a job failed, with its code and sentence', async () => {
  const at = stage();
  const job = at.jobs.start(request);
  await at.end(new ContractError('job-failed', 'Replicate 3 does not balance.'));
  expect(at.events).toEqual([
    {
      event: 'job.failed',
      data: { job, error: { code: 'job-failed', message: 'Replicate 3 does not balance.' } },
    },
  ]);
});

test('says that a job failed when its result cannot be kept', async () => {
  const at = stage({
    freezer: () => () => {
      throw new ContractError('disk-full', 'There is no room left.');
    },
  });
  at.jobs.start(request);
  await at.end({ kind: 'finished', summary });
  expect(at.events).toMatchObject([{ event: 'job.failed', data: { error: { code: 'disk-full' } } }]);
  expect(at.jobs.list()).toEqual([]);
});
