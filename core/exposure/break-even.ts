/** What the books come to in a month as they stand, and the fees and hours at which nothing is left over and nothing missing. */
import { COST_LINE_IDS } from '../costing/cost-line.ts';
import type { CostLines } from '../costing/cost-line.ts';
import { poundsToPenceRounded } from '../money/decimal.ts';
import { roundHalfUp, roundUp } from '../money/rounding.ts';
import { WEEKS_PER_MONTH } from '../time/weeks.ts';
import { hoursOf, PAYERS } from './books.ts';
import type { Books, Payer } from './books.ts';
import { ownCost, runningOf } from './own-cost.ts';
import type { OwnWork, Running } from './own-cost.ts';
import type { OwnParameters } from './own-terms.ts';

/** In pence. The Employment Allowance is left out: a business that works mostly for councils may not claim it. */
export type Standing = {
  readonly lines: CostLines;
  readonly revenue: number;
  /** What individuals will never pay. */
  readonly badDebt: number;
  readonly cost: number;
  readonly surplus: number;
};

/** Pence an hour; parts of a penny in `exact`, and the whole penny at or above it. */
export type NeededFee = {
  readonly payer: Payer;
  readonly now: number;
  readonly exact: number;
  readonly fee: number;
};

export type BreakEven = {
  readonly standing: Standing;
  /** The fee of each payer at which its own hours pay for themselves and for their part of the business. */
  readonly fees: readonly NeededFee[];
  /** Hours a week, bought as they are now, at which the books balance; null when every hour loses money, however many. */
  readonly hours: number | null;
};

export type Rise = {
  readonly before: Standing;
  readonly after: Standing;
  /** The pay of an hour that follows the floor, in pence. */
  readonly pay: number;
  /** The fees that leave as much over as before, everyone’s raised by the same pence an hour. */
  readonly fees: readonly NeededFee[];
};

/** The books in the month whose parameters are given. */
export function breakEven(books: Books, parameters: OwnParameters): BreakEven {
  const work = workNow(books, poundsToPenceRounded(books.pay));
  const running = runningOf(books, work, parameters);
  const standing = standingOf(books, work, running, parameters);
  return {
    standing,
    fees: PAYERS.filter((payer) => books.payers[payer].hours > 0).map((payer) =>
      neededOf(books, payer, costOfPayer(books, payer, running, parameters), parameters),
    ),
    hours: balancedHours(books, running, standing),
  };
}

/**
 * What keeps the books whole when the wage floor rises: pay keeps its distance from the floor in pence, and each fee rises by
 * what the hour then costs more.
 * @param floor the floor that is to come, in pence.
 */
export function keepWhole(books: Books, floor: number, parameters: OwnParameters): Rise {
  const pay = poundsToPenceRounded(books.pay);
  const raised = Math.max(floor, pay + Math.max(0, floor - parameters['wage.nlw']));
  const now = workNow(books, pay);
  const running = runningOf(books, now, parameters);
  const before = standingOf(books, now, running, parameters);
  const after = standingOf(books, { ...now, pay: raised }, running, parameters);
  const monthly = hoursOf(books) * WEEKS_PER_MONTH;
  // What is charged more brings its own bad debt, marketing and VAT.
  const kept = keptOfAPound(books, running, parameters);
  const more = (after.cost - before.cost) / monthly / kept;
  return {
    before,
    after,
    pay: raised,
    fees: PAYERS.filter((payer) => books.payers[payer].hours > 0).map((payer) => {
      const charged = poundsToPenceRounded(books.payers[payer].fee);
      return { payer, now: charged, exact: charged + more, fee: roundUp(charged + more) };
    }),
  };
}

function workNow(books: Books, pay: number): OwnWork {
  const hours = Object.fromEntries(
    PAYERS.map((payer) => [payer, books.payers[payer].hours * WEEKS_PER_MONTH]),
  ) as OwnWork['hours'];
  const revenueOf = (payer: Payer): number =>
    roundHalfUp(hours[payer] * poundsToPenceRounded(books.payers[payer].fee));
  return {
    hours,
    pay,
    onTheWay: 1,
    contracted: books.contractedHours * WEEKS_PER_MONTH,
    clientsStarted: 0,
    hired: 0,
    revenue: PAYERS.reduce((sum, payer) => sum + revenueOf(payer), 0),
    individualRevenue: revenueOf('directPayment') + revenueOf('selfFunder'),
  };
}

function standingOf(books: Books, work: OwnWork, running: Running, parameters: OwnParameters): Standing {
  const { lines, total } = ownCost(books, work, running, { parameters, first: parameters, allowance: 0 });
  const badDebt = roundHalfUp(work.individualRevenue * parameters['provider.baddebt.dp']);
  return { lines, revenue: work.revenue, badDebt, cost: total, surplus: work.revenue - badDebt - total };
}

/** What is paid for one payer’s hours: lines that move with them, and by hours its part of what does not. */
function costOfPayer(books: Books, payer: Payer, running: Running, parameters: OwnParameters): number {
  const part = books.payers[payer].hours / hoursOf(books);
  const alone = { ...books, payers: onlyOf(books, payer), contractedHours: books.contractedHours * part };
  const work = workNow(alone, poundsToPenceRounded(books.pay));
  const own = { fixed: running.fixed * part, part: running.part };
  // Shares of the price are left out: they follow from the fee that is sought.
  const { lines } = ownCost(alone, { ...work, revenue: 0, individualRevenue: 0 }, own, {
    parameters,
    first: parameters,
    allowance: 0,
  });
  return COST_LINE_IDS.reduce((sum, id) => sum + lines[id], 0);
}

function onlyOf({ payers }: Books, kept: Payer): Books['payers'] {
  return Object.fromEntries(
    PAYERS.map((payer) => [payer, payer === kept ? payers[payer] : { ...payers[payer], hours: 0 }]),
  ) as Books['payers'];
}

function neededOf(books: Books, payer: Payer, cost: number, parameters: OwnParameters): NeededFee {
  const running = runningOf(books, workNow(books, poundsToPenceRounded(books.pay)), parameters);
  const exact = cost / (books.payers[payer].hours * WEEKS_PER_MONTH) / keptOf(payer, running, parameters);
  return { payer, now: poundsToPenceRounded(books.payers[payer].fee), exact, fee: roundUp(exact) };
}

/** What is left of a pound charged to a payer after bad debt, marketing and VAT that follow from it. */
function keptOf(payer: Payer, { part }: Running, parameters: OwnParameters): number {
  const individual = payer === 'directPayment' || payer === 'selfFunder';
  const ofIndividuals = individual
    ? parameters['provider.baddebt.dp'] + parameters['cost.marketing.share'] * part
    : 0;
  return 1 - ofIndividuals - parameters['vat.input.irrecoverable'] * part;
}

function keptOfAPound(books: Books, running: Running, parameters: OwnParameters): number {
  const all = hoursOf(books);
  return PAYERS.reduce(
    (sum, payer) => sum + (books.payers[payer].hours / all) * keptOf(payer, running, parameters),
    0,
  );
}

/** Pay, travel and clients grow with the hours; the part of the business that stays does not. */
function balancedHours(books: Books, { fixed }: Running, { surplus }: Standing): number | null {
  const perHour = (surplus + fixed) / (hoursOf(books) * WEEKS_PER_MONTH);
  return perHour <= 0 ? null : fixed / perHour / WEEKS_PER_MONTH;
}
