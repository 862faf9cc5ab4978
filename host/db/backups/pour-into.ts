import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { connectExisting } from '../database.ts';
import type { LibraryDatabase } from '../database.ts';
import { explain } from '../failures.ts';
import { inUse } from '../salvage/refuse-if-in-use.ts';

const BUSY_TIMEOUT_MS = 5_000;
/** How long a library that another program is using is waited for, and how long between two tries. */
const WAIT_MS = 5_000;
const PAUSE_MS = 250;
const PAGES_AT_ONCE = 1_000;
/** What it holds is kept anew each time another program saved in between. One that does so all the time is waited for no longer. */
const MOST_KEPT = 3;

/**
 * Put the contents of a copy in place of those of the library, in one transaction, once `keep` has kept what it holds.
 * @returns what the last `keep` gave: nothing was saved between that and the exchange.
 * @throws ContractError library-locked where another program is using it all the time; then nothing has changed.
 */
export async function pourInto<T>(libraryPath: string, copy: string, keep: () => T): Promise<T> {
  const library = connectExisting(libraryPath, BUSY_TIMEOUT_MS);
  try {
    const stamp = stampsOf(library, libraryPath);
    for (let tried = 0; tried < MOST_KEPT; tried++) {
      const before = stamp();
      const kept = keep();
      if (await pour(libraryPath, copy, () => stamp() === before)) return kept;
    }
    throw inUse(libraryPath);
  } catch (error) {
    throw explain(libraryPath, error);
  } finally {
    library.close();
  }
}

/** Another whenever anything was saved. Where there is no log nobody may read while it is exchanged, so the file itself is asked. */
function stampsOf(library: LibraryDatabase, path: string): () => string {
  if (library.pragma('journal_mode', { simple: true }) === 'wal')
    return () => String(library.pragma('data_version', { simple: true }));
  return () => {
    const { size, mtimeNs } = statSync(path, { bigint: true });
    return `${size} ${mtimeNs}`;
  };
}

/**
 * SQLite’s own copying between databases. While another program reads or writes it waits for it, and does not end by itself.
 * @returns whether it was done: it is not where the library, once nobody else can write to it, is not as it was.
 */
async function pour(libraryPath: string, copy: string, isAsItWas: () => boolean): Promise<boolean> {
  const source = connectExisting(copy, BUSY_TIMEOUT_MS);
  let until = performance.now() + WAIT_MS;
  let left = Number.POSITIVE_INFINITY;
  let isOther = false;
  const refuseToWaitLonger = (): void => {
    if (performance.now() > until) throw inUse(libraryPath);
  };
  const progress = ({ remainingPages }: { readonly remainingPages: number }): number => {
    // It is told of once before anything is copied, and from then on nobody else can write.
    isOther = left === Number.POSITIVE_INFINITY && !isAsItWas();
    if (isOther) throw inUse(libraryPath);
    if (remainingPages < left) until = performance.now() + WAIT_MS;
    left = remainingPages;
    refuseToWaitLonger();
    return PAGES_AT_ONCE;
  };
  try {
    // Where the first step found it in use, nothing is copied and that is all that is said of it.
    while ((await source.backup(libraryPath, { progress })).totalPages === 0) {
      refuseToWaitLonger();
      await wait(PAUSE_MS);
    }
    return true;
  } catch (error) {
    if (isOther) return false;
    throw error;
  } finally {
    source.close();
  }
}
