import type { SliceContext } from '../slice.ts';
import type { Actions } from '../state.ts';

export function createOwnBooks({ get, set }: SliceContext): Pick<Actions, 'holdBooks'> {
  return {
    holdBooks: (part) => set({ ownBooks: { ...get().ownBooks, ...part } }),
  };
}
