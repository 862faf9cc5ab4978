import { Worker } from 'node:worker_threads';

import type { ProcessPort } from '../processes/hosted-process.ts';
import { THREAD_MEMORY } from './thread-memory.ts';
import type { Asked, FromThreads, ThreadEntry, ToThreads } from './messages.ts';

type Thread = { readonly worker: Worker; readonly stop: Int32Array<SharedArrayBuffer> };

/** Beside this file, as source in development and as a bundle when packaged. */
const ENTRIES: Readonly<Record<ThreadEntry, string>> = {
  explain: '../methods/explain-thread',
  follow: '../exposure/follow-thread',
  live: '../live/live-thread',
};

/** Holds threads that each answer one question at a time, and passes on what they are asked and what they say. */
export function serveThreads(port: ProcessPort<ToThreads, FromThreads>): void {
  const threads = new Map<number, Thread>();

  function started(id: number, entry: ThreadEntry): Thread {
    const worker = new Worker(entryOf(entry), { execArgv: [], resourceLimits: THREAD_MEMORY });
    const thread = { worker, stop: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
    let failure: string | null = null;
    worker.on('message', (said: unknown) => port.send({ kind: 'said', thread: id, said }));
    worker.on('error', (error: unknown) => {
      failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => {
      threads.delete(id);
      port.send({ kind: 'gone', thread: id, how: failure ?? `exit code ${code}` });
    });
    threads.set(id, thread);
    return thread;
  }

  port.listen((message) => {
    if (message.kind === 'end') return port.close();
    const known = threads.get(message.thread);
    if (message.kind === 'ask') {
      const { worker, stop } = known ?? started(message.thread, message.entry);
      Atomics.store(stop, 0, 0);
      const asked: Asked<unknown> = { question: message.question, stop: stop.buffer };
      worker.postMessage(asked, []);
    } else if (message.kind === 'drop') void known?.worker.terminate();
    else if (known !== undefined) Atomics.store(known.stop, 0, 1);
  });
}

function entryOf(entry: ThreadEntry): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`${ENTRIES[entry]}.${ending}`, import.meta.url);
}
