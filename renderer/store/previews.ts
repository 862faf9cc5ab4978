import { createAborter } from '../../contract/abort.ts';
import type { Aborter } from '../../contract/abort.ts';
import { toProblem } from '../api/problem.ts';
import type { Client, PathPart, PathRequest, Problem, SimulationResult } from '../api/types.ts';

export type Path =
  | { readonly kind: 'here'; readonly result: SimulationResult }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Nothing is told of a path any more once another has been asked for. */
type Asking = {
  readonly tell: (path: Path) => void;
  /** Told the months that are in now and then. */
  readonly hear: (parts: readonly PathPart[]) => void;
};
type Asked = Asking & { readonly request: PathRequest; readonly name: string; readonly aborter: Aborter };

export type Previews = {
  /** Ask for one path. One that is still being worked out is given up, and only the newest question waits for that: nothing queues. */
  readonly ask: (request: PathRequest, asking: Asking) => void;
  /** What is being worked out is given up. */
  readonly forget: () => void;
  /** Has a path worked out that nobody sees, so that the next is quick; says whether that was done. Given up when one is asked for. */
  readonly warm: (request: PathRequest) => Promise<boolean>;
  readonly cool: () => void;
};

export function createPreviews(client: Client): Previews {
  let underWay: Asked | null = null;
  let newest: Asked | null = null;
  let warming: Aborter | null = null;
  /** Every window of the host is told, so that what this one asks goes by names of its own. */
  const window = crypto.randomUUID();
  let questions = 0;

  client.subscribe('path.progressed', ({ asked, parts }) => {
    if (asked === underWay?.name && !underWay.aborter.signal.aborted) underWay.hear(parts);
  });

  function cool(): void {
    warming?.abort();
    warming = null;
  }

  async function answer(asked: Asked): Promise<void> {
    underWay = asked;
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
    if (!signal.aborted) asked.tell(path);
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
        underWay.aborter.abort();
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
        await client.call('live.path', request, { signal: mine.signal });
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
