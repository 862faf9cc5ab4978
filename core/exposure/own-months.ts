/** The books of one provider carried through a run of the market, month by month: hours, revenue, cost and cash. */
import { fallsDue } from '../model/paying/falls-due.ts';
import type { FallsDue } from '../model/paying/falls-due.ts';
import { poundsToPenceRounded } from '../money/decimal.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { WEEKS_PER_MONTH } from '../time/weeks.ts';
import { hoursOf, PAYERS } from './books.ts';
import type { Books, Payer } from './books.ts';
import { feesAt } from './fees.ts';
import { hoursAt, paidHoursRatio, ratio } from './hours.ts';
import { pathAt } from './market-path.ts';
import type { MarketPath, PathColumn } from './market-path.ts';
import { mayClaim, ownCost, runningOf } from './own-cost.ts';
import type { OwnWork } from './own-cost.ts';
import type { OwnParameters, OwnTerms } from './own-terms.ts';

/** A month as the books would show it. Hours of the month; money in whole pence. */
export type OwnMonth = {
  readonly hours: { readonly [P in Payer]: number };
  readonly revenue: number;
  readonly cost: number;
  readonly received: number;
  /** At the end of the month. */
  readonly cash: number;
};

type Stands = { readonly [C in PathColumn]: number };

/** Every month of a run; cash goes on falling below the overdraft limit, as if nobody ended it. */
export function ownMonths(books: Books, path: MarketPath, terms: readonly OwnTerms[]): readonly OwnMonth[] {
  const start = pathAt(path, 0);
  const first = terms[0].parameters;
  const opening = workOf(books, start, start, terms[0].parameters, first);
  const running = runningOf(books, opening.work, first);
  const owed = openingDebts(books, invoicesOf(opening.earned, start, terms[0]), first);
  let cash: number = poundsToPenceRounded(books.cash);
  let allowance = first['nic.employment-allowance'];
  return terms.map((inForce, at) => {
    const { parameters, laterByDays, isNewTaxYear } = inForce;
    if (isNewTaxYear) allowance = parameters['nic.employment-allowance'];
    const stands = pathAt(path, at + 1);
    const { work, earned } = workOf(books, start, stands, parameters, first);
    const claims = mayClaim(work.hours, (payer) => earned[payer], parameters);
    const { total, allowanceUsed } = ownCost(books, work, running, {
      parameters,
      first,
      allowance: claims ? allowance : 0,
    });
    allowance -= allowanceUsed;
    const invoices = invoicesOf(earned, stands, inForce);
    owed.add(at, fallsDue(invoices.later, books.councilDays + laterByDays));
    owed.add(at, fallsDue(invoices.individuals, parameters['provider.debtor.individuals']));
    const received = invoices.now + owed.due(at);
    cash += received - total - poundsToPenceRounded(books.drawings);
    return { hours: work.hours, revenue: work.revenue, cost: total, received, cash };
  });
}

/** What councils owe is paid in as it would be, had every month been like the first; individuals owe what that leaves them owing. */
function openingDebts(books: Books, { later, individuals }: Invoices, parameters: OwnParameters) {
  const owed = debts();
  const council: number = poundsToPenceRounded(books.owedByCouncils);
  const usual = tails(fallsDue(later, books.councilDays));
  const all = usual.reduce((sum, amount) => sum + amount, 0);
  let left: number = council;
  for (const [at, amount] of usual.entries()) {
    const falls =
      all === 0
        ? at === 0
          ? council
          : 0
        : at === usual.length - 1
          ? left
          : roundHalfUp((council * amount) / all);
    owed.put(at, falls);
    left -= falls;
  }
  for (const [at, amount] of tails(
    fallsDue(individuals, parameters['provider.debtor.individuals']),
  ).entries())
    owed.put(at, amount);
  return owed;
}

/** Of invoices of earlier months, what comes in each month from now on. */
function tails({ next, after, third, fourth }: FallsDue): readonly number[] {
  return [next + after + third + fourth, after + third + fourth, third + fourth, fourth];
}

function debts() {
  const byMonth: number[] = [];
  const put = (at: number, amount: number): void => {
    byMonth[at] = (byMonth[at] ?? 0) + amount;
  };
  return {
    put,
    add: (at: number, { now, next, after, third, fourth }: FallsDue): void => {
      for (const [later, amount] of [now, next, after, third, fourth].entries()) put(at + later, amount);
    },
    due: (at: number): number => byMonth[at] ?? 0,
  };
}

type Invoices = { readonly now: number; readonly later: number; readonly individuals: number };

/**
 * A block is paid for in the month; the rest on invoice, and some individuals never pay theirs. A service fund is the council’s money in
 * the holder’s hands: it is there when the care is given, or comes as the council’s other invoices do.
 */
function invoicesOf(
  earned: { readonly [P in Payer]: number },
  { fund, directPayment }: Stands,
  { parameters, fundsInArrears }: OwnTerms,
): Invoices {
  const fromFunds = directPayment === 0 ? 0 : roundHalfUp((earned.directPayment * fund) / directPayment);
  const individuals = earned.directPayment - fromFunds + earned.selfFunder;
  return {
    now: earned.block + (fundsInArrears ? 0 : fromFunds),
    later: earned.framework + earned.other + (fundsInArrears ? fromFunds : 0),
    individuals: roundHalfUp(individuals * (1 - parameters['provider.baddebt.dp'])),
  };
}

function workOf(
  books: Books,
  start: Stands,
  stands: Stands,
  parameters: OwnParameters,
  first: OwnParameters,
) {
  const hours = hoursAt(books, start, stands);
  const fees = feesAt(books, start, stands);
  const earned = Object.fromEntries(
    PAYERS.map((payer) => [payer, roundHalfUp(hours[payer] * WEEKS_PER_MONTH * fees[payer])]),
  ) as { readonly [P in Payer]: number };
  const monthly = Object.fromEntries(
    PAYERS.map((payer) => [payer, hours[payer] * WEEKS_PER_MONTH]),
  ) as OwnWork['hours'];
  const staff = hoursOf(books) === 0 ? 1 : ratio(stands.staff, start.staff);
  const work: OwnWork = {
    hours: monthly,
    pay: payAt(books, start, stands, parameters, first),
    onTheWay: paidHoursRatio(start, stands),
    contracted: books.contractedHours * WEEKS_PER_MONTH * staff,
    clientsStarted: stands.clients === 0 ? 0 : stands.clientsStarted / stands.clients,
    hired: stands.staff === 0 ? 0 : stands.hired / stands.staff,
    revenue: PAYERS.reduce((sum, payer) => sum + earned[payer], 0),
    individualRevenue: earned.directPayment + earned.selfFunder,
  };
  return { work, earned };
}

/** Pay moves as that of the provider like this one, and not below the wage floor unless it began there. */
function payAt(
  books: Books,
  start: Stands,
  stands: Stands,
  parameters: OwnParameters,
  first: OwnParameters,
): number {
  const pay = poundsToPenceRounded(books.pay);
  const floor = pay < first['wage.nlw'] ? 0 : parameters['wage.nlw'];
  return Math.max(floor, roundHalfUp(pay * ratio(stands.pay, start.pay)));
}
