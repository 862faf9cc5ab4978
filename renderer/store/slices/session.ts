import { CENTRAL } from '../../../core/scenario/future.ts';
import { toProblem } from '../../api/problem.ts';
import type { Actions, Catalogues, Choice } from '../state.ts';
import type { SliceContext } from '../slice.ts';

/** What is compared on the first start, where the host offers it. */
export const FIRST_CHOICE: Choice = {
  place: 'hartlepool',
  option: 'block-to-direct-payments',
  future: CENTRAL,
  months: 60,
  replicates: 20,
  seed: 1,
};

export function createSession({ client, get, set }: SliceContext): Pick<Actions, 'open'> {
  client.onDisconnected((error) => {
    const { session, actions } = get();
    actions.cancel();
    const catalogues = session.kind === 'connecting' ? null : session.catalogues;
    set({ session: { kind: 'lost', problem: error.toShape(), catalogues } });
  });

  async function open(): Promise<void> {
    set({ session: { kind: 'connecting' } });
    try {
      const [about, places, options, futures, levers, parameters, leanings] = await Promise.all([
        client.call('about.get', {}),
        client.call('places.list', {}),
        client.call('options.list', {}),
        client.call('futures.list', {}),
        client.call('levers.list', {}),
        client.call('parameters.list', {}),
        client.call('sensitivity.leanings', {}),
      ]);
      const catalogues = { about, places, options, futures, levers, parameters, leanings };
      set({ session: { kind: 'ready', catalogues } });
      get().actions.choose(offered(get().choice, catalogues));
    } catch (error) {
      set({ session: { kind: 'lost', problem: toProblem(error), catalogues: null } });
    }
  }

  return { open };
}

/** The wished-for choice, each part replaced by the first on offer where the host has no such thing. */
function offered(wish: Choice, { places, options, futures }: Catalogues): Choice {
  return {
    ...wish,
    place: onOffer(wish.place, places),
    option: onOffer(wish.option, options),
    future: onOffer(wish.future, futures),
  };
}

function onOffer(id: string, rows: readonly { readonly id: string }[]): string {
  return rows.some((row) => row.id === id) ? id : (rows[0]?.id ?? id);
}
