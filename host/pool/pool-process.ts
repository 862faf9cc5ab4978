/** The entry of the pool's own process when it is a child of the host: `pool-process.ts SETTING`. */
import { portToParent } from '../processes/port-to-parent.ts';
import { servePool } from './serve-pool.ts';
import { readSetting } from './sent-setting.ts';

await servePool(portToParent(), readSetting(process.argv[2] ?? ''));
