import type { Handlers } from '../../contract/server.ts';
import type { Desk } from '../library/desk.ts';

type Methods = Extract<keyof Handlers, `history.${string}`>;

/** What was done to the library, and taking it back. */
export function historyMethods(desk: () => Desk): Pick<Handlers, Methods> {
  return {
    'history.get': () => desk().ledger.history(),
    'history.undo': ({ action }) => desk().ledger.undo(action),
    'history.redo': ({ action }) => desk().ledger.redo(action),
  };
}
