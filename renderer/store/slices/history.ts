import { toProblem } from '../../api/problem.ts';
import type { History } from '../../api/types.ts';
import { selectIsOpened } from '../selectors.ts';
import { isOfTheLibrary } from '../trouble.ts';
import type { SliceContext } from '../slice.ts';
import type { Actions } from '../state.ts';

type Way = 'undo' | 'redo';

/** What was done, by whichever window, and the way back and forth along it. */
export function createHistory({
  client,
  get,
  set,
}: SliceContext): Pick<Actions, 'readHistory' | 'undo' | 'redo'> {
  client.subscribe('library.changed', ({ history }) => {
    know(history);
    // What could be written to can be used again. One that is damaged is mended otherwise.
    const { safety } = get();
    if (safety.shut !== null && safety.shut.code !== 'library-damaged')
      set({ safety: { ...safety, shut: null } });
  });
  client.subscribe('library.replaced', ({ history }) => {
    know(history);
    set({ history: { ...get().history, told: null } });
  });

  function know(known: History): void {
    set({ history: { ...get().history, known } });
  }

  async function readHistory(): Promise<void> {
    try {
      know(await client.call('history.get', {}));
      set({ safety: { ...get().safety, shut: null } });
    } catch (error) {
      // There is nothing to undo until there is an answer; a host that has gone is told of by its own event.
      const problem = toProblem(error);
      if (isOfTheLibrary(problem)) set({ safety: { ...get().safety, shut: problem } });
    }
  }

  async function step(way: Way): Promise<void> {
    // What is being saved this moment is the last thing done, whatever the buttons still say.
    const known = (await get().actions.settleDrafts())
      ? await client.call('history.get', {})
      : get().history.known;
    const action = known?.[way] ?? null;
    if (action === null) return;
    const order = { action: action.id };
    know(await (way === 'undo' ? client.call('history.undo', order) : client.call('history.redo', order)));
    set({
      history: { ...get().history, told: `${way === 'undo' ? 'Undone' : 'Done again'}: ${action.name}` },
    });
    await goTo(action.subject);
  }

  /** The document that was changed, where it is not the one on the screen and is still there. */
  async function goTo({ kind, id }: NonNullable<History['undo']>['subject']): Promise<void> {
    if ((kind !== 'option' && kind !== 'future') || get().choice[kind] === id) return;
    // An opened result stays, and says itself what has changed since.
    if (selectIsOpened(get())) return;
    try {
      await client.call('documents.open', { kind, id });
      get().actions.choose({ [kind]: id });
    } catch {
      // Undoing took it away: what is on the screen stays.
    }
  }

  async function attempt(way: Way): Promise<void> {
    try {
      await step(way);
    } catch (error) {
      set({ history: { ...get().history, told: toProblem(error).message } });
      await readHistory();
    }
  }

  return { readHistory, undo: () => attempt('undo'), redo: () => attempt('redo') };
}
