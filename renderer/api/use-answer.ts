import { useCallback, useEffect, useState } from 'react';
import type { MethodName, Params, Result } from '../../contract/methods.ts';
import { useClient } from './client-context.ts';
import { toProblem } from './problem.ts';
import type { Problem } from './types.ts';

/** What a screen knows of an answer it needs. */
export type Answer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };

type Held<T> = { readonly asked: string; readonly round: number; readonly answer: Answer<T> };

/**
 * Ask the host, and ask again when the question changes or another library takes the place of the one there was. The host is told to give up a question that nobody waits for any
 * more, and its answer is dropped. `null` asks nothing and waits.
 * @returns the answer, and a way to ask the same again, which keeps what is there until the new answer comes.
 */
export function useAnswer<M extends MethodName>(
  method: M,
  params: Params<M> | null,
): readonly [Answer<Result<M>>, () => void] {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<Held<Result<M>> | null>(null);
  const asked = params === null ? null : `${method} ${JSON.stringify(params)}`;

  useEffect(() => {
    if (asked === null) return;
    const stop = new AbortController();
    const keep = (answer: Answer<Result<M>>): void => {
      if (!stop.signal.aborted) setHeld({ asked, round, answer });
    };
    client
      .call(method, JSON.parse(asked.slice(method.length + 1)) as Params<M>, { signal: stop.signal })
      .then((value) => keep({ kind: 'here', value }))
      .catch((error: unknown) => keep({ kind: 'failed', problem: toProblem(error) }));
    return () => stop.abort();
  }, [client, method, asked, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => client.subscribe('library.replaced', again), [client, again]);
  return [held !== null && held.asked === asked ? held.answer : { kind: 'waiting' }, again];
}
