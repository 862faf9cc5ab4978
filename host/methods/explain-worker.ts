import { Worker } from 'node:worker_threads';

import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { AnswerOf, Asked, ExplanationKind, QuestionOf } from './explanations.ts';
import { createTurns } from './turns.ts';

/** What a thread sends back: how far it is, and one answer before it ends. */
export type Explained =
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number }
  | { readonly kind: 'answered'; readonly answer: unknown }
  | {
      readonly kind: 'refused';
      readonly code: 'not-found' | 'invalid-request';
      readonly message: string;
    };

export type Order<K extends ExplanationKind> = {
  readonly kind: K;
  readonly scenarios: Asked;
  readonly question: QuestionOf<K>;
};

export type Following = {
  readonly signal: Signal;
  readonly onProgress?: (done: number, total: number) => void;
};

export type Explainer = {
  /** Rejects with `cancelled` when the signal fires: the work stops at once, or is never begun. */
  readonly explain: <K extends ExplanationKind>(
    order: Order<K>,
    following: Following,
  ) => Promise<AnswerOf<K>>;
  /** Gives up whatever is being worked out. */
  readonly close: () => Promise<void>;
};

/** Explanations worked out at the same time; the processors are for simulations first. */
const MOST_AT_ONCE = 2;

/** A thread for each explanation, so that the host goes on answering meanwhile; further ones wait for their turn. */
export function createExplainer(): Explainer {
  const alive = new Set<Worker>();
  const turns = createTurns(MOST_AT_ONCE);
  return {
    explain: <K extends ExplanationKind>(order: Order<K>, following: Following) =>
      turns.take(following.signal, () => {
        const worker = new Worker(threadEntry(), { workerData: order, execArgv: [] });
        alive.add(worker);
        worker.on('exit', () => alive.delete(worker));
        return answerOf(worker, following) as Promise<AnswerOf<K>>;
      }),
    close: async () => {
      turns.close();
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, { signal, onProgress }: Following): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      void worker.terminate();
      reject(cancelledError());
    };
    signal.addEventListener('abort', giveUp);
    worker.on('message', (explained: Explained) => {
      if (explained.kind === 'progressed') onProgress?.(explained.done, explained.total);
      else if (explained.kind === 'answered') resolve(explained.answer);
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
