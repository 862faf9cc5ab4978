import { useCallback, useEffect, useRef, useState } from 'react';
import { nextLevel } from '../../../core/exposure/seek-uptake.ts';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { ExposureAnswer, ExposureOrder, Problem } from '../../api/types.ts';

/** One level of uptake and what came of it. */
export type Found = { readonly share: number; readonly answer: ExposureAnswer };

export type Search =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'done' | 'cancelled';
      readonly order: ExposureOrder;
      readonly found: readonly Found[];
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Searching = {
  readonly search: Search;
  readonly start: (order: ExposureOrder) => void;
  /** What was found stays, and asking the same again goes on from there. */
  readonly cancel: () => void;
};

/** Level after level until it is known at which uptake cash is more likely than not to run out. */
export function useSearch(): Searching {
  const client = useClient();
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setSearch((before) => (before.kind === 'running' ? { ...before, kind: 'cancelled' } : before));
  }, []);
  useEffect(() => () => stop.current?.abort(), []);

  const start = useCallback(
    (order: ExposureOrder) => {
      stop.current?.abort();
      const mine = new AbortController();
      stop.current = mine;
      void seek();

      async function seek(): Promise<void> {
        const found: Found[] = [];
        setSearch({ kind: 'running', order, found: [] });
        try {
          for (let share = next(found); share !== null; share = next(found)) {
            const asked = { ...order, uptake: { ...order.uptake, share } };
            // oxlint-disable-next-line no-await-in-loop -- where to look next follows from what was found
            const answer = await client.call('exposure.at', asked, { signal: mine.signal });
            if (mine.signal.aborted) return;
            found.push({ share, answer });
            setSearch({ kind: 'running', order, found: [...found] });
          }
          setSearch({ kind: 'done', order, found });
        } catch (error) {
          if (!mine.signal.aborted) setSearch({ kind: 'failed', problem: toProblem(error) });
        }
      }
    },
    [client],
  );
  return { search, start, cancel };
}

function next(found: readonly Found[]): number | null {
  return nextLevel(found.map(({ share, answer }) => ({ share, runsOut: answer.runsOut })));
}
