import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/types.ts';
import { ownAddress } from '../navigation/address.ts';
import type { Address } from '../navigation/address.ts';
import { screen, START } from '../navigation/screen.ts';
import type { Screen } from '../navigation/screen.ts';
import type { SliceContext } from './slice.ts';
import { NO_DRAFTS } from './editing.ts';
import { createDocument } from './slices/document.ts';
import { createDrafts } from './slices/draft.ts';
import { createHistory } from './slices/history.ts';
import { createLibrary } from './slices/library.ts';
import { createOwnBooks } from './slices/own-books.ts';
import { createPresent } from './slices/present.ts';
import { createRun } from './slices/run.ts';
import { createSafety } from './slices/safety.ts';
import { FIRST_CHOICE } from './first-choice.ts';
import { createSession } from './slices/session.ts';
import { createStudies } from './slices/studies.ts';
import { followChoice } from './follow-choice.ts';
import { keepWarm } from './keep-warm.ts';
import { bringIn } from './bring-in.ts';
import { NO_BOOKS } from './own-books.ts';
import { NO_STASH } from './stash.ts';
import type { Stash } from './stash.ts';
import { createView } from './slices/view.ts';
import { createWhy } from './slices/why.ts';
import { NO_DETAILS } from './state.ts';
import type { AppState, View } from './state.ts';

export type AppStore = StoreApi<AppState>;

export type AppStoreOptions = {
  readonly client: Client;
  readonly now?: () => number;
  /** Where the window stands; one of its own where there is no page. */
  readonly address?: Address;
  /** What earlier windows left unsaved; nothing where there is no page. */
  readonly stash?: Stash;
};

export function createAppStore({
  client,
  now = () => performance.now(),
  address = ownAddress(START),
  stash = NO_STASH,
}: AppStoreOptions): AppStore {
  const store = createStore<AppState>((_set, get, { setState: set }) => {
    const context: SliceContext = { client, now, address, get, set };
    return {
      session: { kind: 'connecting' },
      choice: FIRST_CHOICE,
      choiceTold: null,
      details: NO_DETAILS,
      present: null,
      run: { kind: 'idle' },
      soFar: null,
      view: viewAt(address.read()),
      library: { rows: null, problem: null },
      safety: { known: null, unread: null, shut: null, isPassedOver: false },
      why: null,
      studies: { jobs: [], pace: null },
      drafts: NO_DRAFTS,
      history: { known: null, told: null },
      ownBooks: NO_BOOKS,
      actions: {
        ...createSession(context),
        ...createDocument(context),
        ...createPresent(context),
        ...createRun(context),
        ...createView(context),
        ...createLibrary(context),
        ...createSafety(context),
        ...createWhy(context),
        ...createStudies(context),
        ...createDrafts(context),
        ...createHistory(context),
        ...createOwnBooks(context),
      },
    };
  });
  followChoice(store, client);
  keepWarm(store);
  void bringIn(stash.take(), { client, get: store.getState, set: store.setState });
  return store;
}

function viewAt(at: Screen): View {
  return { screen: at, compare: at.kind === 'compare' ? at : screen('compare'), asTable: new Set() };
}
