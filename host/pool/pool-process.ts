/** The entry of the pool's own process when it is a child of the host: `pool-process.ts THREADS ENGINE [WORK]`. */
import { servePool } from './serve-pool.ts';
import type { ToPool } from './messages.ts';

const [threads, engine, work] = process.argv.slice(2);

// A terminal's Ctrl-C, and an order to a whole group to end, reach this process too; the host decides what becomes of the job.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));

await servePool(
  {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    listen: (listener) => process.on('message', (message) => listener(message as ToPool)),
    close: () => process.exit(0),
  },
  { threads: Number(threads), engine: engine ?? '', ...(work !== undefined && { work }) },
);
