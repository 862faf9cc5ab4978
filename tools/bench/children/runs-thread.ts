/** The entry of a bare thread: runs one after another, with nothing kept, summed up or told. */
import { parentPort, workerData } from 'node:worker_threads';
import { createSimulator } from '../../../core/index.ts';
import { scenariosOf } from '../workload.ts';
import type { Size } from '../workload.ts';

export type BareRuns = {
  readonly size: Size;
  readonly options: readonly string[];
  /** The runs of this thread: from the first, one in so many, below the last. */
  readonly from: number;
  readonly step: number;
  readonly until: number;
};

const { size, options, from, step, until } = workerData as BareRuns;
const simulator = createSimulator(scenariosOf(size, options));
simulator.run(from);
parentPort?.once('message', () => {
  const began = performance.now();
  for (let run = from; run < until; run += step) simulator.run(run);
  parentPort?.postMessage(performance.now() - began, []);
});
parentPort?.postMessage('ready', []);
