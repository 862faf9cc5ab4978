/** What crosses between the host and the process that holds its threads of questions. All of it is structured-clonable. */

/** What a thread can be asked, by the entry it is started from. */
export type ThreadEntry = 'explain' | 'follow' | 'live';

export type ToThreads =
  /** A thread that is not there yet is started for its first question. */
  | { readonly kind: 'ask'; readonly thread: number; readonly entry: ThreadEntry; readonly question: unknown }
  /** Lets the question end within the month. */
  | { readonly kind: 'stop'; readonly thread: number }
  | { readonly kind: 'drop'; readonly thread: number }
  | { readonly kind: 'end' };

export type FromThreads =
  | { readonly kind: 'said'; readonly thread: number; readonly said: unknown }
  | { readonly kind: 'gone'; readonly thread: number; readonly how: string };

/** What a thread is handed: a question, and one Int32 that is not zero once it is to stop. */
export type Asked<Q> = { readonly question: Q; readonly stop: SharedArrayBuffer };
