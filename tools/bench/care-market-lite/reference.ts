/** The yardstick: the same workload in plain C, compiled on this machine as its compiler does best. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./reference.c', import.meta.url));
const FLAGS = ['-O3', '-march=native', '-std=c11', '-D_GNU_SOURCE'];

export type Reference = {
  /** The totals of a run for each seed. */
  readonly totals: (seeds: readonly number[]) => readonly (readonly number[])[];
  /** Milliseconds of processor time of each of some runs of seed 1. */
  readonly times: (runs: number) => readonly number[];
};

/** Null where there is no C compiler. */
export function compileReference(): Reference | null {
  const program = join(mkdtempSync(join(tmpdir(), 'care-market-lite-')), 'reference');
  try {
    execFileSync('cc', [...FLAGS, '-o', program, SOURCE, '-lm'], { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const lines = (...args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n');
  return {
    totals: (seeds) => lines(...seeds.map(String)).map((line) => line.split(' ').map(Number)),
    times: (runs) => lines('time', String(runs)).map((seconds) => Number(seconds) * 1_000),
  };
}
