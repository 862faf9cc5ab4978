import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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
          setupFiles: ['test/setup/property-seed.ts', 'test/setup/data-folder.ts'],
          // Half of the time went into loading the model anew for every file; no test leaves anything behind for the next.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/setup/property-seed.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/known-work.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
