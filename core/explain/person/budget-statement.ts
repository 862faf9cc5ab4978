/** A personal budget statement: what the budget is, who pays it, what each part costs, what arrives and what else there was. */
import { streamLabels } from '../../model/budgeting/named-streams.ts';
import { holdsAccount, SELF_FUNDER } from '../../model/vocabulary.ts';
import type { Alternative } from './event.ts';
import { fiveTests } from './five-tests.ts';
import type { TestOfBudget } from './five-tests.ts';
import type { LineTime } from './month-account.ts';
import type { LifeMonth } from './person-life.ts';
import type { PersonRow } from './person-row.ts';
import { arrangement } from '../words.ts';

/** One part of the month's cost, in pence. */
export type CostPart = { readonly part: string; readonly amount: number };

/** Money in whole pence; budgets by the week, everything else for the month. */
export type BudgetStatement = {
  readonly month: string;
  readonly arrangement: string;
  /** Null for someone who pays for all of it. */
  readonly indicativeAWeek: number | null;
  readonly finalAWeek: number | null;
  /** What the month's budget is before the charge and after it; null for someone who pays for all of it. */
  readonly gross: number | null;
  readonly net: number | null;
  /** What is spent on care and support, and what of a direct payment is lost, by part; adds up to `total`. */
  readonly parts: readonly CostPart[];
  readonly total: number;
  /** Who pays it; adds up to `total` and what goes into the account or fund, or comes out of it. */
  readonly paidBy: readonly CostPart[];
  readonly addedToAccount: number;
  /** What stood in the account or fund at the start of the month and stands in it at the end; null without one. */
  readonly account: { readonly opening: number; readonly closing: number } | null;
  readonly reclaimed: number;
  readonly vatBorne: number;
  readonly vatRecovered: number;
  /** Charges paid this month, old ones included, and those still owed. */
  readonly chargesPaid: number;
  readonly chargesOwed: number;
  readonly savings: number;
  readonly care: LineTime;
  readonly support: LineTime;
  /** The other arrangements, open to them or not, as the market stands and by what they had been told when they last chose. */
  readonly otherArrangements: readonly Alternative[];
  /** Told that they have a personal budget, and whether it is a genuine one; null for someone who pays for all of it. */
  readonly choice: {
    readonly labelled: boolean;
    readonly genuine: boolean;
    readonly alternatives: number;
    readonly control: number;
    readonly tests: readonly TestOfBudget[];
  } | null;
};

/** The statement of a month of someone's life. */
export function budgetStatement(life: LifeMonth): BudgetStatement {
  const { month, row, account, movements } = life;
  const { total, councilPays, contribution, topUp, ownBills, otherFunds } = account;
  const isSelfFunder = row.deployment === SELF_FUNDER;
  const { opening, closing } = movements.budgetAccount;
  return {
    month,
    arrangement: arrangement(row),
    indicativeAWeek: isSelfFunder ? null : row.indicative,
    finalAWeek: isSelfFunder ? null : row.final,
    gross: isSelfFunder ? null : councilPays + contribution,
    net: isSelfFunder ? null : councilPays,
    parts: [
      { part: 'personal care', amount: account.careCost },
      { part: 'community support before VAT', amount: account.supportCost },
      { part: 'VAT that nobody recovers', amount: account.vat },
      {
        part: 'fee for holding the fund or running the account',
        amount: account.holdingFee + account.holdingFeeOnTop,
      },
      { part: 'fee for arranging the care', amount: account.arrangementFee },
      { part: 'direct payment lost or misspent', amount: row.misspent },
    ],
    total: total + row.misspent,
    paidBy: [
      { part: 'the council', amount: councilPays },
      { part: otherFundsPart(row), amount: otherFunds },
      { part: 'the person: contribution', amount: contribution },
      { part: 'the person: own money', amount: topUp + ownBills },
      { part: 'nobody: a bill that is never paid', amount: row.unpaid },
    ],
    addedToAccount: account.paidIn - account.paidOut,
    account: holdsAccount(row.deployment) || opening > 0 ? { opening, closing } : null,
    reclaimed: account.reclaimed,
    vatBorne: account.vat,
    vatRecovered: account.vatRecovered,
    chargesPaid: account.collected,
    chargesOwed: account.owes,
    savings: row.capital,
    care: account.care,
    support: account.support,
    otherArrangements: life.otherArrangements,
    choice: isSelfFunder
      ? null
      : {
          labelled: row.labelled === 1,
          genuine: row.genuine === 1,
          alternatives: row.alternatives,
          control: row.control,
          tests: fiveTests(row),
        },
  };
}

/** Names the streams that are in the budget. */
function otherFundsPart({ otherStream, streamsHeld }: PersonRow): string {
  const all = 'other public funds';
  return otherStream === 0 ? all : `${all}: ${streamLabels(streamsHeld).join(', ')}`;
}
