import { abortable, cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { PathPart } from '../../contract/events.ts';
import type { WarmOrder } from '../../core/index.ts';
import type { PoolSummary } from '../pool/engine.ts';
import type { Threads } from '../threads/threads.ts';
import { sentOrder } from './live-order.ts';
import type { LiveOrder } from './live-order.ts';

/** What the thread says to an order. */
export type FromLive =
  | { readonly kind: 'months'; readonly parts: readonly PathPart[] }
  | { readonly kind: 'played'; readonly summary: PoolSummary }
  | { readonly kind: 'stopped' }
  /** The model will not do what it was asked: asked again, it says the same. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export type Live = {
  /**
   * One replicate under every option. Rejects with `cancelled` when the signal fires: its turn is given up at once.
   * @param hear told the months that are in now and then, never after the answer and never once it is given up
   */
  readonly play: (order: WarmOrder, signal: Signal, hear?: HearParts) => Promise<PoolSummary>;
};

type HearParts = (parts: readonly PathPart[]) => void;

/** A thread that keeps one market warm. Questions are played one after another; it is started with the first of them. */
export function createLive(threads: Threads): Live {
  const thread = threads.open('live');
  let last: Promise<unknown> = Promise.resolve();
  /** What the thread has had since it was started. */
  let ground: string | null = null;

  function sent(order: WarmOrder, isFresh: boolean, isAhead: boolean): LiveOrder {
    const known = isFresh ? null : ground;
    ground = order.ground;
    return sentOrder(order, known, isAhead);
  }

  return {
    play: (order, signal, hear) => {
      const turn = last.then(() =>
        thread.ask<FromLive, PoolSummary>((isFresh) => sent(order, isFresh, hear !== undefined), {
          signal,
          giveUp: 'stop',
          read: (said) => {
            if (said.kind !== 'months') return read(said);
            if (!signal.aborted) hear?.(said.parts);
            return null;
          },
          ended: failed,
        }),
      );
      last = turn.catch(() => undefined);
      // Given up at once; the thread stops within the month, which the next question waits for.
      return abortable(turn, signal);
    },
  };
}

function read(said: Exclude<FromLive, { kind: 'months' }>): { readonly answer: PoolSummary } {
  if (said.kind === 'played') return { answer: said.summary };
  if (said.kind === 'stopped') throw cancelledError();
  throw said.kind === 'refused' ? new ContractError('invalid-request', said.message) : failed(said.message);
}

function failed(how: string): ContractError {
  return new ContractError(
    'job-failed',
    `One path of the market could not be worked out (${how.replace(/\.$/, '')}).`,
  );
}
