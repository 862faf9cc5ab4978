import { toContractError } from '../../../contract/errors.ts';
import type { ContractError } from '../../../contract/errors.ts';
import type { Backup } from './backup.ts';

type Parts = {
  /** Another whenever anything was written. */
  readonly stamp: () => string;
  readonly make: () => Promise<Backup>;
  /** Told how each came out, and nothing while there is nothing to keep. */
  readonly onEnded: (ended: Backup | ContractError) => void;
  readonly everyMs?: number;
};

/** A library that changed is backed up a quarter of an hour later at the latest. */
const EVERY_MS = 15 * 60 * 1_000;

/**
 * Back a library up as long as it is open: at once where its latest backup is not what it holds, and from then on every quarter
 * of an hour in which it changed. One that fails is tried again the next time.
 */
export function backUpRoutinely({ stamp, make, onEnded, everyMs = EVERY_MS }: Parts): { stop: () => void } {
  let backedUp: string | null = null;
  let isMaking = false;

  async function backUp(): Promise<void> {
    const now = stamp();
    if (isMaking || now === backedUp) return;
    isMaking = true;
    try {
      const backup = await make();
      backedUp = now;
      onEnded(backup);
    } catch (error) {
      onEnded(toContractError(error));
    } finally {
      isMaking = false;
    }
  }

  // Intervals follow a clock that is never set, unlike the time of day.
  const timer = setInterval(() => void backUp(), everyMs);
  timer.unref();
  void backUp();
  return { stop: () => clearInterval(timer) };
}
