import { createAborter } from '../../contract/abort.ts';
import type { Aborter } from '../../contract/abort.ts';
import { toProblem } from '../api/problem.ts';
import type { Client, PathPart, PathRequest, Problem, SimulationResult } from '../api/types.ts';

export type Path =
  | { readonly kind: 'here'; readonly result: SimulationResult }
  | { readonly kind: 'failed'; readonly problem: Problem };

type Asking = {
  /** It is being worked out: it was asked for, or what stood before it is done with. */
  readonly begin: () => void;
  /** @param isNewest whether no other has been asked for meanwhile */
  readonly tell: (path: Path, isNewest: boolean) => void;
  /** Told the months that are in now and then. */
  readonly hear: (parts: readonly PathPart[]) => void;
};
type Asked = Asking & { readonly request: PathRequest; readonly name: string; readonly aborter: Aborter };

export type Previews = {
  /**
   * Ask for one path. One that is still being worked out is given up once something of it has been told, so that a chart follows a lever that never
   * rests, and only the newest question waits for that: nothing queues.
   */
  readonly ask: (request: PathRequest, asking: Asking) => void;
  /** What is being worked out is given up. */
  readonly forget: () => void;
  /** Has the host play a path and keep it, so that the next is quick; says whether that was done. Given up when one is asked for. */
  readonly warm: (request: PathRequest) => Promise<boolean>;
  readonly cool: () => void;
};

export function createPreviews(client: Client): Previews {
  let underWay: Asked | null = null;
  let newest: Asked | null = null;
  /** Whether months of the path under way have been told. */
  let isHeard = false;
  let warming: Aborter | null = null;
  /** Every window of the host is told, so that what this one asks goes by names of its own. */
  const window = crypto.randomUUID();
  let questions = 0;

  client.subscribe('path.progressed', ({ asked, parts }) => {
    if (asked !== underWay?.name || underWay.aborter.signal.aborted) return;
    underWay.hear(parts);
    isHeard = true;
    if (newest !== null) underWay.aborter.abort();
  });

  function cool(): void {
    warming?.abort();
    warming = null;
  }

  async function answer(asked: Asked): Promise<void> {
    underWay = asked;
    isHeard = false;
    asked.begin();
    const { request, name, aborter } = asked;
    const { signal } = aborter;
    let path: Path;
    try {
      const { result } = await client.call('live.path', { ...request, asked: name }, { signal });
      path = { kind: 'here', result };
    } catch (error) {
      path = { kind: 'failed', problem: toProblem(error) };
    }
    underWay = null;
    const next = newest;
    newest = null;
    // Its answer may have been on its way as it was given up.
    if (!signal.aborted) asked.tell(path, next === null);
    if (next !== null) void answer(next);
  }

  return {
    ask: (request, asking) => {
      cool();
      questions += 1;
      const name = `path-${window}-${questions}`;
      const asked = { ...asking, request, name, aborter: createAborter() };
      if (underWay === null) void answer(asked);
      else {
        newest = asked;
        if (isHeard) underWay.aborter.abort();
      }
    },
    forget: () => {
      newest = null;
      underWay?.aborter.abort();
    },
    warm: async (request) => {
      cool();
      if (underWay !== null) return false;
      const mine = createAborter();
      warming = mine;
      try {
        await client.call('live.foresee', request, { signal: mine.signal });
        return true;
      } catch {
        // Whatever is wrong with it is told when a path is asked for.
        return false;
      } finally {
        if (warming === mine) warming = null;
      }
    },
    cool,
  };
}
