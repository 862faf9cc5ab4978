/**
 * `npm run bench:comparison -- [REPLICATES]`: what a comparison of many replicates costs beside the lives it is made of, and how much memory it
 * takes. Two ideals: all lives shared out over the threads at the pace of one life alone, timed before and after; and the very same
 * lives on bare threads side by side, because lives differ in cost and two processors are not always two whole ones.
 */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createSimulator } from '../../core/index.ts';
import type { FromPool, ToPool } from '../../host/pool/messages.ts';
import { servePool } from '../../host/pool/serve-pool.ts';
import type { BareLives } from './lives-thread.ts';
import { scenariosOf } from './workload.ts';

const SIZE = { people: 5_000, providers: 60, months: 120 };
const OPTIONS = ['business-as-usual', 'block-to-direct-payments'];
const THREADS = 2;
const FIRST_BAND = 50;
const LIVES_TIMED = 6;
const PARTIAL_EVERY_MS = 500;
const KIBIBYTES_IN_MEBIBYTE = 1024;
const ENGINE = fileURLToPath(new URL('../../host/pool/core-engine.ts', import.meta.url));

const replicates = Number(process.argv[2] ?? 1_000);
const scenarios = scenariosOf(SIZE, OPTIONS);
const work = mkdtempSync(join(tmpdir(), 'care-market-bench-'));

try {
  const simulator = createSimulator(scenarios);
  simulator.run(0);
  const before = livesTimed();
  const { wholeMs, bandMs } = await comparison();
  const lives = [...before, ...livesTimed()].toSorted((a, b) => a - b);
  const bareMs = Math.max(...(await bareThreads()));
  const lifeMs = lives[Math.trunc(lives.length / 2)]!;
  const ideal = (replicates * lifeMs) / THREADS;
  const machine = `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} processors`;
  const { people, providers, months } = SIZE;
  console.log(
    [
      `${machine}. ${replicates} paired replicates of ${people} people, ${providers} providers and ${months} months (and the spin-up) on ${THREADS} threads, finished lives kept on disk.`,
      `${(wholeMs / ideal).toFixed(3)}  time over the ideal: ${seconds(wholeMs)} against ${seconds(ideal)} (one paired life ${lifeMs.toFixed(0)} ms, median of ${lives.length}; ${lives[0]!.toFixed(0)} to ${lives.at(-1)!.toFixed(0)})`,
      `${(wholeMs / bareMs).toFixed(3)}  time over the same lives on bare threads side by side (${seconds(bareMs)})`,
      `${(bandMs / lifeMs).toFixed(1)}  lives' time to the first band of ${FIRST_BAND}: ${seconds(bandMs)} (ideal ${FIRST_BAND / THREADS})`,
      `${(process.resourceUsage().maxRSS / KIBIBYTES_IN_MEBIBYTE).toFixed(0)} MiB  peak memory of the process with its threads`,
    ].join('\n'),
  );

  function livesTimed(): number[] {
    return Array.from({ length: LIVES_TIMED }, (_, nth) => {
      const began = performance.now();
      simulator.run(nth + 1);
      return performance.now() - began;
    });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** How long each of as many threads takes for its part of the lives, with nothing kept or told, all at work at once. */
async function bareThreads(): Promise<readonly number[]> {
  const threads = Array.from({ length: THREADS }, (_, from) => {
    const workerData: BareLives = { size: SIZE, options: OPTIONS, from, step: THREADS, until: replicates };
    return new Worker(new URL('./lives-thread.ts', import.meta.url), { workerData, execArgv: [] });
  });
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const paces = threads.map(async (thread) => Number((await once(thread, 'message'))[0]));
  for (const thread of threads) thread.postMessage('go', []);
  const told = await Promise.all(paces);
  await Promise.all(threads.map((thread) => thread.terminate()));
  return told;
}

/** Runs the comparison as the pool's process does, and says when the first band and the whole were there. */
async function comparison(): Promise<{ readonly wholeMs: number; readonly bandMs: number }> {
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
  return { wholeMs, bandMs };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
