import { expect, test } from 'vitest';

import type { Signal } from '../../../contract/abort.ts';
import type { PathPart } from '../../../contract/events.ts';
import { createLive } from '../../../host/live/live.ts';
import type { FromLive } from '../../../host/live/live.ts';
import type { Thread, Threads } from '../../../host/threads/threads.ts';
import { scenarioWith } from '../../core/model/sample-market.ts';

const ORDER = { ground: 'here', scenarios: [{ key: 'one', scenario: scenarioWith() }] };
const PARTS: readonly PathPart[] = [{ option: 0, until: 1, figures: Float64Array.of(1) }];

/** A live market on a thread that says what the test has it say, and what it was asked. */
function watched() {
  let say: ((said: FromLive) => void) | null = null;
  const questions: unknown[] = [];
  const signals: Signal[] = [];
  const thread: Thread = {
    ask: (question, { read, signal }) => {
      questions.push(question(false));
      signals.push(signal);
      return new Promise((resolve, reject) => {
        say = (said) => {
          try {
            const heard = read(said as never);
            if (heard !== null) resolve(heard.answer);
          } catch (error) {
            reject(error);
          }
        };
      });
    },
  };
  const threads: Threads = { open: () => thread, close: () => Promise.resolve() };
  return { live: createLive(threads), questions, signals, say: (said: FromLive) => say?.(said) };
}

const taken = () => new Promise((resolve) => setTimeout(resolve));

test('months that are in are told until the path is given up, and none after', async () => {
  const { live, say } = watched();
  const stop = new AbortController();
  const told: (readonly PathPart[])[] = [];
  const path = live.play(ORDER, stop.signal, (parts) => told.push(parts));
  await taken();
  say({ kind: 'months', parts: PARTS });
  expect(told).toEqual([PARTS]);
  stop.abort();
  say({ kind: 'months', parts: PARTS });
  say({ kind: 'stopped' });
  await expect(path).rejects.toMatchObject({ code: 'cancelled' });
  expect(told).toHaveLength(1);
});

test('a thread is asked for months ahead only where somebody hears them', async () => {
  const { live, say, questions } = watched();
  const { signal } = new AbortController();
  const silent = live.play(ORDER, signal).catch(() => undefined);
  await taken();
  say({ kind: 'stopped' });
  await silent;
  void live.play(ORDER, signal, () => undefined);
  await taken();
  expect(questions).toMatchObject([{ wanted: 'path' }, { wanted: 'months and path' }]);
});

test('what is foreseen is given up the moment a path is asked for, which waits for the month that is played and no longer', async () => {
  const { live, say, questions, signals } = watched();
  const { signal } = new AbortController();
  const foreseen = live.foresee(ORDER, signal);
  await taken();
  expect(questions).toMatchObject([{ wanted: 'foreseen' }]);
  const path = live.play(ORDER, signal);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  await expect(foreseen).rejects.toMatchObject({ code: 'cancelled' });
  expect(questions).toHaveLength(1);
  say({ kind: 'stopped' });
  await taken();
  expect(questions).toMatchObject([{ wanted: 'foreseen' }, { wanted: 'path' }]);
  say({ kind: 'failed', message: 'over' });
  await expect(path).rejects.toMatchObject({ code: 'job-failed' });
});

test('what is foreseen is given up by whoever wanted it, and a later one gives up the one before', async () => {
  const { live, signals, say } = watched();
  const stop = new AbortController();
  const first = live.foresee(ORDER, stop.signal);
  await taken();
  stop.abort();
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  say({ kind: 'stopped' });
  const second = live.foresee(ORDER, new AbortController().signal);
  await taken();
  const third = live.foresee(ORDER, new AbortController().signal);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  say({ kind: 'stopped' });
  await taken();
  say({ kind: 'foreseen' });
  await expect(third).resolves.toBeUndefined();
});
