import { expect, test } from 'vitest';
import type { Vitest } from 'vitest/node';
import { Figures } from '../../tools/figures.ts';

const MODULES: Readonly<Record<string, string>> = {
  a: '/home/x/test/durability/killed-while-saving.test.ts',
  b: '/home/x/test/core/model.test.ts',
  c: 'C:\\x\\test\\hostile\\mutations.test.ts',
};
const state = {
  getReportedEntityById: (id: string) => ({ type: 'test', module: { moduleId: MODULES[id] } }),
};

test('what the tests of safety print stands together by file, and nothing else does', () => {
  const figures = new Figures();
  figures.onInit({ state } as unknown as Vitest);
  const print = (taskId: string, content: string, type: 'stdout' | 'stderr' = 'stdout') =>
    figures.onUserConsoleLog({ taskId, content, type, time: 0, size: 1 });
  print('c', '10,000 changes, 0 crashes\n');
  print('a', '200 times, 0 lost\n');
  print('b', 'not of safety\n');
  print('a', 'a warning\n', 'stderr');
  print('a', 'twice\n\nin two lines\n');
  expect(String(figures)).toBe(
    [
      'durability/killed-while-saving',
      '  200 times, 0 lost',
      '  twice',
      '  in two lines',
      'hostile/mutations',
      '  10,000 changes, 0 crashes',
    ].join('\n'),
  );
});
