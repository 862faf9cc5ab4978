import { createContext, use } from 'react';
import type { Client } from './types.ts';

export const ClientContext = createContext<Client | null>(null);

/** The way to the host, for a screen that asks questions of its own. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === null) throw new Error('The window was drawn without its client around it.');
  return client;
}
