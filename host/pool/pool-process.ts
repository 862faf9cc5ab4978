/** The entry of the pool's own process when it is a child of the host: `pool-process.ts THREADS ENGINE`. */
import { servePool } from './serve-pool.ts';
import type { ToPool } from './messages.ts';

const [threads, engine] = process.argv.slice(2);

// A terminal's Ctrl-C reaches this process too; the host decides what becomes of the job.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

await servePool(
  {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    listen: (listener) => process.on('message', (message) => listener(message as ToPool)),
    close: () => process.exit(0),
  },
  { threads: Number(threads), engine: engine ?? '' },
);
