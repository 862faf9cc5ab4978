/** The account of one month of a person's life: whose money, what for, how much time. */
import { DIRECT_PAYMENT, SELF_FUNDER } from '../model/vocabulary.ts';
import { monthlyMinutesWithin } from '../time/weeks.ts';
import type { Movements } from './movements.ts';
import type { PersonRow } from './person-row.ts';

/** Time of one line of need in a month, in minutes of the person's own. */
export type LineTime = {
  readonly needed: number;
  readonly budgeted: number;
  readonly delivered: number;
  /** Why no more was delivered. */
  readonly reason: string;
};

/** Money in whole pence for the month. */
export type MonthAccount = {
  readonly care: LineTime;
  readonly support: LineTime;
  readonly careCost: number;
  /** VAT included. */
  readonly supportCost: number;
  /** VAT nobody recovers: it stays with the person or their budget. */
  readonly vat: number;
  readonly vatRecovered: number;
  /** Gross direct payment; 0 without one. */
  readonly directPayment: number;
  readonly contribution: number;
  readonly topUp: number;
  /** What the council pays after the contribution and the VAT it recovers, before money taken back. */
  readonly councilPays: number;
  readonly reclaimed: number;
  /** Contribution and top-up; for a self-funder all bills. */
  readonly personPays: number;
};

/** Why no more was delivered on each line, as told in the month. */
export type Reasons = { readonly care: string; readonly support: string };

/** Accounts for a month at its end. */
export function accountOf(is: PersonRow, { budgetAccount }: Movements, reasons: Reasons): MonthAccount {
  const bills = is.bought + is.supportBought;
  const isPaid = is.deployment === DIRECT_PAYMENT;
  const isSelfFunder = is.deployment === SELF_FUNDER;
  const gross = isPaid ? is.budget : bills - is.supportVatRecovered;
  return {
    care: {
      needed: monthlyMinutesWithin(is.needNow),
      budgeted: monthlyMinutesWithin(is.budgeted),
      delivered: is.delivered,
      reason: reasons.care,
    },
    support: {
      needed: monthlyMinutesWithin(is.supportNow),
      budgeted: monthlyMinutesWithin(is.supportBudgeted),
      delivered: is.supportDelivered,
      reason: reasons.support,
    },
    careCost: is.bought,
    supportCost: is.supportBought,
    vat: is.supportVat,
    vatRecovered: is.supportVatRecovered,
    directPayment: is.budget,
    contribution: is.contribution,
    topUp: is.topUp,
    councilPays: isSelfFunder ? 0 : gross - is.contribution,
    reclaimed: budgetAccount.out - (isPaid ? bills : 0),
    personPays: isSelfFunder ? bills : is.contribution + is.topUp,
  };
}
