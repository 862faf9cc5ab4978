import { spawnProcess } from '../processes/spawn-process.ts';
import type { PoolProcess } from './pool.ts';
import type { PoolSetting } from './serve-pool.ts';

/** Start the pool's process as a child of this one. */
export function spawnChild({ threads, engine, work }: PoolSetting): PoolProcess {
  return spawnProcess(processEntry(), [String(threads), engine, ...(work === undefined ? [] : [work])]);
}

function processEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './pool-process.ts' : './pool-process.js';
  return new URL(name, import.meta.url);
}
