import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { Threads } from '../threads/threads.ts';
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
  /** Whoever waits for a turn waits no longer. */
  readonly close: () => void;
};

/** Explanations worked out at the same time; the processors are for simulations first. */
const MOST_AT_ONCE = 2;

/** A thread for each explanation, so that the host goes on answering meanwhile; further ones wait for their turn. */
export function createExplainer(threads: Threads): Explainer {
  const turns = createTurns(MOST_AT_ONCE);
  return {
    explain: <K extends ExplanationKind>(order: Order<K>, { signal, onProgress }: Following) => {
      const read = (said: Explained): { readonly answer: AnswerOf<K> } | null => {
        if (said.kind === 'refused') throw new ContractError(said.code, said.message);
        if (said.kind === 'answered') return { answer: said.answer as AnswerOf<K> };
        onProgress?.(said.done, said.total);
        return null;
      };
      return turns.take(signal, () =>
        threads.open('explain').ask(() => order, { signal, giveUp: 'drop', read, ended: failed }),
      );
    },
    close: turns.close,
  };
}

function failed(how: string): ContractError {
  return new ContractError(
    'job-failed',
    `The explanation ended unexpectedly (${how.replace(/\.$/, '')}). Ask again; if it fails again, try fewer months or replicates.`,
  );
}
