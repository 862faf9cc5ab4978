/** A copy of the tree in which faults are planted and tests are run; the tree itself is never touched. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFault } from './mutants.ts';
import type { Mutant } from './mutants.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COPIED = ['core', 'contract', 'host', 'scenarios', 'test', 'tools', 'package.json', 'vitest.config.ts'];
const TSCONFIGS = ['tsconfig.json', 'tsconfig.base.json'];
/** A fault may make a loop endless. */
const PATIENCE_MS = 180_000;

export type Sandbox = {
  /** Runs a command with a fault planted: whether it failed. */
  readonly failsWith: (mutant: Mutant, command: readonly string[]) => Promise<boolean>;
  readonly close: () => void;
};

export function createSandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'care-market-mutate-'));
  for (const name of [...COPIED, ...TSCONFIGS])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    async failsWith(mutant, command) {
      const path = join(folder, mutant.file);
      const source = readFileSync(path, 'utf8');
      writeFileSync(path, withFault(source, mutant));
      try {
        return !(await succeeds(command, folder));
      } finally {
        writeFileSync(path, source);
      }
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function succeeds([program, ...words]: readonly string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program!, words, { cwd, stdio: 'ignore', detached: true });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, PATIENCE_MS);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
