import { describe, expect, test } from 'vitest';

import { createTurns } from '../../host/methods/turns.ts';

/** Work that ends when the test says so. */
function work() {
  let begun = 0;
  const { promise, resolve } = Promise.withResolvers<string>();
  return {
    begin: () => {
      begun++;
      return promise;
    },
    end: () => resolve('done'),
    begun: () => begun,
  };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));
const never = () => new AbortController().signal;

describe('turns', () => {
  test('are taken in order, no more of them at a time than may be', async () => {
    const turns = createTurns(1);
    const [first, second] = [work(), work()];
    const answers = [turns.take(never(), first.begin), turns.take(never(), second.begin)];
    await tick();
    expect([first.begun(), second.begun()]).toEqual([1, 0]);
    first.end();
    await tick();
    expect(second.begun()).toBe(1);
    second.end();
    expect(await Promise.all(answers)).toEqual(['done', 'done']);
  });

  test('are given up while they wait, and those behind them move up', async () => {
    const turns = createTurns(1);
    const [first, second, third] = [work(), work(), work()];
    const stop = new AbortController();
    const one = turns.take(never(), first.begin);
    const two = turns.take(stop.signal, second.begin);
    const three = turns.take(never(), third.begin);
    stop.abort();
    await expect(two).rejects.toMatchObject({ code: 'cancelled' });
    first.end();
    third.end();
    expect(await Promise.all([one, three])).toEqual(['done', 'done']);
    expect(second.begun()).toBe(0);
  });

  test('that are given up in the moment they come are never begun and hold up nobody', async () => {
    const turns = createTurns(1);
    const [first, second] = [work(), work()];
    const stop = new AbortController();
    const given = turns.take(stop.signal, first.begin);
    stop.abort();
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    expect(first.begun()).toBe(0);
    const next = turns.take(never(), second.begin);
    second.end();
    expect(await next).toBe('done');
  });
});
