import type { PoolSetting } from './serve-pool.ts';

/** A setting as a process is given it, in one argument. */
export function sentSetting(setting: PoolSetting): string {
  return JSON.stringify(setting);
}

export function readSetting(argument: string): PoolSetting {
  return JSON.parse(argument) as PoolSetting;
}
