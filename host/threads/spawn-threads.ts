import { spawnProcess } from '../processes/spawn-process.ts';
import type { ThreadsProcess } from './threads.ts';

/** Start the process that holds threads of questions as a child of this one. */
export function spawnThreads(): ThreadsProcess {
  return spawnProcess(processEntry(), []);
}

function processEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './threads-process.ts' : './threads-process.js';
  return new URL(name, import.meta.url);
}
