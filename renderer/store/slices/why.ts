import { toProblem } from '../../api/problem.ts';
import type { Client } from '../../api/types.ts';
import { selectResult } from '../selectors.ts';
import type { Actions, Asked, Told } from '../state.ts';
import type { SliceContext } from '../slice.ts';

/** What stands behind a figure, and the way back along which it was asked. */
export function createWhy({
  client,
  get,
  set,
}: SliceContext): Pick<Actions, 'askWhy' | 'goBackFromWhy' | 'closeWhy'> {
  async function show(trail: readonly Asked[]): Promise<void> {
    const asked = trail.at(-1);
    if (asked === undefined) return;
    set({ why: { trail, told: null, problem: null } });
    // An answer that comes late, after another question or none, is not shown.
    const isWanted = (): boolean => get().why?.trail === trail;
    try {
      const told = await tell(client, asked, worldOf(get));
      if (isWanted()) set({ why: { trail, told, problem: null } });
    } catch (error) {
      if (isWanted()) set({ why: { trail, told: null, problem: toProblem(error) } });
    }
  }

  return {
    askWhy: (asked) => show([...(get().why?.trail ?? []), asked]),
    goBackFromWhy: () => show(get().why?.trail.slice(0, -1) ?? []),
    closeWhy: () => set({ why: null }),
  };
}

type World = { readonly month?: string; readonly future: string };

/** The first month and the future of the figures on the screen, or of the choice where there are none. */
function worldOf(get: SliceContext['get']): World {
  const result = selectResult(get());
  return result === null
    ? { future: get().choice.future }
    : { month: result.start, future: result.future.id };
}

async function tell(client: Client, { kind, id }: Asked, world: World): Promise<Told> {
  switch (kind) {
    case 'indicator':
      return { kind, told: await client.call('explain.indicator', { id, ...world }) };
    case 'column':
      return { kind, told: await client.call('explain.column', { id, ...world }) };
    case 'equation':
      return { kind, told: await client.call('explain.equation', { id, ...world }) };
  }
}
