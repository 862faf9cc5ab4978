import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RECORD = 'OUTWARD_RECORD';
const WATCHED = 'OUTWARD_WATCHED';
/** By which the watch gets into a process. */
export const WATCHED_BY = 'LD_PRELOAD';
const SOURCE = fileURLToPath(new URL('outward.c', import.meta.url));

/** Only Linux has this way of putting a watch under a program, and a compiler must be there; in CI it is, or the tests fail. */
export function canWatch(): boolean {
  if (process.platform !== 'linux') return false;
  return process.env['CI'] === 'true' || spawnSync('cc', ['--version']).status === 0;
}

export type Watch = {
  /** What a program is started with to be watched, and all that it starts. */
  readonly env: Readonly<Record<string, string>>;
  /** What was attempted, a line each. */
  readonly attempts: () => readonly string[];
  /** How many processes have been watched. */
  readonly watched: () => number;
};

/** Make the watch in a folder. Tests run programs as another user, who must be able to read and write there. */
export function prepareWatch(folder: string): Watch {
  chmodSync(folder, 0o755);
  const library = join(folder, 'outward.so');
  const [record, watched] = [join(folder, 'attempts'), join(folder, 'watched')];
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl']);
  for (const file of [record, watched]) {
    writeFileSync(file, '');
    chmodSync(file, 0o666);
  }
  return {
    env: { [WATCHED_BY]: library, [RECORD]: record, [WATCHED]: watched },
    attempts: () => linesOf(record),
    watched: () => linesOf(watched).length,
  };
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
