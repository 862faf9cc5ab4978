/** A page that dies is loaded again once; then the person decides. */
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { recoverWindow } from '../../electron/recover-window.ts';
import type { Question } from '../../electron/recover-window.ts';

function drawn() {
  const clock = { now: 0 };
  const done: string[] = [];
  const asked: (Question & { readonly answer: (button: number) => void })[] = [];
  const webContents = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => {
      done.push('crash');
      die('killed');
    },
  });
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: vi.fn(() => false) });
  const die = (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason });
  recoverWindow(
    window,
    {
      ask: (question) => new Promise((answer) => asked.push({ ...question, answer })),
      quit: () => done.push('quit'),
      onReload: () => done.push('say so'),
    },
    () => clock.now,
  );
  return { window, clock, done, asked, die };
}

test.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
  'a page that is gone (%s) is loaded again at once, and is to say so',
  (reason) => {
    const { done, asked, die } = drawn();
    die(reason);
    expect([done, asked]).toEqual([['say so', 'reload'], []]);
  },
);

test('a second time within a minute the person decides', async () => {
  const { done, asked, die } = drawn();
  die();
  die();
  die();
  expect(done).toEqual(['say so', 'reload']);
  expect(asked.map(({ buttons }) => buttons)).toEqual([
    ['Load it again', 'Quit'],
    ['Load it again', 'Quit'],
  ]);
  asked[0]!.answer(0);
  asked[1]!.answer(1);
  await expect.poll(() => done).toEqual(['say so', 'reload', 'say so', 'reload', 'quit']);
});

test('a page that dies again after a minute is loaded again at once', () => {
  const { clock, done, asked, die } = drawn();
  die();
  clock.now = 60_000;
  die();
  expect([done.length, asked.length]).toEqual([4, 0]);
});

test('a page that ends in order, or whose window is gone, is let go', () => {
  const { window, done, asked, die } = drawn();
  die('clean-exit');
  window.isDestroyed.mockReturnValue(true);
  die();
  expect([done, asked]).toEqual([[], []]);
});

test('one that does not answer is waited for, or ended and loaded again', async () => {
  const { window, done, asked } = drawn();
  window.emit('unresponsive');
  asked[0]!.answer(0);
  window.emit('unresponsive');
  asked[1]!.answer(1);
  await expect.poll(() => done).toEqual(['crash', 'say so', 'reload']);
});

test('the question goes when the page answers again, and an answer that comes late ends nothing', async () => {
  const { window, done, asked } = drawn();
  window.emit('unresponsive');
  window.emit('responsive');
  expect(asked[0]!.signal?.aborted).toBe(true);
  asked[0]!.answer(1);
  await Promise.resolve();
  expect(done).toEqual([]);
});
