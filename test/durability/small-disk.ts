import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Whether this machine lets a test have a disk of its own, which only the superuser of Linux may. */
export const mayHaveDisk =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

export type SmallDisk = {
  readonly path: string;
  /** Leave no room at all. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
};

/** A disk of some megabytes in memory, there until the test file ends. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'care-market-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  afterAll(() => {
    execFileSync('umount', ['--lazy', path]);
    rmSync(path, { recursive: true, force: true });
  });
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      mkdirSync(ballast, { recursive: true });
      const file = openSync(join(ballast, 'file'), 'a');
      try {
        for (const size of [65_536, 4_096, 512, 1]) writeUntilFull(file, Buffer.alloc(size));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(ballast, { recursive: true, force: true }),
  };
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
