/** A utility process of Electron played by a worker thread: same entry, same messages, ports and arguments. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Child, Processes } from '../../electron/host-run.ts';

const ENTRY = new URL('utility-process-entry.ts', import.meta.url);

export function workerProcesses(env: Record<string, string>): Processes<MessagePort> & { workers: Worker[] } {
  const workers: Worker[] = [];
  return {
    workers,
    channel: () => new MessageChannel(),
    fork: (args) => {
      const worker = new Worker(ENTRY, { argv: [...args], env: { ...process.env, ...env } });
      workers.push(worker);
      const child: Child<MessagePort> = {
        postMessage: (data, ports = []) => worker.postMessage({ data, ports }, ports),
        on: (event: 'message' | 'exit', listener: (value: never) => void) =>
          worker.on(event, listener as (value: unknown) => void),
        kill: () => {
          void worker.terminate();
          return true;
        },
      };
      return child;
    },
  };
}
