import { expect, test } from 'vitest';

import type { Played, Run } from '../../../core/experiment/run.ts';
import type { Study } from '../../../core/study/study.ts';
import type { WorkStore } from '../../../host/db/work-store.ts';
import type { Pool } from '../../../host/pool/pool.ts';
import type { PoolSampleOrder } from '../../../host/pool/pool-order.ts';
import { conduct } from '../../../host/studies/conduct.ts';
import type { Conducted, StudyProgress } from '../../../host/studies/conduct.ts';
import { runKeysOn } from '../../../host/studies/run-keys.ts';
import { groundOf, runOf } from './fake-ground.ts';

const ground = groundOf('steady');

/** What a decision comes to in this fake market: told from its option and its replicate. */
function figures({ decisions, replicate, gains }: Run): Float64Array[] {
  return decisions.map(({ option }, position) =>
    Float64Array.of(option.length, replicate, gains && position > 0 ? 1 : 0),
  );
}

function memory(): WorkStore & { readonly size: () => number } {
  const kept = new Map<string, Float64Array>();
  return {
    read: (key, replicate) => kept.get(`${key} ${replicate}`) ?? null,
    write: (key, replicate, numbers) => void kept.set(`${key} ${replicate}`, numbers),
    flush: () => {},
    close: () => {},
    trouble: () => null,
    size: () => kept.size,
  };
}

type Stage = { readonly pool: Pool; readonly orders: PoolSampleOrder[] };

/** A pool that makes `most` runs and then waits to be cancelled. */
function stage({ most = Infinity, refuse = -1 }: { most?: number; refuse?: number } = {}): Stage {
  const orders: PoolSampleOrder[] = [];
  let made = 0;
  const pool: Pool = {
    run: () => {
      throw new Error('A study asks for no simulation.');
    },
    sample: (order, onPlayed) => {
      orders.push(order);
      const cancel: { act: (() => void) | null } = { act: null };
      const outcome = (async (): Promise<'sampled' | 'cancelled'> => {
        await Promise.resolve();
        for (const [position, run] of [...order.runs.entries()].toReversed()) {
          if (made === most) return new Promise((resolve) => (cancel.act = () => resolve('cancelled')));
          made++;
          onPlayed(
            position,
            run.replicate === refuse ? { refused: 'Impossible.' } : { outcomes: figures(run) },
          );
        }
        return 'sampled';
      })();
      return { outcome, cancel: () => cancel.act?.() };
    },
    close: () => Promise.resolve(),
  };
  return { pool, orders };
}

/** Two rounds of three runs; the answer is every figure in the order asked. */
function* sixRuns(gains = false): Study<readonly (number[] | string)[]> {
  const told: (number[] | string)[] = [];
  for (const from of [0, 3]) {
    const runs = [0, 1, 2].map((nth) => runOf(from + nth, { gains }));
    const played: readonly Played[] = yield { runs, soFar: from === 0 ? null : [...told], expected: 6 };
    told.push(
      ...played.map((one) =>
        'refused' in one ? one.refused : one.outcomes.flatMap((outcome) => [...outcome]),
      ),
    );
  }
  return told;
}

const WHOLE = [0, 1, 2, 3, 4, 5].map((replicate) => [5, replicate, 0, 5, replicate, 0]);

function conducted(
  { pool }: Stage,
  work: WorkStore,
  study = sixRuns(),
): {
  readonly outcome: Promise<Conducted<unknown>>;
  readonly cancel: () => void;
  readonly said: StudyProgress[];
} {
  const said: StudyProgress[] = [];
  const means = { ground, groundKey: 'key', keysOf: runKeysOn(ground, '1.0.0'), pool, work };
  const { outcome, cancel } = conduct(study, means, (progress) => said.push(progress));
  return { outcome, cancel, said };
}

test('a study is handed its runs in the order asked, whatever the order they came back in', async () => {
  const outcome = await conducted(stage(), memory()).outcome;
  expect(outcome).toEqual({ kind: 'finished', answer: WHOLE, progress: { done: 6, found: 0, expected: 6 } });
});

test('the same question asked again makes no run', async () => {
  const work = memory();
  await conducted(stage(), work).outcome;
  const again = stage();
  const outcome = await conducted(again, work).outcome;
  expect(outcome).toMatchObject({ kind: 'finished', answer: WHOLE, progress: { done: 6, found: 6 } });
  expect(again.orders).toEqual([]);
});

test('a study cancelled in its second round keeps what was made, says what could be said, and goes on from there', async () => {
  const work = memory();
  const first = conducted(stage({ most: 4 }), work);
  await new Promise((resolve) => setImmediate(resolve));
  first.cancel();
  expect(await first.outcome).toEqual({
    kind: 'cancelled',
    soFar: WHOLE.slice(0, 3),
    progress: { done: 4, found: 0, expected: 6 },
  });
  const second = stage();
  expect(await conducted(second, work).outcome).toMatchObject({ kind: 'finished', answer: WHOLE });
  expect(second.orders.flatMap(({ runs }) => runs).length).toBe(2);
});

test('of a run that is known in part only the decisions that are missing are made', async () => {
  const work = memory();
  const keysOf = runKeysOn(ground, '1.0.0');
  for (let replicate = 0; replicate < 6; replicate++) {
    const [first] = keysOf(runOf(replicate));
    work.write(first!, replicate, figures(runOf(replicate))[0]!);
  }
  const made = stage();
  const outcome = await conducted(made, work).outcome;
  expect(outcome).toMatchObject({ kind: 'finished', answer: WHOLE, progress: { done: 6, found: 0 } });
  expect(made.orders.flatMap(({ runs }) => runs.map((run) => run.decisions.length))).toEqual([
    1, 1, 1, 1, 1, 1,
  ]);
});

test('who gains and who loses is made with what it is compared with, though that is known', async () => {
  const work = memory();
  const keysOf = runKeysOn(ground, '1.0.0');
  work.write(keysOf(runOf(0))[0]!, 0, figures(runOf(0))[0]!);
  const made = stage();
  await conducted(made, work, sixRuns(true)).outcome;
  expect(made.orders[0]!.runs.map((run) => run.decisions.map(({ option }) => option))).toEqual([
    ['usual', 'other'],
    ['usual', 'other'],
    ['usual', 'other'],
  ]);
});

test('a run the model refuses is handed on with its reason and not kept', async () => {
  const work = memory();
  const outcome = await conducted(stage({ refuse: 4 }), work).outcome;
  expect(outcome).toMatchObject({ answer: [...WHOLE.slice(0, 4), 'Impossible.', WHOLE[5]] });
  expect(work.size()).toBe(10);
});

test('progress counts every run once and ends with all of them', async () => {
  const { outcome, said } = conducted(stage(), memory());
  await outcome;
  expect(said.map(({ done }) => done)).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
});
