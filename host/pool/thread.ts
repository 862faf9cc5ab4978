/** The entry of a simulation thread: prepares what a job needs once, then does the tasks it is handed. */
import { parentPort, workerData } from 'node:worker_threads';

import { isRefusal } from '../../core/scenario/is-refusal.ts';
import { loadEngine } from './engine.ts';
import type { FromThread, Task, ThreadSetting, ThreadSetup, ToThread } from './messages.ts';

/** Does a task of what was prepared. */
type Work = (task: Task, shouldStop: () => boolean) => FromThread;

type Prepared = { readonly key: string; readonly work: Work };

if (parentPort === null) throw new Error('A simulation thread is started by the pool.');
const port = parentPort;
const setting = workerData as ThreadSetting;
const beats = new Int32Array(setting.beats);
const engine = await loadEngine(setting.engine);
let prepared: Prepared | null = null;

port.on('message', (message: ToThread) => {
  try {
    send(run(message));
  } catch (error) {
    prepared = null;
    send(failure(error));
  }
});

function run({ key, setup, task, stop }: ToThread): FromThread {
  if (setup !== undefined) prepared = { key, work: workFor(setup) };
  if (prepared?.key !== key) throw new Error('A task was asked for before it was prepared.');
  const flag = new Int32Array(stop);
  return prepared.work(task, () => {
    Atomics.add(beats, 0, 1);
    return Atomics.load(flag, 0) !== 0;
  });
}

function failure(error: unknown): FromThread {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: isRefusal(error) ? 'refused' : 'failed', message };
}

function workFor(setup: ThreadSetup): Work {
  return setup.kind === 'scenarios' ? replicatesOf(setup) : runsOn(setup);
}

function replicatesOf({ scenarios }: Extract<ThreadSetup, { kind: 'scenarios' }>): Work {
  const simulator = engine.createSimulator(scenarios);
  return (task, shouldStop) => {
    if (task.kind !== 'replicate')
      throw new Error('Scenarios were prepared and another kind of task was asked for.');
    const paths = simulator.run(task.replicate, shouldStop);
    if (paths === null) return { kind: 'stopped' };
    const { accounts, winners } = simulator;
    return { kind: 'ran', replicate: task.replicate, paths, winners, accounts };
  };
}

function runsOn({ ground }: Extract<ThreadSetup, { kind: 'ground' }>): Work {
  const sampler = engine.createSampler(ground);
  return (task, shouldStop) => {
    if (task.kind !== 'run') throw new Error('A ground was prepared and another kind of task was asked for.');
    const played = sampler.play(task.run, shouldStop);
    return played === null ? { kind: 'stopped' } : { kind: 'played', position: task.position, played };
  };
}

function send(message: FromThread): void {
  port.postMessage(
    message,
    movedWith(message).map(({ buffer }) => buffer as ArrayBuffer),
  );
}

/** Numbers are handed over and not copied. */
function movedWith(message: FromThread): readonly Float64Array[] {
  if (message.kind === 'ran') return [...message.paths, ...message.winners];
  return message.kind === 'played' && 'outcomes' in message.played ? message.played.outcomes : [];
}
