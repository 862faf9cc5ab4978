/** The entry of a simulation thread: prepares a job's scenarios once, then runs the replicates it is handed. */
import { parentPort, workerData } from 'node:worker_threads';

import { loadEngine } from './engine.ts';
import type { Simulator } from './engine.ts';
import type { FromThread, ThreadSetting, ToThread } from './messages.ts';

type Prepared = { readonly key: string; readonly simulator: Simulator };

if (parentPort === null) throw new Error('A simulation thread is started by the pool.');
const port = parentPort;
const engine = await loadEngine((workerData as ThreadSetting).engine);
let prepared: Prepared | null = null;

port.on('message', (message: ToThread) => {
  try {
    send(run(message));
  } catch (error) {
    prepared = null;
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function run({ replicate, key, scenarios, stop }: ToThread): FromThread {
  if (scenarios !== undefined) prepared = { key, simulator: engine.createSimulator(scenarios) };
  if (prepared?.key !== key) throw new Error('A replicate was asked for before its scenarios were prepared.');
  const flag = new Int32Array(stop);
  const paths = prepared.simulator.run(replicate, () => Atomics.load(flag, 0) !== 0);
  if (paths === null) return { kind: 'stopped' };
  const { accounts, winners } = prepared.simulator;
  return { kind: 'ran', replicate, paths, winners, accounts };
}

function send(message: FromThread): void {
  const moved =
    message.kind === 'ran'
      ? [...message.paths, ...message.winners].map(({ buffer }) => buffer as ArrayBuffer)
      : [];
  port.postMessage(message, moved);
}
