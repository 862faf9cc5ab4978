/**
 * A comparison of many replicates in a process of its own: REPLICATES, and `only` for the comparison with nothing timed beside it. Two ideals
 * to hold it against: all runs shared out over the threads at the pace of one run alone, timed before and after; and the very same
 * runs on bare threads side by side, because runs differ in cost and two processors are not always two whole ones.
 */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createSimulator } from '../../../core/index.ts';
import type { FromPool, ToPool } from '../../../host/pool/messages.ts';
import { servePool } from '../../../host/pool/serve-pool.ts';
import { THREAD_MEMORY } from '../../../host/threads/thread-memory.ts';
import { USUAL, USUAL_OPTION } from '../usual-market.ts';
import { scenariosOf } from '../workload.ts';
import type { BareRuns } from './runs-thread.ts';

/** What it says on its output, as JSON. */
export type ComparisonTimes = {
  readonly wholeMs: number;
  readonly bandMs: number;
  /** Of single runs alone, and of all of them on bare threads; none where only the comparison was asked for. */
  readonly runsMs: readonly number[];
  readonly bareMs: number | null;
};

export const THREADS = 2;
export const FIRST_BAND = 50;
const OPTIONS = [USUAL_OPTION, 'block-to-direct-payments'];
const RUNS_TIMED = 4;
const PARTIAL_EVERY_MS = 500;
const ENGINE = fileURLToPath(new URL('../../../host/pool/core-engine.ts', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

async function main(): Promise<void> {
  const replicates = Number(process.argv[2]);
  const isAlone = process.argv[3] === 'only';
  const before = isAlone ? [] : runsTimed(1);
  const compared = await comparison(replicates);
  const runsMs = isAlone ? [] : [...before, ...runsTimed(1 + RUNS_TIMED)];
  const bareMs = isAlone ? null : Math.max(...(await bareThreads(replicates)));
  const said: ComparisonTimes = { ...compared, runsMs, bareMs };
  console.log(JSON.stringify(said));
}

/** Runs of every option, one after another, the first one before the clock starts. */
function runsTimed(first: number): readonly number[] {
  const simulator = createSimulator(scenariosOf(USUAL, OPTIONS));
  simulator.run(0);
  return Array.from({ length: RUNS_TIMED }, (_, nth) => {
    const began = performance.now();
    simulator.run(first + nth);
    return performance.now() - began;
  });
}

/** How long each of as many threads takes for its part of the runs, with nothing kept or told, all at work at once. */
async function bareThreads(replicates: number): Promise<readonly number[]> {
  const threads = Array.from({ length: THREADS }, (_, from) => {
    const workerData: BareRuns = { size: USUAL, options: OPTIONS, from, step: THREADS, until: replicates };
    return new Worker(new URL('./runs-thread.ts', import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: THREAD_MEMORY,
    });
  });
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const paces = threads.map(async (thread) => Number((await once(thread, 'message'))[0]));
  for (const thread of threads) thread.postMessage('go', []);
  const told = await Promise.all(paces);
  await Promise.all(threads.map((thread) => thread.terminate()));
  return told;
}

/** Runs the comparison as the pool's process does, and says when the first band and the whole were there. */
async function comparison(replicates: number): Promise<Pick<ComparisonTimes, 'wholeMs' | 'bandMs'>> {
  const work = mkdtempSync(join(tmpdir(), 'care-market-bench-'));
  const scenarios = scenariosOf(USUAL, OPTIONS);
  const port = new EventEmitter();
  const tell = (message: ToPool): void => void port.emit('to', message);
  const closed = once(port, 'closed');
  let began = 0;
  let [bandMs, wholeMs] = [Number.NaN, Number.NaN];
  await servePool(
    {
      send: (message: FromPool) => {
        const now = performance.now() - began;
        const done = message.kind === 'progressed' ? (message.partial?.replicates ?? 0) : 0;
        if (Number.isNaN(bandMs) && (done >= FIRST_BAND || message.kind === 'finished')) bandMs = now;
        if (message.kind === 'failed') throw new Error(message.message);
        if (message.kind !== 'finished') return;
        wholeMs = now;
        tell({ kind: 'end' });
      },
      listen: (listener) => void port.on('to', listener),
      close: () => void port.emit('closed'),
    },
    { threads: THREADS, engine: ENGINE, work },
  );
  began = performance.now();
  const order = { job: 1, key: 'bench', scenarios, replicates, partialEvery: PARTIAL_EVERY_MS };
  tell({ kind: 'start', order });
  await closed;
  rmSync(work, { recursive: true, force: true });
  return { wholeMs, bandMs };
}
