import { toProblem } from '../../api/problem.ts';
import type { Actions, Catalogues, Choice } from '../state.ts';
import type { SliceContext } from '../slice.ts';

export function createSession({ client, get, set }: SliceContext): Pick<Actions, 'open'> {
  client.onDisconnected((error) => {
    const { session, actions } = get();
    actions.cancel();
    const catalogues = session.kind === 'connecting' ? null : session.catalogues;
    set({ session: { kind: 'lost', problem: error.toShape(), catalogues } });
  });

  client.subscribe('library.changed', ({ subjects }) => {
    const { session, details } = get();
    if (session.kind !== 'ready' || !subjects.some(({ kind }) => kind === 'option' || kind === 'future'))
      return;
    set({ details: { ...details, optionChanges: null, futureChanges: null, warnings: null } });
    void readDocuments();
  });

  /** The options and futures there are now, and what is new in those that are chosen. */
  async function readDocuments(): Promise<void> {
    try {
      const [options, futures] = await Promise.all([
        client.call('options.list', {}),
        client.call('futures.list', {}),
      ]);
      const { session, choice, actions } = get();
      if (session.kind !== 'ready') return;
      const catalogues = { ...session.catalogues, options, futures };
      set({ session: { kind: 'ready', catalogues } });
      actions.choose(offered(choice, catalogues));
    } catch {
      // What is on the screen stays; a host that has gone is told of by its own event.
    }
  }

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
      void get().actions.rejoinStudies();
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
    beside: wish.beside.filter((id) => options.some((row) => row.id === id)),
    future: onOffer(wish.future, futures),
  };
}

function onOffer(id: string, rows: readonly { readonly id: string }[]): string {
  return rows.some((row) => row.id === id) ? id : (rows[0]?.id ?? id);
}
