/** The entry of a thread that works out one explanation and ends. */
import { parentPort } from 'node:worker_threads';

import { NoSuchLife } from '../../core/explain/no-such-life.ts';
import { isRefusal } from '../../core/scenario/is-refusal.ts';
import { EXPLANATIONS } from './explanations.ts';
import type { Asked as AskedThread } from '../threads/messages.ts';
import type { Asked, ExplanationKind } from './explanations.ts';
import type { Explained } from './explain-worker.ts';

type Order = { readonly kind: ExplanationKind; readonly scenarios: Asked; readonly question: unknown };
type Explain = (
  scenarios: Asked,
  question: unknown,
  progress: (done: number, total: number) => void,
) => unknown;

if (parentPort === null) throw new Error('A thread of explanations is started by the host.');
const port = parentPort;
// Listening for one question only: with nothing more to wait for the thread ends.
port.once('message', ({ question }: AskedThread<Order>) => tell(explained(question)));

/** What the model refuses is the fault of what was asked; anything else ends the thread, and the host tells of that. */
function explained({ kind, scenarios, question }: Order): Explained {
  const explain = EXPLANATIONS[kind] as Explain;
  try {
    const answer = explain(scenarios, question, (done, total) => tell({ kind: 'progressed', done, total }));
    return { kind: 'answered', answer };
  } catch (error) {
    if (error instanceof NoSuchLife) return { kind: 'refused', code: 'not-found', message: error.message };
    if (isRefusal(error)) {
      return { kind: 'refused', code: 'invalid-request', message: error.message };
    }
    throw error;
  }
}

function tell(what: Explained): void {
  port.postMessage(what, []);
}
