import { toContractError } from '../../../contract/errors.ts';
import type { ContractError } from '../../../contract/errors.ts';
import type { Backup } from './backup.ts';

type Parts = {
  /** Another whenever anything was written; null while the library is not open. */
  readonly stamp: () => string | null;
  readonly make: () => Promise<Backup>;
  /** Told how each came out, and nothing while there is nothing to keep. */
  readonly onEnded: (ended: Backup | ContractError) => void;
  readonly tickMs?: number;
};

/** How often it is looked whether anything was written. */
const TICK_MS = 60 * 1_000;
/** A library that changes all the time is backed up once in so many looks: every quarter of an hour. */
const TICKS_BETWEEN = 15;

/**
 * Back a library up as long as it is open: within a minute of being opened where its latest backup is not what it holds, and from
 * then on whenever it changed, a quarter of an hour after the time before. One that fails is tried again the next time.
 */
export function backUpRoutinely({ stamp, make, onEnded, tickMs = TICK_MS }: Parts): { stop: () => void } {
  let backedUp: string | null = null;
  let ticksToWait = 0;
  let isMaking = false;

  async function look(): Promise<void> {
    if (ticksToWait > 0) ticksToWait--;
    const now = stamp();
    if (isMaking || ticksToWait > 0 || now === null || now === backedUp) return;
    isMaking = true;
    ticksToWait = TICKS_BETWEEN;
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
  const timer = setInterval(() => void look(), tickMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
