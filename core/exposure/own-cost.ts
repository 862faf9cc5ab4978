/** What a month of a provider of the user’s own costs: the lines of any provider, with what its books say in place of what is usual. */
import { careLines } from '../costing/care-lines.ts';
import { totalOf } from '../costing/cost-line.ts';
import type { CostLineId, CostLines } from '../costing/cost-line.ts';
import { inWholePence } from '../costing/whole-pence.ts';
import { afterAllowance } from '../employment/employer-insurance.ts';
import { costTerms, usualTerms } from '../model/books/provider-cost.ts';
import { poundsToPenceRounded } from '../money/decimal.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR, WEEKS_PER_MONTH } from '../time/weeks.ts';
import { PAYERS } from './books.ts';
import type { Books, Payer } from './books.ts';
import type { OwnParameters } from './own-terms.ts';

/** A month of work. Hours of the month; pay and revenue in pence. */
export type OwnWork = {
  readonly hours: { readonly [P in Payer]: number };
  readonly pay: number;
  /** Travel and waiting for an hour of care, as a multiple of what the books say. */
  readonly onTheWay: number;
  readonly contracted: number;
  /** Clients taken on, and workers found, as parts of those there are. */
  readonly clientsStarted: number;
  readonly hired: number;
  readonly revenue: number;
  readonly individualRevenue: number;
};

/** How the cost of running the business is made up: a part that stays, and lines that move with hours and clients. */
export type Running = {
  /** In pence a month, at the prices of the first month. */
  readonly fixed: number;
  /** What each line that moves is multiplied by, so that all of it is what the books say. */
  readonly part: number;
};

const MOVING = [
  'running',
  'administration',
  'marketing',
  'recruitment',
  'inputVat',
] as const satisfies readonly CostLineId[];

/** Where a month stands in time: what is in force, how business costs have risen since the first, and what is left of the allowance. */
export type InForce = {
  readonly parameters: OwnParameters;
  readonly first: OwnParameters;
  readonly allowance: number;
};

/**
 * What the books say the business costs, taken apart by what the model finds moves with the hours; where that alone is more
 * than the books say, all of it moves and each line is made smaller alike.
 */
export function runningOf(books: Books, work: OwnWork, parameters: OwnParameters): Running {
  const office = poundsToPenceRounded(books.office);
  const lines = linesOf(books, work, { parameters, first: parameters, allowance: 0 });
  const moving = MOVING.reduce((sum, id) => sum + lines[id], 0);
  return { fixed: Math.max(0, office - moving), part: moving === 0 ? 0 : Math.min(1, office / moving) };
}

/** The lines of a month in whole pence, and what was used of the Employment Allowance. */
export function ownCost(
  books: Books,
  work: OwnWork,
  running: Running,
  inForce: InForce,
): { readonly lines: CostLines; readonly total: number; readonly allowanceUsed: number } {
  const { parameters, first, allowance } = inForce;
  const raw = linesOf(books, work, inForce);
  const moved = Object.fromEntries(MOVING.map((id) => [id, raw[id] * running.part]));
  const risen = parameters['cost.overhead.fixed.branch'] / first['cost.overhead.fixed.branch'];
  const whole = inWholePence({ ...raw, ...moved, branch: running.fixed * risen });
  const nationalInsurance = afterAllowance(whole.nationalInsurance, allowance);
  const lines = { ...whole, nationalInsurance };
  return { lines, total: totalOf(lines), allowanceUsed: whole.nationalInsurance - nationalInsurance };
}

function linesOf(books: Books, work: OwnWork, { parameters, first }: InForce): CostLines {
  const { hours } = work;
  const contact = PAYERS.reduce((sum, payer) => sum + hours[payer], 0);
  const travel = (contact * books.travelMinutes * work.onTheWay) / MINUTES_PER_HOUR;
  const clientsOf = (monthly: number): number => monthly / WEEKS_PER_MONTH / parameters['cost.client.hours'];
  const individual = clientsOf(hours.directPayment + hours.selfFunder);
  const clients = clientsOf(contact);
  const worked = contact + travel;
  const workers = worked / WEEKS_PER_MONTH / parameters['workforce.hours.per.worker'];
  const mileage =
    poundsToPenceRounded(books.mileageRate) * (parameters['cost.mileage.rate'] / first['cost.mileage.rate']);
  return careLines(
    {
      contact,
      travel,
      waiting: 0,
      unsocial: contact * parameters['need.unsocial.mean'],
      complex: contact * parameters['need.complexity.mean.older'],
      idle: Math.max(0, work.contracted - worked),
      miles: contact * books.miles * work.onTheWay,
      clientYears: (clients - individual) / MONTHS_PER_YEAR,
      individualYears: individual / MONTHS_PER_YEAR,
      clientStarts: clients * work.clientsStarted,
      starters: workers * work.hired,
      branch: 0,
      revenue: work.revenue,
      individualRevenue: work.individualRevenue,
    },
    { ...costTerms(work.pay, 1, usualTerms(parameters)), mileage },
  );
}

/** Whether most of the work is for the council, so that the Employment Allowance may not be claimed. */
export function mayClaim(
  hours: OwnWork['hours'],
  revenueOf: (payer: Payer) => number,
  { 'nic.ea.public.exclusion': most }: OwnParameters,
): boolean {
  const worked = PAYERS.filter((payer) => hours[payer] > 0);
  const all = worked.reduce((sum, payer) => sum + revenueOf(payer), 0);
  const council = worked.reduce(
    (sum, payer) => sum + (payer === 'block' || payer === 'framework' ? revenueOf(payer) : 0),
    0,
  );
  return council <= all * most;
}
