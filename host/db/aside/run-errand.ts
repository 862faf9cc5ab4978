import { Worker } from 'node:worker_threads';

import { ContractError, errorFromShape } from '../../../contract/errors.ts';
import type { ErrorShape } from '../../../contract/errors.ts';
import type { ErrandName, Gives, Takes } from './errands.ts';

export type ErrandOrder = {
  readonly libraryPath: string;
  readonly errand: ErrandName;
  readonly takes: unknown;
};
export type ErrandSaid =
  | { readonly kind: 'done'; readonly gives: unknown }
  | { readonly kind: 'failed'; readonly error: ErrorShape };

export type Running<T> = {
  /** Rejects with what the errand throws. */
  readonly ended: Promise<T>;
  /** Give it up. For what only reads: what was half written would be left about. */
  readonly giveUp: () => Promise<void>;
};

/** Do something to a whole library on a thread of its own. */
export function runErrand<E extends ErrandName>(
  libraryPath: string,
  errand: E,
  takes: Takes<E>,
): Running<Gives<E>> {
  const order: ErrandOrder = { libraryPath, errand, takes };
  const thread = new Worker(threadEntry(), { workerData: order, execArgv: [] });
  const ended = new Promise<Gives<E>>((resolve, reject) => {
    let said: ErrandSaid | null = null;
    thread.on('message', (message: ErrandSaid) => (said = message));
    thread.on('error', reject);
    // Only when it is gone has it let go of the library.
    thread.on('exit', () => {
      if (said === null) reject(new ContractError('internal', 'It ended before it was done.'));
      else if (said.kind === 'done') resolve(said.gives as Gives<E>);
      else reject(errorFromShape(said.error));
    });
  });
  return { ended, giveUp: async () => void (await thread.terminate()) };
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './errand-thread.ts' : './errand-thread.js';
  return new URL(name, import.meta.url);
}
