import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { Client, DrilledReplicate, Problem } from '../../api/types.ts';
import type { World } from '../../lives/world.ts';

export type DrillOrder = {
  readonly world: World;
  readonly provider: number;
  readonly month: string;
  readonly replicates: number;
};

export type Drill = {
  readonly kind: 'running' | 'done' | 'cancelled' | 'failed';
  /** What came of the replicates that are in, in their order; null where the provider did not trade to the end of the month. */
  readonly each: readonly (DrilledReplicate | null)[];
  readonly total: number;
  readonly secondsLeft: number;
  readonly problem: Problem | null;
  readonly scenariosHash: string;
};

/** As many as the host works out at the same time. */
const AT_ONCE = 2;

/** A drill replicate by replicate, so that what is in can be shown meanwhile and stays when it is cancelled. */
export function useDrill(order: DrillOrder | null): readonly [Drill | null, () => void] {
  const client = useClient();
  const [held, setHeld] = useState<{ readonly asked: string; readonly drill: Drill } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const asked = order === null ? null : JSON.stringify(order);

  useEffect(() => {
    if (asked === null) return;
    const stopping = new AbortController();
    stop.current = stopping;
    const run = runOf(client, JSON.parse(asked) as DrillOrder, stopping.signal, (drill) =>
      setHeld({ asked, drill }),
    );
    return () => {
      run.leave();
      stopping.abort();
    };
  }, [client, asked]);

  const cancel = useCallback(() => stop.current?.abort(), []);
  return [held !== null && held.asked === asked ? held.drill : null, cancel];
}

/** Plays the replicates, two at a time, and shows after each what is in. */
function runOf(
  client: Client,
  { world, replicates, ...question }: DrillOrder,
  signal: AbortSignal,
  show: (drill: Drill) => void,
): { readonly leave: () => void } {
  const done = new Map<number, DrilledReplicate | null>();
  const state = { next: 0, left: false, ended: false, hash: '' };
  const since = performance.now();

  const tell = (kind: Drill['kind'], problem: Problem | null = null): void => {
    if (state.left || state.ended) return;
    if (kind !== 'running') state.ended = true;
    const each = [...done].toSorted(([a], [b]) => a - b).map(([, one]) => one);
    const elapsed = (performance.now() - since) / 1000;
    const secondsLeft = each.length === 0 ? Number.NaN : (elapsed / each.length) * (replicates - each.length);
    show({ kind, each, total: replicates, secondsLeft, problem, scenariosHash: state.hash });
  };

  async function work(): Promise<void> {
    while (state.next < replicates && !signal.aborted && !state.ended) {
      const replicate = state.next++;
      try {
        const answer = await client.call('lives.drill', { ...world, ...question, replicate }, { signal });
        state.hash = answer.scenariosHash;
        done.set(replicate, answer.each[0] ?? null);
        tell(done.size === replicates ? 'done' : 'running');
      } catch (error) {
        const problem = toProblem(error);
        tell(
          problem.code === 'cancelled' ? 'cancelled' : 'failed',
          problem.code === 'cancelled' ? null : problem,
        );
      }
    }
  }

  tell('running');
  for (let worker = 0; worker < AT_ONCE; worker++) void work();
  return {
    leave: () => {
      state.left = true;
    },
  };
}
