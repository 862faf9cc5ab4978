import { spawnProcess } from '../processes/spawn-process.ts';
import type { PoolProcess } from './pool.ts';
import { sentSetting } from './sent-setting.ts';
import type { PoolSetting } from './serve-pool.ts';

/** Start the pool's process as a child of this one. */
export function spawnChild(setting: PoolSetting): PoolProcess & { readonly pid: number | undefined } {
  return spawnProcess(processEntry(), [sentSetting(setting)]);
}

function processEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './pool-process.ts' : './pool-process.js';
  return new URL(name, import.meta.url);
}
