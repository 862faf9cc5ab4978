import { toProblem } from '../../api/problem.ts';
import type { Safety } from '../../api/types.ts';
import type { Actions, Safekeeping } from '../state.ts';
import type { SliceContext } from '../slice.ts';

/** Whether the library is whole, backed up and can be used, as the host tells it. */
export function createSafety({
  client,
  get,
  set,
}: SliceContext): Pick<Actions, 'readSafety' | 'tryLibrary' | 'passOver'> {
  client.subscribe('safety.changed', know);
  client.subscribe('library.replaced', () => change({ shut: null, isPassedOver: false }));

  function change(changed: Partial<Safekeeping>): void {
    set({ safety: { ...get().safety, ...changed } });
  }

  function know(known: Safety): void {
    const { isPassedOver, shut } = get().safety;
    const isStillWrong = shut !== null || known.check.state === 'damaged';
    change({ known, unread: null, isPassedOver: isPassedOver && isStillWrong });
  }

  async function readSafety(): Promise<void> {
    try {
      know(await client.call('safety.get', {}));
    } catch (error) {
      change({ unread: toProblem(error) });
    }
  }

  async function tryLibrary(): Promise<void> {
    const { actions } = get();
    await actions.readHistory();
    if (get().safety.shut !== null) return;
    change({ isPassedOver: false });
    await actions.open();
  }

  return { readSafety, tryLibrary, passOver: () => change({ isPassedOver: true }) };
}
