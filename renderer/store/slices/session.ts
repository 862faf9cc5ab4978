import { toProblem } from '../../api/problem.ts';
import { choiceToOpen } from '../kept-choice.ts';
import { offered } from '../offered.ts';
import type { Offered } from '../offered.ts';
import { selectIsOpened } from '../selectors.ts';
import type { Actions } from '../state.ts';
import type { SliceContext } from '../slice.ts';

const NOTHING_KEPT = { choice: null, isUnreadable: false };

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
    // What an opened result was made of is in its own copy.
    if (!selectIsOpened(get()))
      set({ details: { ...details, optionChanges: null, futureChanges: null, warnings: null } });
    void readDocuments();
  });

  client.subscribe('library.replaced', () => {
    const { session, details } = get();
    if (session.kind === 'lost' && session.problem.code !== 'disconnected') void open();
    if (session.kind !== 'ready') return;
    if (!selectIsOpened(get()))
      set({ details: { ...details, optionChanges: null, futureChanges: null, warnings: null } });
    // It may have kept another choice: what is compared now is what is compared at the next start.
    void readDocuments()
      .then(() => client.call('choice.keep', { choice: get().choice }))
      .catch(() => undefined);
  });

  /** The options and futures there are now, and what is new in those that are chosen. */
  async function readDocuments(): Promise<void> {
    try {
      const [options, futures] = await Promise.all([
        client.call('options.list', {}),
        client.call('futures.list', {}),
      ]);
      const { session, choice } = get();
      if (session.kind !== 'ready') return;
      const catalogues = { ...session.catalogues, options, futures };
      set({ session: { kind: 'ready', catalogues } });
      // An opened result stays with its choice, and says itself what has changed since.
      if (!selectIsOpened(get())) choose(offered(choice, catalogues, { before: session.catalogues }));
    } catch {
      // What is on the screen stays; a host that has gone is told of by its own event.
    }
  }

  function choose({ choice, told }: Offered): void {
    get().actions.choose(choice);
    if (told !== null) set({ choiceTold: told });
  }

  async function open(): Promise<void> {
    set({ session: { kind: 'connecting' } });
    void get().actions.readSafety();
    try {
      const [about, places, options, futures, levers, parameters, leanings, kept] = await Promise.all([
        client.call('about.get', {}),
        client.call('places.list', {}),
        client.call('options.list', {}),
        client.call('futures.list', {}),
        client.call('levers.list', {}),
        client.call('parameters.list', {}),
        client.call('sensitivity.leanings', {}),
        client.call('choice.get', {}).catch(() => NOTHING_KEPT),
      ]);
      const catalogues = { about, places, options, futures, levers, parameters, leanings };
      const wish = await choiceToOpen(client, kept, get().choice, catalogues);
      set({ session: { kind: 'ready', catalogues } });
      choose(wish);
      void get().actions.rejoinStudies();
    } catch (error) {
      set({ session: { kind: 'lost', problem: toProblem(error), catalogues: null } });
    }
  }

  return { open };
}
