import { availableParallelism, cpus, totalmem } from 'node:os';
import { ENGINE_VERSION } from '../../core/index.ts';

const GIBIBYTE = 1024 ** 3;

/** Where and by what something is measured, and on which day. */
export function circumstances(day: Date): string {
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} processors, ${(totalmem() / GIBIBYTE).toFixed(0)} GiB, ${process.platform}`;
  return `${machine}; Node ${process.version}, engine ${ENGINE_VERSION}; ${day.toISOString().slice(0, 10)}.`;
}
