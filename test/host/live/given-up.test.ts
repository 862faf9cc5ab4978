import { expect, test } from 'vitest';

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
  const thread: Thread = {
    ask: (question, { read }) => {
      questions.push(question(false));
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
  return { live: createLive(threads), questions, say: (said: FromLive) => say?.(said) };
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
