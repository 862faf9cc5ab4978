/** A personal budget statement: what the budget is, who pays it, what each part costs and what arrives. */
import { DIRECT_PAYMENT, SELF_FUNDER } from '../model/vocabulary.ts';
import { fiveTests } from './five-tests.ts';
import type { TestOfBudget } from './five-tests.ts';
import type { LineTime } from './month-account.ts';
import type { LifeMonth } from './person-life.ts';
import { arrangement } from './words.ts';

/** One part of the month's cost, in pence. */
export type CostPart = { readonly part: string; readonly amount: number };

/** Money in whole pence; budgets by the week, everything else for the month. */
export type BudgetStatement = {
  readonly month: string;
  readonly arrangement: string;
  /** Null for someone who pays for all of it. */
  readonly indicativeAWeek: number | null;
  readonly finalAWeek: number | null;
  /** What is spent on care and support, by part; adds up to `total`. */
  readonly parts: readonly CostPart[];
  readonly total: number;
  /** Who pays it; adds up to `total` and what goes into the direct-payment account or comes out of it. */
  readonly paidBy: readonly CostPart[];
  readonly addedToAccount: number;
  readonly inAccount: number;
  readonly reclaimed: number;
  readonly vatBorne: number;
  readonly care: LineTime;
  readonly support: LineTime;
  /** Told that they have a personal budget, and whether it is a genuine one; null for someone who pays for all of it. */
  readonly choice: {
    readonly labelled: boolean;
    readonly genuine: boolean;
    readonly alternatives: number;
    readonly tests: readonly TestOfBudget[];
  } | null;
};

/** The statement of a month of someone's life. */
export function budgetStatement({ month, row, account, movements }: LifeMonth): BudgetStatement {
  const { careCost, supportCost, vat, vatRecovered, councilPays, personPays, reclaimed } = account;
  const isSelfFunder = row.deployment === SELF_FUNDER;
  const supportNet = supportCost - vat - vatRecovered;
  const total = careCost + supportCost - vatRecovered;
  return {
    month,
    arrangement: arrangement(row),
    indicativeAWeek: isSelfFunder ? null : row.indicative,
    finalAWeek: isSelfFunder ? null : row.final,
    parts: [
      { part: 'personal care', amount: careCost },
      { part: 'community support before VAT', amount: supportNet },
      { part: 'VAT that nobody recovers', amount: vat },
    ],
    total,
    paidBy: [
      { part: 'the council', amount: councilPays },
      { part: 'the person: contribution', amount: isSelfFunder ? 0 : account.contribution },
      { part: 'the person: own money added', amount: isSelfFunder ? personPays : account.topUp },
    ],
    addedToAccount: row.deployment === DIRECT_PAYMENT ? councilPays + personPays - total : 0,
    inAccount: movements.budgetAccount.closing,
    reclaimed,
    vatBorne: vat,
    care: account.care,
    support: account.support,
    choice: isSelfFunder
      ? null
      : {
          labelled: row.labelled === 1,
          genuine: row.genuine === 1,
          alternatives: row.alternatives,
          tests: fiveTests(row),
        },
  };
}
