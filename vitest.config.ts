import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Programs that tests start begin in a third of the time when what they are made of is compiled already. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'care-market-compiled') };

/** One project per runtime; end-to-end runs apart, one file at a time, because it owns a browser. */
export default defineConfig({
  test: {
    // One processor is left free otherwise, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/renderer/**'],
          environment: 'node',
          env,
          setupFiles: ['test/setup/property-seed.ts', 'test/setup/data-folder.ts'],
          // Half of the time went into loading the model anew for every file; no test leaves anything behind for the next.
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // As above: a third of the time went into loading the window’s modules anew.
          isolate: false,
          setupFiles: ['test/setup/property-seed.ts', 'test/setup/empty-page.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/known-work.ts'],
          setupFiles: ['test/setup/pages-stay-here.ts'],
          environment: 'node',
          env,
          fileParallelism: false,
          // As above: the program is loaded once, and each file starts its own.
          isolate: false,
          // The other projects run beside this one and take most of the machine.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
