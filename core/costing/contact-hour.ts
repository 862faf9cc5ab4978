/**
 * The build-up of one contact hour: what an hour with a person costs a provider, line by line, and what it must charge.
 *
 * Source: the method of the UKHCA and Homecare Association minimum price, which the councils' 2022 cost of care returns follow.
 */
import { WEEKS_PER_YEAR } from '../time/weeks.ts';
import { careLines } from './care-lines.ts';
import type { CareTaken, CostTerms } from './care-lines.ts';
import { COST_LINES, COST_LINE_IDS } from './cost-line.ts';
import type { CostLineId, CostLines } from './cost-line.ts';

/** What one hour with a person takes. Hours for each hour, unless said otherwise. */
export type ContactHour = {
  readonly travel: number;
  readonly waiting: number;
  readonly unsocial: number;
  /** How complex the care is, from 0 to 1. */
  readonly complexity: number;
  readonly miles: number;
  /** Hours a week of one client. */
  readonly clientHours: number;
  /** Part of the hours that individuals buy for themselves. */
  readonly individualShare: number;
  /** Leavers a year as a share of staff. */
  readonly turnover: number;
  /** Hours of care a week of one worker: without travel and waiting. */
  readonly workerHours: number;
  /** A branch's cost of a year, in pence, and the hours of care a week it carries. */
  readonly branchPerYear: number;
  readonly branchHours: number;
};

/** Parts of the price that follow from the price itself, as fractions of it, and a surplus in pence an hour. */
export type OfPrice = {
  /** Running costs, where a breakdown gives them as a share; on top of what is spent on an hour. */
  readonly running: number;
  readonly surplus: number;
  readonly surplusAmount: number;
};

/** In pence and parts of a penny. */
export type HourCost = {
  readonly lines: CostLines;
  /** All that is paid for the care worker: pay, on-costs, training and mileage. */
  readonly careworker: number;
  /** All that is paid for running the business. */
  readonly business: number;
  readonly surplus: number;
  readonly price: number;
};

/** Lines paid for the care worker; the rest run the business. */
export const CAREWORKER_LINES: readonly CostLineId[] = COST_LINE_IDS.filter(
  (id) => COST_LINES[id].paidTo !== 'suppliers',
);
const BUSINESS_LINES = COST_LINE_IDS.filter((id) => COST_LINES[id].paidTo === 'suppliers');

/**
 * Marketing, input VAT and a surplus may be shares of the price, and the price is the sum of all lines: the price is the one
 * at which both hold.
 * @throws RangeError when those shares leave nothing of the price for the rest.
 */
export function contactHour(hour: ContactHour, terms: CostTerms, ofPrice: OfPrice): HourCost {
  const beforeShares = sum(careLines(takenBy(hour, 0), terms), COST_LINE_IDS);
  const shares = terms.inputVat + terms.marketing * hour.individualShare + ofPrice.running + ofPrice.surplus;
  if (shares >= 1) {
    throw new RangeError(
      'Running costs, marketing, input VAT and surplus together take the whole price, so no price is high enough.',
    );
  }
  const price = (beforeShares + ofPrice.surplusAmount) / (1 - shares);
  const atPrice = careLines(takenBy(hour, price), terms);
  const lines = { ...atPrice, running: atPrice.running + ofPrice.running * price };
  return {
    lines,
    careworker: sum(lines, CAREWORKER_LINES),
    business: sum(lines, BUSINESS_LINES),
    surplus: ofPrice.surplusAmount + ofPrice.surplus * price,
    price,
  };
}

/** An hour sold at a price in pence. */
function takenBy(hour: ContactHour, price: number): CareTaken {
  const clientYears = 1 / (hour.clientHours * WEEKS_PER_YEAR);
  return {
    contact: 1,
    travel: hour.travel,
    waiting: hour.waiting,
    unsocial: hour.unsocial,
    complex: hour.complexity,
    idle: 0,
    miles: hour.miles,
    clientYears: clientYears * (1 - hour.individualShare),
    individualYears: clientYears * hour.individualShare,
    // Published build-ups have the cost of taking clients on within what it takes to run the business.
    clientStarts: 0,
    starters: hour.turnover / (hour.workerHours * WEEKS_PER_YEAR),
    branch: hour.branchPerYear / (hour.branchHours * WEEKS_PER_YEAR),
    revenue: price,
    individualRevenue: price * hour.individualShare,
  };
}

function sum(lines: CostLines, ids: readonly CostLineId[]): number {
  return ids.reduce((total, id) => total + lines[id], 0);
}
