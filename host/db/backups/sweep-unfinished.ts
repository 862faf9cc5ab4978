import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is being made of a library or a backup, with the number of the process that makes it. */
const UNFINISHED =
  /^library(?:-\d{6,9}-[^.]*)?\.sqlite\.(\d+)\.(?:unfinished|restoring|fresh|copy)(?:\.\d+\.unfinished)?(?:-journal|-wal|-shm)?$/;

/** In a folder that machines share, whoever makes it may run on another. */
const AN_HOUR_MS = 60 * 60 * 1_000;

/** Remove what programs that were killed left half made, which may be as large as the library each time. */
export function sweepUnfinished(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const maker = UNFINISHED.exec(name)?.[1];
    if (maker === undefined || isRunning(Number(maker))) continue;
    const path = join(folder, name);
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (now.getTime() - writtenAt > AN_HOUR_MS) rmSync(path, { force: true });
  }
}

/** Signal 0 asks and does nothing. One that belongs to somebody else is running too. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
