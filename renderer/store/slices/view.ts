import type { Actions } from '../state.ts';
import type { SliceContext } from '../slice.ts';

export function createView({
  address,
  get,
  set,
}: SliceContext): Pick<Actions, 'showTab' | 'show' | 'turn' | 'goTo' | 'restate'> {
  address.onChange(() => set({ view: { ...get().view, screen: address.read() } }));
  return {
    goTo: address.goTo,
    restate: address.restate,
    showTab: (tab) => set({ view: { ...get().view, tab } }),
    show: (showing) => set({ view: { ...get().view, showing } }),
    turn: (indicator) => {
      const { view } = get();
      const asTable = new Set(view.asTable);
      if (!asTable.delete(indicator)) asTable.add(indicator);
      set({ view: { ...view, asTable } });
    },
  };
}
