import { useCallback, useEffect, useRef } from 'react';
import { nextLevel } from '../../../core/exposure/seek-uptake.ts';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { ExposureOrder } from '../../api/types.ts';
import type { Found, Search } from '../../store/own-books.ts';
import { useActions, useApp } from '../../store/use-app.ts';

export type Searching = {
  readonly search: Search;
  readonly start: (order: ExposureOrder) => void;
  /** What was found stays, and asking the same again goes on from there. */
  readonly cancel: () => void;
};

/** Level after level until it is known at which uptake cash is more likely than not to run out. Leaving the screen stops it. */
export function useSearch(): Searching {
  const client = useClient();
  const { holdBooks } = useActions();
  const search = useApp(({ ownBooks }) => ownBooks.search);
  const cancelling = useRef<(() => void) | null>(null);

  const cancel = useCallback(() => {
    cancelling.current?.();
    cancelling.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(
    (order: ExposureOrder) => {
      cancel();
      const mine = new AbortController();
      const found: Found[] = [];
      const tell = (kind: 'running' | 'done' | 'cancelled'): void =>
        holdBooks({ search: { kind, order, found: [...found] } });
      cancelling.current = () => {
        mine.abort();
        tell('cancelled');
      };
      void seek();

      async function seek(): Promise<void> {
        tell('running');
        try {
          for (let share = next(found); share !== null; share = next(found)) {
            const asked = { ...order, uptake: { ...order.uptake, share } };
            // oxlint-disable-next-line no-await-in-loop -- where to look next follows from what was found
            const answer = await client.call('exposure.at', asked, { signal: mine.signal });
            if (mine.signal.aborted) return;
            found.push({ share, answer });
            tell('running');
          }
          cancelling.current = null;
          tell('done');
        } catch (error) {
          if (mine.signal.aborted) return;
          cancelling.current = null;
          holdBooks({ search: { kind: 'failed', problem: toProblem(error) } });
        }
      }
    },
    [client, cancel, holdBooks],
  );
  return { search, start, cancel };
}

function next(found: readonly Found[]): number | null {
  return nextLevel(found.map(({ share, answer }) => ({ share, runsOut: answer.runsOut })));
}
