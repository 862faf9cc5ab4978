import type { Client, Prints } from '../../api/types.ts';
import type { Actions, Choice } from '../state.ts';
import type { SliceContext } from '../slice.ts';
import { requestOf } from './run.ts';

/** What the library has now of what is compared. A result says by it what has changed since. */
export function createPresent({ client, get, set }: SliceContext): Pick<Actions, 'lookAtPresent'> {
  let asked = 0;

  client.subscribe('library.changed', ({ subjects }) => {
    if (get().session.kind === 'ready' && subjects.some(({ kind }) => kind === 'option' || kind === 'future'))
      void lookAtPresent();
  });

  client.subscribe('library.replaced', () => {
    if (get().session.kind === 'ready') void lookAtPresent();
  });

  async function lookAtPresent(): Promise<void> {
    const mine = (asked += 1);
    const present = await presentOf(client, get().choice);
    if (asked === mine && present !== null) set({ present });
  }

  return { lookAtPresent };
}

/** Null where the host cannot say: then nothing is known to have changed. */
export async function presentOf(client: Client, choice: Choice): Promise<Prints | null> {
  const { place, options, future } = requestOf(choice);
  try {
    return await client.call('scenarios.prints', { place, options, future });
  } catch {
    return null;
  }
}
