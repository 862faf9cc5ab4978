import { Worker } from 'node:worker_threads';

import type { Tested, Trial } from '../../core/sensitivity/one-at-a-time.ts';
import type { Interruption } from './interruption.ts';
import type { TrialMade, TrialOrder, TrialSetting } from './sensitivity-thread.ts';

export type TrialsOrder = TrialSetting & {
  readonly trials: readonly Trial[];
  readonly threads: number;
  readonly progress: (done: number, total: number) => void;
  readonly interruption: Interruption;
};

/**
 * Makes trials on several threads; what they give does not depend on how many. An interruption ends the threads at once and
 * leaves out the trials not yet made.
 * @returns one for each trial, in their order
 */
export async function makeTrials(order: TrialsOrder): Promise<readonly (Tested | undefined)[]> {
  const { trials, threads, pair, replicates, progress, interruption } = order;
  const made: (Tested | undefined)[] = trials.map(() => undefined);
  let [next, done] = [0, 0];
  const crew = Array.from({ length: Math.min(threads, trials.length) }, () => {
    const workerData: TrialSetting = { pair, replicates };
    return new Worker(new URL('./sensitivity-thread.ts', import.meta.url), { workerData, execArgv: [] });
  });
  interruption.act(() => void Promise.all(crew.map((worker) => worker.terminate())));
  await Promise.all(crew.map(work));
  return made;

  function work(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      worker.on('message', ({ position, tested }: TrialMade) => {
        made[position] = tested;
        done += 1;
        progress(done, trials.length);
        handOut(worker);
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      handOut(worker);
    });
  }

  function handOut(worker: Worker): void {
    const position = next;
    const trial = trials[position];
    if (trial === undefined) {
      void worker.terminate();
      return;
    }
    next += 1;
    worker.postMessage({ position, trial } satisfies TrialOrder, []);
  }
}
