/** Names of the messages between the shell's own processes. */
export const REQUEST_PORT = 'care-market:request-port';
export const GIVE_PORT = 'care-market:give-port';

/** What the host process asks of the main process, and the main process of it. */
export type ToHost =
  | { readonly kind: 'client' }
  | { readonly kind: 'pool'; readonly id: number }
  | { readonly kind: 'pool-ended'; readonly id: number; readonly how: string }
  | { readonly kind: 'end' };

export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | {
      readonly kind: 'start-pool';
      readonly id: number;
      readonly threads: number;
      readonly engine: string;
      readonly work?: string;
    };
