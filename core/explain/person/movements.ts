/** What went through a person's two accounts in a month, as far as it was theirs: rows are used again when people leave. */
import { budgetAccountOf, purseOf } from '../../model/ledger.ts';
import type { Ledger } from '../../model/ledger.ts';

/** One account over a month, in pence: opening + in - out = closing. */
export type Movement = {
  readonly opening: number;
  readonly in: number;
  readonly out: number;
  readonly closing: number;
};
export type Movements = { readonly purse: Movement; readonly budgetAccount: Movement };

/** Starts to follow a person's accounts; the answer says what has moved since. */
export function followAccounts(ledger: Ledger, person: number): () => Movements {
  const purse = follow(purseOf(person));
  const budgetAccount = follow(budgetAccountOf(ledger, person));
  return () => ({ purse: purse(), budgetAccount: budgetAccount() });

  function follow(account: number): () => Movement {
    const { inflow, outflow, balance } = ledger;
    const [opening, inBefore, outBefore] = [balance[account], inflow[account], outflow[account]];
    return () => ({
      opening,
      in: inflow[account] - inBefore,
      out: outflow[account] - outBefore,
      closing: balance[account],
    });
  }
}
