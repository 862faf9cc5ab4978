/** The account of one month of a person's life: whose money, what for, how much time. */
import { monthlyMinutesWithin } from '../../time/weeks.ts';
import { moneyOfMonth } from './money-of-month.ts';
import type { MoneyOfMonth } from './money-of-month.ts';
import type { Movements } from './movements.ts';
import type { PersonRow } from './person-row.ts';

/** Time of one line of need in a month, in minutes of the person's own. */
export type LineTime = {
  readonly needed: number;
  readonly budgeted: number;
  readonly delivered: number;
  /** What an unpaid carer gave in place of what did not come. */
  readonly covered: number;
  /** Why no more was delivered. */
  readonly reason: string;
};

/** Money in whole pence for the month. */
export type MonthAccount = MoneyOfMonth & {
  readonly care: LineTime;
  readonly support: LineTime;
  /** Taken back by the council from their account or fund. */
  readonly reclaimed: number;
};

/** Why no more was delivered on each line, as told in the month. */
export type Reasons = { readonly care: string; readonly support: string };

/** Accounts for a month at its end. */
export function accountOf(is: PersonRow, { budgetAccount }: Movements, reasons: Reasons): MonthAccount {
  const money = moneyOfMonth(is);
  return {
    care: {
      needed: monthlyMinutesWithin(is.needNow),
      budgeted: monthlyMinutesWithin(is.budgeted),
      delivered: is.delivered,
      covered: is.covered,
      reason: reasons.care,
    },
    support: {
      needed: monthlyMinutesWithin(is.supportNow),
      budgeted: monthlyMinutesWithin(is.supportBudgeted),
      delivered: is.supportDelivered,
      covered: 0,
      reason: reasons.support,
    },
    ...money,
    reclaimed: budgetAccount.out - money.paidOut,
  };
}
