/** The thread that does one thing to a whole library and ends, so that the host answers meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';

import { toContractError } from '../../../contract/errors.ts';
import { ERRANDS } from './errands.ts';
import type { ErrandName, Takes } from './errands.ts';
import type { ErrandOrder, ErrandSaid } from './run-errand.ts';

const { libraryPath, errand, takes } = workerData as ErrandOrder;

async function done<E extends ErrandName>(name: E, with_: Takes<E>): Promise<ErrandSaid> {
  try {
    return { kind: 'done', gives: await ERRANDS[name](libraryPath, with_) };
  } catch (error) {
    return { kind: 'failed', error: toContractError(error).toShape() };
  }
}

parentPort!.postMessage(await done(errand, takes as never), []);
