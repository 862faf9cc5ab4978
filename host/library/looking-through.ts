import { ContractError, toContractError } from '../../contract/errors.ts';
import type { LibraryCheck } from '../../contract/schemas/safety.ts';
import { damageOf } from '../db/failures.ts';
import type { Checked } from '../db/check/check-library.ts';

/** Whether all that the library holds is what was saved, as far as it is known. */
export type LookingThrough = {
  readonly state: () => LibraryCheck;
  /** The library was opened, or it could not be: what was in the way. */
  readonly opened: (problem: unknown) => void;
  readonly soon: () => void;
  readonly now: () => Promise<void>;
  /** It is another library from now on, which was looked through before it took its place. */
  readonly replaced: () => void;
  readonly stop: () => void;
};

type Parts = {
  readonly look: () => Promise<Checked>;
  readonly isThere: () => boolean;
  readonly onChanged: () => void;
  readonly isRoutine: boolean;
  readonly now: () => Date;
  readonly restMs: number;
};

const AGAIN_MS = 24 * 60 * 60 * 1_000;
const AFTER_FAILURE_MS = 15 * 60 * 1_000;

/** Looks a library through some time after it was opened and once a day, and keeps what came of it. */
export function createLookingThrough({
  look,
  isThere,
  onChanged,
  isRoutine,
  now,
  restMs,
}: Parts): LookingThrough {
  let state: LibraryCheck = { state: 'not-yet' };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function plan(waitMs: number): void {
    clearTimeout(timer);
    if (isRoutine && !isStopped) timer = setTimeout(() => void lookNow(), waitMs).unref();
  }

  async function lookNow(): Promise<void> {
    clearTimeout(timer);
    if (!isThere()) return become({ state: 'not-yet' });
    try {
      const { findings, more } = await look();
      const at = now().toISOString();
      become(
        findings.length === 0
          ? { state: 'sound', at }
          : { state: 'damaged', at, findings: [...findings], more },
      );
      plan(AGAIN_MS);
    } catch (error) {
      if (isStopped) return;
      become({ state: 'failed', at: now().toISOString(), sentence: toContractError(error).message });
      plan(AFTER_FAILURE_MS);
    }
  }

  function become(next: LibraryCheck): void {
    if (isStopped) return;
    state = next;
    onChanged();
  }

  return {
    state: () => state,
    opened: (problem) => {
      if (problem === null) return plan(restMs);
      if (!(problem instanceof ContractError) || problem.code !== 'library-damaged') return;
      // What opening it found is told at once; all there is to find follows.
      if (state.state !== 'damaged')
        become({ state: 'damaged', at: now().toISOString(), findings: [damageOf(problem)], more: 0 });
      plan(0);
    },
    soon: () => plan(0),
    now: lookNow,
    replaced: () => {
      state = { state: 'sound', at: now().toISOString() };
      plan(AGAIN_MS);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
