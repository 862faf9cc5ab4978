import { useEffect, useId, useState } from 'react';
import type { WhyAnswer, WhyEvent } from '../../core/explain/why/event.ts';
import { useClient } from '../api/client-context.ts';
import { toProblem } from '../api/problem.ts';
import type { Problem } from '../api/types.ts';
import type { World } from './world.ts';

/** An event of a provider or a person that is asked about; without a month, the one that stands out most. */
export type WhyAsked = {
  readonly event: WhyEvent;
  readonly subject: number;
  readonly month?: string;
};

export type WhyState =
  | {
      readonly kind: 'working';
      readonly done: number;
      readonly total: number | null;
      readonly secondsLeft: number;
    }
  | { readonly kind: 'here'; readonly answer: WhyAnswer }
  | { readonly kind: 'failed'; readonly problem: Problem };

const BEGUN: WhyState = { kind: 'working', done: 0, total: null, secondsLeft: Number.NaN };

/** Asks the host as long as it is drawn; leaving it gives the question up. */
export function useWhyEvent(world: World, { event, subject, month }: WhyAsked): WhyState {
  const client = useClient();
  const name = useId();
  const [state, setState] = useState<WhyState>(BEGUN);
  const question = JSON.stringify({ ...world, event, subject, ...(month === undefined ? {} : { month }) });

  useEffect(() => {
    const stop = new AbortController();
    const since = performance.now();
    const asked = `why-${name.replaceAll(/[^A-Za-z0-9]/g, '')}-${Math.round(since)}`;
    const keep = (next: WhyState): void => {
      if (!stop.signal.aborted) setState(next);
    };
    keep(BEGUN);
    const unsubscribe = client.subscribe('explanation.progressed', (told) => {
      const { done, total } = told;
      const elapsed = (performance.now() - since) / 1000;
      const secondsLeft = done === 0 ? Number.NaN : (elapsed / done) * (total - done);
      if (told.asked === asked) keep({ kind: 'working', done, total, secondsLeft });
    });
    client
      .call('explain.why', { ...(JSON.parse(question) as World & WhyAsked), asked }, { signal: stop.signal })
      .then((answer) => keep({ kind: 'here', answer }))
      .catch((error: unknown) => keep({ kind: 'failed', problem: toProblem(error) }))
      .finally(unsubscribe);
    return () => {
      stop.abort();
      unsubscribe();
    };
  }, [client, name, question]);

  return state;
}
