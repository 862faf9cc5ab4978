import { atTab, withShowing } from '../../navigation/compare.ts';
import type { Actions } from '../state.ts';
import type { SliceContext } from '../slice.ts';

export function createView({
  address,
  get,
  set,
}: SliceContext): Pick<Actions, 'showTab' | 'show' | 'turn' | 'goTo' | 'restate'> {
  address.onChange(() => {
    const { view, why } = get();
    const screen = address.read();
    const compare = screen.kind === 'compare' ? screen : view.compare;
    // What was asked of a figure goes with the screen the figure is on.
    set({ view: { ...view, screen, compare }, why: screen.kind === view.screen.kind ? why : null });
  });
  return {
    goTo: address.goTo,
    restate: address.restate,
    // A tab is a page of its own to whoever reads it, and is chosen on purpose: Back leads to the one before.
    showTab: (tab) => address.goTo(atTab(address.read(), tab)),
    show: (showing) => address.restate(withShowing(address.read(), showing)),
    turn: (indicator) => {
      const { view } = get();
      const asTable = new Set(view.asTable);
      if (!asTable.delete(indicator)) asTable.add(indicator);
      set({ view: { ...view, asTable } });
    },
  };
}
