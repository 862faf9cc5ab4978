import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { FailedTests } from '../../tools/failed-tests.ts';

type Told = { readonly fullName: string; readonly errors: readonly object[] };

const WINDOW = join(process.cwd(), 'test', 'e2e', 'window.e2e.ts');
const MIX = join(process.cwd(), 'test', 'core', 'mix.test.ts');

test('what failed is told by file and full title, with the first lines of what went wrong and where', () => {
  const failed = new FailedTests();
  const broken = {
    name: 'AssertionError',
    message: '\u001B[31mexpected 3 to be 4\u001B[39m',
    stack: `AssertionError: expected 3 to be 4\n    at within (/lib/expect.js:1:1)\n    at ${WINDOW}:7:3`,
    diff: '- 4\n+ 3',
  };
  const wordy = { message: Array.from({ length: 40 }, (_, nth) => `line ${nth}`).join('\n\n') };
  failed.onTestRunEnd(
    [
      moduleOf(WINDOW, {
        tests: [
          { fullName: 'a window > is drawn', errors: [broken] },
          { fullName: 'a window > is closed', errors: [wordy] },
        ],
        suites: [{ fullName: 'a window', errors: [{ name: 'Error', message: 'no browser' }] }],
      }),
      moduleOf(MIX, { errors: [{ name: 'SyntaxError', message: 'no such file' }] }),
    ],
    [{ name: 'TypeError', message: 'nobody listens' }],
  );
  expect(String(failed).replaceAll('\\', '/').split('\n')).toEqual([
    'test/e2e/window.e2e.ts > a window',
    '  Error: no browser',
    'test/e2e/window.e2e.ts > a window > is drawn',
    '  AssertionError: expected 3 to be 4',
    '  - 4',
    '  + 3',
    `  at ${WINDOW.replaceAll('\\', '/')}:7:3`,
    'test/e2e/window.e2e.ts > a window > is closed',
    '  Error: line 0',
    ...Array.from({ length: 11 }, (_, nth) => `  line ${nth + 1}`),
    'test/core/mix.test.ts > could not be loaded or set up',
    '  SyntaxError: no such file',
    'Outside of any test',
    '  TypeError: nobody listens',
  ]);
});

test('nothing is told of a run in which nothing failed', () => {
  const failed = new FailedTests();
  failed.onTestRunEnd([moduleOf(MIX, {})], []);
  expect(failed.isEmpty).toBe(true);
});

function moduleOf(
  moduleId: string,
  {
    errors = [],
    suites = [],
    tests = [],
  }: {
    readonly errors?: readonly object[];
    readonly suites?: readonly Told[];
    readonly tests?: readonly Told[];
  },
): TestModule {
  return {
    moduleId,
    errors: () => errors,
    children: {
      allSuites: () => suites.map(({ fullName, errors: own }) => ({ fullName, errors: () => own })),
      allTests: (state: string) =>
        state === 'failed'
          ? tests.map(({ fullName, errors: own }) => ({ fullName, result: () => ({ errors: own }) }))
          : [],
    },
  } as unknown as TestModule;
}
