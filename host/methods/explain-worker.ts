import { Worker } from 'node:worker_threads';

import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { WhyAnswer, WhyQuestion } from '../../core/explain/why/event.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

/** What a thread sends back before it ends. */
export type Explained =
  | { readonly kind: 'answered'; readonly answer: WhyAnswer }
  | {
      readonly kind: 'refused';
      readonly code: 'not-found' | 'invalid-request';
      readonly message: string;
    };

export type Explainer = {
  /** Rejects with `cancelled` when the signal fires: the work stops at once. */
  readonly why: (scenario: Scenario, question: WhyQuestion, signal: Signal) => Promise<WhyAnswer>;
  /** Gives up whatever is being worked out. */
  readonly close: () => Promise<void>;
};

/** Explanations worked out at the same time; the processors are for simulations first. */
const MOST_AT_ONCE = 2;

/** A thread for each explanation, so that the host goes on answering meanwhile. */
export function createExplainer(): Explainer {
  const alive = new Set<Worker>();
  let working = 0;
  return {
    why: (scenario, question, signal) => {
      if (working >= MOST_AT_ONCE) {
        const message = `${MOST_AT_ONCE} explanations are being worked out already. Wait for one of them, or cancel it, and ask again.`;
        return Promise.reject(new ContractError('invalid-request', message));
      }
      const worker = new Worker(threadEntry(), { workerData: { scenario, question }, execArgv: [] });
      alive.add(worker);
      worker.on('exit', () => alive.delete(worker));
      working++;
      return answerOf(worker, signal).finally(() => working--);
    },
    close: async () => {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, signal: Signal): Promise<WhyAnswer> {
  return new Promise<WhyAnswer>((resolve, reject) => {
    const giveUp = (): void => {
      void worker.terminate();
      reject(cancelledError());
    };
    signal.addEventListener('abort', giveUp);
    worker.on('message', (explained: Explained) => {
      if (explained.kind === 'answered') resolve(explained.answer);
      else reject(new ContractError(explained.code, explained.message));
    });
    worker.on('error', (error: unknown) =>
      reject(failed(error instanceof Error ? error.message : String(error))),
    );
    // Later than the message or error it had to send; after them it changes nothing.
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', giveUp);
      reject(failed(`exit code ${code}`));
    });
  });
}

function failed(how: string): ContractError {
  return new ContractError(
    'job-failed',
    `The explanation ended unexpectedly (${how}). Ask again; if it fails again, try fewer months or replicates.`,
  );
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './explain-thread.ts' : './explain-thread.js';
  return new URL(name, import.meta.url);
}
