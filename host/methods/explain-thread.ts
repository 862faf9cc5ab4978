/** The entry of a thread that works out one explanation and ends. */
import { parentPort, workerData } from 'node:worker_threads';

import { NoSuchLife } from '../../core/explain/no-such-life.ts';
import type { WhyQuestion } from '../../core/explain/why/event.ts';
import { why } from '../../core/explain/why/why.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Explained } from './explain-worker.ts';

if (parentPort === null) throw new Error('A thread of explanations is started by the host.');
const { scenario, question } = workerData as { readonly scenario: Scenario; readonly question: WhyQuestion };
parentPort.postMessage(explained(), []);

/** What the model refuses is the fault of what was asked; anything else ends the thread, and the host tells of that. */
function explained(): Explained {
  try {
    return { kind: 'answered', answer: why(scenario, question) };
  } catch (error) {
    if (error instanceof NoSuchLife) return { kind: 'refused', code: 'not-found', message: error.message };
    if (error instanceof RangeError || error instanceof InvalidInput) {
      return { kind: 'refused', code: 'invalid-request', message: error.message };
    }
    throw error;
  }
}
