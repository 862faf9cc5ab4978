import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/types.ts';
import type { SliceContext } from './slice.ts';
import { createDocument } from './slices/document.ts';
import { createLibrary } from './slices/library.ts';
import { createRun } from './slices/run.ts';
import { createSession, FIRST_CHOICE } from './slices/session.ts';
import { createView } from './slices/view.ts';
import { createWhy } from './slices/why.ts';
import { NO_DETAILS } from './state.ts';
import type { AppState } from './state.ts';

export type AppStore = StoreApi<AppState>;

export type AppStoreOptions = { readonly client: Client; readonly now?: () => number };

export function createAppStore({ client, now = () => performance.now() }: AppStoreOptions): AppStore {
  return createStore<AppState>((_set, get, { setState: set }) => {
    const context: SliceContext = { client, now, get, set };
    return {
      session: { kind: 'connecting' },
      choice: FIRST_CHOICE,
      details: NO_DETAILS,
      run: { kind: 'idle' },
      view: { tab: 'overview', showing: 'levels', asTable: new Set() },
      library: { rows: null, problem: null },
      why: null,
      actions: {
        ...createSession(context),
        ...createDocument(context),
        ...createRun(context),
        ...createView(context),
        ...createLibrary(context),
        ...createWhy(context),
      },
    };
  });
}
