/** The council's account by month or by financial year, each period explained from what falls to it to what was paid in it. */
import { ACCOUNT_LINE_IDS } from '../../model/council/account-lines.ts';
import { financialYearOf, formatFinancialYear } from '../../time/financial-year.ts';
import { formatMonth } from '../../time/month.ts';
import type { Month } from '../../time/month.ts';
import { BESIDE_IDS, OWED_AT_END } from './council-months.ts';
import type { BesideId, CouncilFigures, CouncilMonth, CouncilMonths } from './council-months.ts';

export const PERIODS = ['month', 'year'] as const;
export type PeriodLength = (typeof PERIODS)[number];

/** From net spend to what the council paid: net less what it has not paid yet, with what it has not collected yet. */
export type FromNetToPaid = {
  readonly net: number;
  /** Growth of invoices not paid yet, taken off. */
  readonly invoices: number;
  /** Growth of what the in-house service is still to be given, taken off. */
  readonly inHouse: number;
  /** Growth of charges not collected yet, added. */
  readonly arrears: number;
  readonly paid: number;
};

export type CouncilPeriod = {
  /** `2026-27` or `2026-04`. */
  readonly name: string;
  /** Months of it that were run; a year has twelve unless the horizon cuts it. */
  readonly months: number;
  readonly isWhole: boolean;
  /** Money in whole pence: sums over the period, and what is owed at its end. */
  readonly figures: CouncilFigures;
  /** Net spend less what was set aside. */
  readonly overSpend: number;
  readonly toPaid: FromNetToPaid;
};

const MONTHS_IN: { readonly [L in PeriodLength]: number } = { month: 1, year: 12 };

/** The periods of a replayed account, in their order. */
export function councilPeriods(
  { opening, months }: CouncilMonths,
  length: PeriodLength,
): readonly CouncilPeriod[] {
  const names = months.map(({ month }) => nameOf(month, length));
  let before = opening;
  return [...new Set(names)].map((name) => {
    const within = months.filter((_, index) => names[index] === name);
    const period = periodOf(name, within, before, MONTHS_IN[length]);
    before = period.figures;
    return period;
  });
}

function periodOf(
  name: string,
  months: readonly CouncilMonth[],
  before: CouncilFigures,
  whole: number,
): CouncilPeriod {
  const last = months[months.length - 1].figures;
  const ids = [...ACCOUNT_LINE_IDS, ...BESIDE_IDS];
  const figures = Object.fromEntries(
    ids.map((id) => [
      id,
      (OWED_AT_END as readonly string[]).includes(id)
        ? last[id]
        : months.reduce((sum, month) => sum + month.figures[id], 0),
    ]),
  ) as CouncilFigures;
  const growth = (id: BesideId): number => figures[id] - before[id];
  return {
    name,
    months: months.length,
    isWhole: months.length === whole,
    figures,
    overSpend: figures.net - figures.envelope,
    toPaid: {
      net: figures.net,
      invoices: growth('invoicesUnpaid'),
      inHouse: growth('inHouseUnpaid'),
      arrears: growth('arrears'),
      paid: figures.paid,
    },
  };
}

function nameOf(month: Month, length: PeriodLength): string {
  return length === 'month' ? formatMonth(month) : formatFinancialYear(financialYearOf(month));
}
