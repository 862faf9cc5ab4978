import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/types.ts';
import { createChoiceKeeper } from './kept-choice.ts';
import { sameChoice } from './selectors.ts';
import type { AppState } from './state.ts';

/** Whatever changes the choice: it is kept for the next start, and what the library has of it is looked at. */
export function followChoice(store: StoreApi<AppState>, client: Client): void {
  const keep = createChoiceKeeper(client);
  store.subscribe(({ choice, session, actions }, before) => {
    if (choice === before.choice || session.kind !== 'ready') return;
    void actions.lookAtPresent();
    if (!sameChoice(choice, before.choice)) keep(choice);
  });
}
