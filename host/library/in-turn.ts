import { ContractError } from '../../contract/errors.ts';

type Begun<T> = {
  readonly ended: Promise<T>;
  /** Null for what must not be left half done. */
  readonly giveUp: (() => Promise<void>) | null;
};

/** Does one thing after the other. */
export type Turns = {
  readonly take: <T>(begin: () => Begun<T>) => Promise<T>;
  /** Begin nothing more, give up what may be given up and wait for the rest. */
  readonly close: () => Promise<void>;
};

export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let giveUp: (() => Promise<void>) | null = null;
  let isClosed = false;

  async function after<T>(before: Promise<unknown>, begin: () => Begun<T>): Promise<T> {
    await before.catch(() => {});
    if (isClosed) throw new ContractError('cancelled', 'The program is ending.');
    const begun = begin();
    giveUp = begun.giveUp;
    try {
      return await begun.ended;
    } finally {
      giveUp = null;
    }
  }

  return {
    take: (begin) => {
      const ended = after(last, begin);
      last = ended;
      return ended;
    },
    close: async () => {
      isClosed = true;
      await giveUp?.();
      await last.catch(() => {});
    },
  };
}
