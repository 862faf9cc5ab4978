/** The entry of the pool's own process when it is a child of the host: `pool-process.ts THREADS ENGINE [WORK]`. */
import { portToParent } from '../processes/port-to-parent.ts';
import { servePool } from './serve-pool.ts';

const [threads, engine, work] = process.argv.slice(2);

await servePool(portToParent(), {
  threads: Number(threads),
  engine: engine ?? '',
  ...(work !== undefined && { work }),
});
