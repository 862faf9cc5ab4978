import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';

/** Work that waits for its turn, first come first served. */
export type Turns = {
  /** Rejects with `cancelled` when the signal fires before its turn has come; after that the work itself must heed it. */
  readonly take: <T>(signal: Signal, work: () => Promise<T>) => Promise<T>;
  /** Whoever still waits is rejected with `cancelled`. */
  readonly close: () => void;
};

type Waiting = { readonly begin: () => void; readonly giveUp: () => void };

/** @param most how much is worked on at the same time. */
export function createTurns(most: number): Turns {
  const queue: Waiting[] = [];
  let working = 0;

  function next(): void {
    while (working < most) {
      const first = queue.shift();
      if (first === undefined) return;
      working++;
      first.begin();
    }
  }

  return {
    async take(signal, work) {
      await turn(signal);
      try {
        // Given up in the moment in which its turn came: nobody listened for it then.
        if (signal.aborted) throw cancelledError();
        return await work();
      } finally {
        working--;
        next();
      }
    },
    close: () => {
      for (const { giveUp } of queue.splice(0)) giveUp();
    },
  };

  function turn(signal: Signal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', waiting.giveUp);
          resolve();
        },
        giveUp: () => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          signal.removeEventListener('abort', waiting.giveUp);
          reject(cancelledError());
        },
      };
      if (signal.aborted) {
        reject(cancelledError());
        return;
      }
      signal.addEventListener('abort', waiting.giveUp);
      queue.push(waiting);
      next();
    });
  }
}
