import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/types.ts';
import type { Address } from '../navigation/address.ts';
import type { AppState } from './state.ts';

/** What every slice is built from. */
export type SliceContext = {
  readonly client: Client;
  /** Milliseconds since some moment; injected so that tests own the time. */
  readonly now: () => number;
  readonly address: Address;
  readonly get: StoreApi<AppState>['getState'];
  readonly set: StoreApi<AppState>['setState'];
};
