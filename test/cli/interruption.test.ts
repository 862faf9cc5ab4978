import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';

import { terminalConsole } from '../../host/cli/console.ts';
import { listenForInterruption } from '../../host/cli/interruption.ts';

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s lets a command come to a proper end', (signal) => {
  const others = new Set(process.listeners(signal));
  const interruption = listenForInterruption();
  // Only what listens here: the process is shared with other tests.
  const own = process.listeners(signal).filter((listener) => !others.has(listener));
  for (const heard of own) heard(signal);
  interruption.stopListening();
  expect(interruption.happened()).toBe(true);
  expect(process.listeners(signal)).toEqual([...others]);
});

function output() {
  return Object.assign(new EventEmitter(), { isTTY: true, write: () => true });
}

test('a terminal that has been closed keeps no command from coming to a proper end', () => {
  const [stdout, stderr] = [output(), output()];
  terminalConsole({ stdout, stderr } as unknown as Parameters<typeof terminalConsole>[0]);
  const gone = Object.assign(new Error('write EIO'), { code: 'EIO' });
  expect(() => stdout.emit('error', gone)).not.toThrow();
  expect(() => stderr.emit('error', gone)).not.toThrow();
  expect(() => stdout.emit('error', new Error('no such thing'))).toThrow('no such thing');
});
