import { createAborter } from '../../contract/abort.ts';
import type { Aborter } from '../../contract/abort.ts';
import { toProblem } from '../api/problem.ts';
import type { Client, PathPart, PathRequest, Problem, SimulationResult } from '../api/types.ts';

export type Path =
  | { readonly kind: 'here'; readonly result: SimulationResult }
  | { readonly kind: 'failed'; readonly problem: Problem };

type Asking = {
  /** @param isNewest false where what is on the screen has moved on meanwhile, and its own path is asked for */
  readonly tell: (path: Path, isNewest: boolean) => void;
  /** Told the months that are in now and then, and no more once what is on the screen has moved on. */
  readonly hear: (parts: readonly PathPart[]) => void;
};
type Asked = Asking & { readonly request: PathRequest; readonly name: string };

export type Previews = {
  /** Ask for one path. While one is being worked out only the newest question waits: nothing queues. */
  readonly ask: (request: PathRequest, asking: Asking) => void;
  /** Whatever is under way or waiting is not told of any more. */
  readonly forget: () => void;
  /** Has a path worked out that nobody sees, so that the next is quick; says whether that was done. Given up when one is asked for. */
  readonly warm: (request: PathRequest) => Promise<boolean>;
  readonly cool: () => void;
};

export function createPreviews(client: Client): Previews {
  let underWay: Asked | null = null;
  let newest: Asked | null = null;
  let forgotten = false;
  let warming: Aborter | null = null;
  /** Every window of the host is told, so that what this one asks goes by names of its own. */
  const window = crypto.randomUUID();
  let questions = 0;

  client.subscribe('path.progressed', ({ asked, parts }) => {
    if (asked === underWay?.name && newest === null && !forgotten) underWay.hear(parts);
  });

  function cool(): void {
    warming?.abort();
    warming = null;
  }

  async function answer(asked: Asked): Promise<void> {
    underWay = asked;
    forgotten = false;
    let path: Path;
    try {
      const { result } = await client.call('live.path', { ...asked.request, asked: asked.name });
      path = { kind: 'here', result };
    } catch (error) {
      path = { kind: 'failed', problem: toProblem(error) };
    }
    const next = newest;
    newest = null;
    underWay = null;
    if (!forgotten) asked.tell(path, next === null);
    if (next !== null) void answer(next);
  }

  return {
    ask: (request, asking) => {
      cool();
      questions += 1;
      const asked = { ...asking, request, name: `path-${window}-${questions}` };
      if (underWay === null) void answer(asked);
      else newest = asked;
    },
    forget: () => {
      newest = null;
      forgotten = true;
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
