/** The host's process is started again when it ends, and not for ever. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { MOST_RESTARTS, startHost } from '../../electron/host-link.ts';
import type { Child } from '../../electron/host-run.ts';

type Fake = Child<string> & EventEmitter & { readonly args: readonly string[]; readonly heard: unknown[] };

/** Processes that do nothing by themselves, and a clock that is moved by hand. */
function shell() {
  const forked: Fake[] = [];
  const clock = { now: 0 };
  const told: string[] = [];
  const fork = (args: readonly string[]): Fake => {
    const heard: unknown[] = [];
    const fake: Fake = Object.assign(new EventEmitter(), {
      args,
      heard,
      postMessage: (message: unknown, ports: readonly string[] = []) => heard.push([message, ...ports]),
      kill: () => fake.emit('exit', 15),
    });
    forked.push(fake);
    return fake;
  };
  const link = startHost(
    { fork, channel: () => ({ port1: 'ours', port2: 'theirs' }) },
    ['scenarios'],
    { onRestarted: () => told.push('restarted'), onFailed: (sentence) => told.push(sentence) },
    () => clock.now,
  );
  const latest = () => forked.at(-1)!;
  return { forked, clock, told, link, latest };
}

test('a host that ends is started again with the same arguments, and windows get ports to the new one', () => {
  const { forked, told, link, latest } = shell();
  latest().emit('exit', 139);
  expect(told).toEqual(['restarted']);
  expect(forked.map(({ args }) => args)).toEqual([
    ['host', 'scenarios'],
    ['host', 'scenarios'],
  ]);
  expect(link.connect()).toBe('ours');
  expect(forked.map(({ heard }) => heard)).toEqual([[], [[{ kind: 'client' }, 'theirs']]]);
});

test('one that keeps ending within a minute is not started again, until the person says so', () => {
  const { forked, told, link, latest } = shell();
  for (let ends = 0; ends <= MOST_RESTARTS; ends += 1) latest().emit('exit', 1);
  expect(forked).toHaveLength(1 + MOST_RESTARTS);
  expect(told.at(-1)).toMatch(/keeps ending unexpectedly \(exit code 1\)\. Saved results are kept\.$/);
  link.restart();
  expect(forked).toHaveLength(2 + MOST_RESTARTS);
  expect(told.at(-1)).toBe('restarted');
});

test('ends that lie further apart are each mended', () => {
  const { clock, told, latest } = shell();
  for (let ends = 0; ends < 3 * MOST_RESTARTS; ends += 1) {
    clock.now += 30_000;
    latest().emit('exit', 1);
  }
  expect(new Set(told)).toEqual(new Set(['restarted']));
});

test('a host that cannot serve says why and is not started in a circle', () => {
  const { forked, told, latest } = shell();
  latest().emit('message', { kind: 'failed', sentence: 'The scenarios folder is gone.' });
  expect(told).toEqual(['The scenarios folder is gone.']);
  expect(forked).toHaveLength(1);
});

test('a host that was replaced is heard no more, and one that is told to end is not started again', async () => {
  const { forked, told, link, latest } = shell();
  link.restart();
  forked[0]!.emit('message', { kind: 'failed', sentence: 'Too late.' });
  const ended = link.end();
  expect(latest().heard).toEqual([[{ kind: 'end' }]]);
  latest().emit('exit', 0);
  await ended;
  expect(told).toEqual(['restarted']);
  expect(forked).toHaveLength(2);
});

test('the processes of the engine go with the host that asked for them', () => {
  const { forked, latest } = shell();
  const host = latest();
  host.emit('message', { kind: 'start-process', id: 7, role: 'pool', args: ['2', 'engine'] });
  const engine = latest();
  expect(engine.args).toEqual(['pool', '2', 'engine']);
  const ends: number[] = [];
  engine.on('exit', (code: number) => ends.push(code));
  host.emit('exit', 139);
  expect(ends).toEqual([15]);
  expect(forked.at(-1)!.args).toEqual(['host', 'scenarios']);
});
