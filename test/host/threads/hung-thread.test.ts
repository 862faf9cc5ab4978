import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { FromThreads, ToThreads } from '../../../host/threads/messages.ts';
import { createThreads } from '../../../host/threads/threads.ts';

const HALF_A_MINUTE = 30_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A process whose threads answer, but for the first, which hangs. */
function hanging() {
  const sent: ToThreads[] = [];
  const hearers: ((message: FromThreads) => void)[] = [];
  const threads = createThreads(() => ({
    send: (message) => {
      sent.push(message);
      if (message.kind === 'ask' && message.thread !== 1) {
        for (const hear of hearers) hear({ kind: 'said', thread: message.thread, said: message.question });
      }
    },
    onMessage: (listener) => hearers.push(listener),
    onEnded: () => {},
    hold: () => {},
    release: () => {},
    end: () => {},
  }));
  return { thread: threads.open('live'), sent };
}

function asking(signal: AbortSignal) {
  return {
    signal,
    giveUp: 'stop',
    read: (answer: string) => ({ answer }),
    ended: (how: string) => new Error(how),
  } as const;
}

test('a thread that does not stop when it is asked to is done away with, and the next question has a fresh one', async () => {
  const { thread, sent } = hanging();
  const stop = new AbortController();
  const given = thread.ask(() => 'first', asking(stop.signal));
  const code = given.catch((error: unknown) => (error as { code: string }).code);
  stop.abort();
  await vi.advanceTimersByTimeAsync(HALF_A_MINUTE - 1);
  expect(sent.map(({ kind }) => kind)).toEqual(['ask', 'stop']);
  await vi.advanceTimersByTimeAsync(1);
  expect(await code).toBe('cancelled');
  expect(sent.at(-1)).toEqual({ kind: 'drop', thread: 1 });
  const next = thread.ask((isFresh) => (isFresh ? 'fresh' : 'known'), asking(new AbortController().signal));
  expect(await next).toBe('fresh');
});
