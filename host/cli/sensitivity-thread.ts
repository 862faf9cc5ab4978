/** The entry of a thread that makes trials of a sensitivity run, one after another as they are handed to it. */
import { parentPort, workerData } from 'node:worker_threads';

import type { Pair } from '../../core/sensitivity/evaluate.ts';
import { makeTrial } from '../../core/sensitivity/one-at-a-time.ts';
import type { Tested, Trial } from '../../core/sensitivity/one-at-a-time.ts';

/** Given to a thread when it is made. */
export type TrialSetting = { readonly pair: Pair; readonly replicates: number };
export type TrialOrder = { readonly position: number; readonly trial: Trial };
export type TrialMade = { readonly position: number; readonly tested: Tested };

if (parentPort === null) throw new Error('A thread of trials is started by the sensitivity run.');
const port = parentPort;
const { pair, replicates } = workerData as TrialSetting;

port.on('message', ({ position, trial }: TrialOrder) => {
  const tested = makeTrial(pair, trial, replicates);
  if (tested !== null) port.postMessage({ position, tested } satisfies TrialMade, []);
});
