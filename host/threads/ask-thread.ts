import type { Worker } from 'node:worker_threads';

import type { Signal } from '../../contract/abort.ts';

type Asking<Said, T> = {
  readonly signal: Signal;
  /** Told when the question is given up, before or while it is worked on. What it returns the promise rejects with; null waits on for what the thread says. */
  readonly giveUp: () => Error | null;
  /** @throws what the promise rejects with */
  readonly read: (said: Said) => T;
  /** What is said when the thread ends without an answer. */
  readonly ended: () => Error;
};

/** Ask a thread that answers one question at a time: its next message is the answer, and nothing is listened for after it. */
export function askThread<Said, T>(
  worker: Worker,
  question: unknown,
  { signal, giveUp, read, ended }: Asking<Said, T>,
): Promise<T> {
  const heard = new Promise<Said>((resolve, reject) => {
    const stop = (): void => {
      const error = giveUp();
      if (error === null) return;
      settle();
      reject(error);
    };
    const hear = (said: Said): void => {
      settle();
      resolve(said);
    };
    const end = (): void => {
      settle();
      reject(ended());
    };
    const settle = (): void => {
      signal.removeEventListener('abort', stop);
      worker.off('message', hear);
      worker.off('error', end);
      worker.off('exit', end);
    };
    signal.addEventListener('abort', stop);
    worker.on('message', hear);
    worker.on('error', end);
    worker.on('exit', end);
    worker.postMessage(question, []);
    if (signal.aborted) stop();
  });
  return heard.then(read);
}
