import { createContext, use } from 'react';
import { useStore } from 'zustand/react';
import type { AppStore } from './create-app-store.ts';
import type { Actions, AppState } from './state.ts';

export const AppStoreContext = createContext<AppStore | null>(null);

/** Read one thing from the store and redraw when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select);
}

export function useActions(): Actions {
  return useApp((state) => state.actions);
}

function useAppStore(): AppStore {
  const store = use(AppStoreContext);
  if (store === null) throw new Error('The window was drawn without its store around it.');
  return store;
}
