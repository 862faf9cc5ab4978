/** A copy of the tree with a warm process in it; the tree itself is never touched, and may change meanwhile. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task, Told } from './runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COPIED = ['core', 'contract', 'host', 'scenarios', 'test', 'tools', 'package.json'];
/** A fault may make a loop endless; then a test says nothing more. */
const PATIENCE_MS = 40_000;
/** What was read for one fault is never forgotten by a process, so that a new one takes over now and then. */
const TASKS_PER_RUNNER = 400;

export type Sandbox = {
  /** Runs a task: whether something failed, or never ended. */
  readonly fails: (task: Omit<Task, 'id'>) => Promise<boolean>;
  readonly close: () => void;
};

/** Copies the tree; several sandboxes may share one copy. */
export function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'care-market-mutate-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

export function removeTree(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function createSandbox(folder: string): Sandbox {
  let runner: ChildProcess | undefined;
  let done = 0;
  return { fails, close };

  async function fails(asked: Omit<Task, 'id'>): Promise<boolean> {
    if (done % TASKS_PER_RUNNER === 0) close();
    runner ??= fork(join(folder, 'tools', 'mutate', 'runner.ts'), {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { REFERENCE_RUNS: '1', ...process.env },
    });
    const failed = await answered(runner, { ...asked, id: done++ });
    if (failed === null) close();
    return failed ?? true;
  }

  function close(): void {
    runner?.kill('SIGKILL');
    runner = undefined;
  }
}

/** Whether the task failed; null when the process fell silent or ended. */
function answered(runner: ChildProcess, task: Task): Promise<boolean | null> {
  return new Promise((resolve) => {
    let timer = setTimeout(end, PATIENCE_MS, null);
    const ended = (): void => end(null);
    runner.on('message', hear);
    runner.once('exit', ended);
    runner.send(task);

    function hear({ id, failed }: Told): void {
      if (id !== task.id) return;
      if (failed !== undefined) return end(failed);
      clearTimeout(timer);
      timer = setTimeout(end, PATIENCE_MS, null);
    }

    function end(failed: boolean | null): void {
      clearTimeout(timer);
      runner.off('message', hear);
      runner.off('exit', ended);
      resolve(failed);
    }
  });
}
