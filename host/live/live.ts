import { abortable, cancelledError, createAborter } from '../../contract/abort.ts';
import type { Aborter, Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { PathPart } from '../../contract/events.ts';
import type { WarmOrder } from '../../core/index.ts';
import type { PoolSummary } from '../pool/engine.ts';
import type { Asking, Threads } from '../threads/threads.ts';
import { sentOrder } from './live-order.ts';
import type { LiveOrder, Wanted } from './live-order.ts';

/** What the thread says to an order. */
export type FromLive =
  | { readonly kind: 'months'; readonly parts: readonly PathPart[] }
  | { readonly kind: 'played'; readonly summary: PoolSummary }
  | { readonly kind: 'foreseen' }
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
  /**
   * Plays what is likely to be asked for next, so that it is there when it is. Nothing waits for it: it is given up as `cancelled` the moment
   * anything else is asked for.
   */
  readonly foresee: (order: WarmOrder, signal: Signal) => Promise<void>;
};

type HearParts = (parts: readonly PathPart[]) => void;

/** A thread that keeps one market warm. Questions are played one after another; it is started with the first of them. */
export function createLive(threads: Threads): Live {
  const thread = threads.open('live');
  let last: Promise<unknown> = Promise.resolve();
  /** What the thread has had since it was started. */
  let ground: string | null = null;

  /** What is foreseen just now. */
  let foreseeing: Aborter | null = null;

  function sent(order: WarmOrder, isFresh: boolean, wanted: Wanted): LiveOrder {
    const known = isFresh ? null : ground;
    ground = order.ground;
    return sentOrder(order, known, wanted);
  }

  function inTurn<T>(
    order: WarmOrder,
    wanted: Wanted,
    asking: Pick<Asking<FromLive, T>, 'signal' | 'read'>,
  ): Promise<T> {
    foreseeing?.abort();
    foreseeing = null;
    const turn = last.then(() =>
      thread.ask<FromLive, T>((isFresh) => sent(order, isFresh, wanted), {
        ...asking,
        giveUp: 'stop',
        ended: failed,
      }),
    );
    last = turn.catch(() => undefined);
    // Given up at once; the thread stops within the month, which the next question waits for.
    return abortable(turn, asking.signal);
  }

  return {
    play: (order, signal, hear) =>
      inTurn(order, hear === undefined ? 'path' : 'months and path', {
        signal,
        read: (said) => {
          if (said.kind === 'played') return { answer: said.summary };
          if (said.kind !== 'months') throw unplayed(said);
          if (!signal.aborted) hear?.(said.parts);
          return null;
        },
      }),
    foresee: async (order, signal) => {
      const mine = createAborter();
      const giveUp = (): void => mine.abort();
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp);
      const foreseen = inTurn(order, 'foreseen', {
        signal: mine.signal,
        read: (said) => {
          if (said.kind === 'foreseen') return { answer: undefined };
          throw unplayed(said);
        },
      });
      foreseeing = mine;
      await foreseen.finally(() => signal.removeEventListener('abort', giveUp));
    },
  };
}

/** Why there is no path. */
function unplayed(said: FromLive): ContractError {
  if (said.kind === 'stopped') return cancelledError();
  if (said.kind === 'refused') return new ContractError('invalid-request', said.message);
  return failed(said.kind === 'failed' ? said.message : 'another question was answered');
}

function failed(how: string): ContractError {
  return new ContractError(
    'job-failed',
    `One path of the market could not be worked out (${how.replace(/\.$/, '')}).`,
  );
}
