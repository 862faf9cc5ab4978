/** Names of the messages between the shell's own processes. */
export const REQUEST_PORT = 'care-market:request-port';
export const GIVE_PORT = 'care-market:give-port';
export const WHAT_HAPPENED = 'care-market:what-happened';

/** A process apart from the host in which the engine runs: the pool, or the threads that answer questions. */
export type EngineProcess = { readonly role: 'pool' | 'threads'; readonly args: readonly string[] };

/** What the host process asks of the main process, and the main process of it. */
export type ToHost =
  | { readonly kind: 'client' }
  | { readonly kind: 'process'; readonly id: number }
  | { readonly kind: 'process-ended'; readonly id: number; readonly how: string }
  | { readonly kind: 'end' };

export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | ({ readonly kind: 'start-process'; readonly id: number } & EngineProcess);
