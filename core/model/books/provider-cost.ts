/**
 * What a month of care costs a provider, line by line.
 *
 * Source: UKHCA and Homecare Association cost breakdowns (evidence cost.homecare.*), with pay following the wage floor.
 */
import { careLines } from '../../costing/care-lines.ts';
import type { CareTaken, CostTerms } from '../../costing/care-lines.ts';
import { marginOf } from '../../costing/cost-line.ts';
import type { CostLines } from '../../costing/cost-line.ts';
import { inWholePence } from '../../costing/whole-pence.ts';
import { afterAllowance } from '../../employment/employer-insurance.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { keptWith } from '../kept-with.ts';
import { usualTravel } from '../delivering/place-rounds.ts';
import { workersFor } from '../staffing/worker.ts';

/** What the usual pay of a care worker follows from. */
export const USUAL_PAY_PARAMETERS = ['wage.nlw', 'pay.careworker.premium'] as const;

export const PROVIDER_COST_PARAMETERS = [
  'cost.unsocial.premium',
  'cost.complexity.time',
  'holiday.fraction',
  'cost.sick.share',
  'training.spend',
  'pension.ae.rate',
  'nic.employer.rate',
  'nic.threshold',
  'workforce.hours.per.worker',
  'workforce.replacecost',
  'cost.waiting.part',
  'cost.miles.per.hour',
  'cost.mileage.rate',
  'cost.overhead.variable',
  'cost.overhead.fixed.branch',
  'cost.overhead.fixed.micro',
  'cost.scale.minhours',
  'cost.branch.capacity',
  'cost.client.managed',
  'cost.client.individual',
  'cost.client.start',
  'cost.marketing.share',
  'vat.input.irrecoverable',
] as const;

type Parameters = { readonly [P in (typeof PROVIDER_COST_PARAMETERS)[number]]: number };
/** What a month of care takes beside the work follows from these. */
const TAKING_PARAMETERS = [
  'workforce.hours.per.worker',
  'cost.waiting.part',
  'cost.miles.per.hour',
  'cost.overhead.fixed.branch',
  'cost.overhead.fixed.micro',
  'cost.scale.minhours',
  'cost.branch.capacity',
] as const satisfies readonly (typeof PROVIDER_COST_PARAMETERS)[number][];
type TakingParameters = Pick<Parameters, (typeof TAKING_PARAMETERS)[number]>;

/** Those few out of the hundreds of a month, among which each is slow to find: for who goes over providers. */
export const takingParameters = keptWith(
  (parameters: Parameters): TakingParameters =>
    Object.fromEntries(TAKING_PARAMETERS.map((id) => [id, parameters[id]])) as TakingParameters,
);

type Place = { readonly travelShare: number };

/** A provider's month. Time in minutes of the month, money in pence. */
export type Workload = Readonly<{
  delivered: number;
  travel: number;
  waited: number;
  unsocial: number;
  complex: number;
  /** Contracted time nobody drew on. */
  idle: number;
  clients: number;
  /** The part of them who buy for themselves or whose fund it holds. */
  clientsIndividual: number;
  /** Those who came to it this month. */
  clientsStarted: number;
  /** Weekly minutes the office is staffed for. */
  office: number;
  /** Weekly minutes of the staff it found, checked and started this month. */
  started: number;
  /** Invoiced for care, and the part of it to individuals. */
  revenue: number;
  individualRevenue: number;
}>;

/** Careworker pay for an hour, in whole pence: the usual one, from the wage floor up. */
export function careworkerPay(parameters: {
  readonly [P in (typeof USUAL_PAY_PARAMETERS)[number]]: number;
}): number {
  return roundHalfUp(parameters['wage.nlw'] * (1 + parameters['pay.careworker.premium']));
}

/** What a provider pays for care, by its own pay and the part of full training that it buys. */
export function costTerms(pay: number, training: number, usual: CostTerms): CostTerms {
  return { ...usual, pay, training: usual.training * training };
}

/** What every provider pays, but for its pay and with all the training its staff should have. */
export function usualTerms(parameters: Parameters): CostTerms {
  return {
    pay: 0,
    unsocialPremium: parameters['cost.unsocial.premium'],
    complexTime: parameters['cost.complexity.time'],
    holiday: parameters['holiday.fraction'],
    sick: parameters['cost.sick.share'],
    training: parameters['training.spend'],
    pension: { rate: parameters['pension.ae.rate'], aboveAWeek: 0, weeklyHours: 1 },
    insurance: {
      rate: parameters['nic.employer.rate'],
      threshold: parameters['nic.threshold'],
      weeklyHours: parameters['workforce.hours.per.worker'],
      allowance: 0,
    },
    mileage: parameters['cost.mileage.rate'],
    running: parameters['cost.overhead.variable'],
    administration: parameters['cost.client.managed'],
    individualAdministration: parameters['cost.client.individual'],
    clientStart: parameters['cost.client.start'],
    recruitment: parameters['workforce.replacecost'],
    marketing: parameters['cost.marketing.share'],
    inputVat: parameters['vat.input.irrecoverable'],
  };
}

/** What a month of a provider takes. */
export function monthTaken(work: Workload, place: Place, parameters: TakingParameters): CareTaken {
  const individual = work.clientsIndividual;
  return {
    contact: work.delivered / MINUTES_PER_HOUR,
    travel: work.travel / MINUTES_PER_HOUR,
    waiting: work.waited / MINUTES_PER_HOUR,
    unsocial: work.unsocial / MINUTES_PER_HOUR,
    complex: work.complex / MINUTES_PER_HOUR,
    idle: work.idle / MINUTES_PER_HOUR,
    miles: milesOf(work, place, parameters),
    clientYears: (work.clients - individual) / MONTHS_PER_YEAR,
    individualYears: individual / MONTHS_PER_YEAR,
    clientStarts: work.clientsStarted,
    starters: workersFor(work.started, place.travelShare, parameters),
    branch: officeCost(work.office, parameters),
    revenue: work.revenue,
    individualRevenue: work.individualRevenue,
  };
}

/** Miles follow the time on the road; at the place's usual travel they are the usual miles for an hour of care. */
function milesOf({ delivered, travel }: Workload, place: Place, parameters: TakingParameters): number {
  const usual = usualTravel(place, parameters);
  const minutes = usual === 0 ? delivered : travel / usual;
  return (minutes / MINUTES_PER_HOUR) * parameters['cost.miles.per.hour'];
}

/**
 * Lines of one month in whole pence.
 *
 * @param allowance Employment Allowance the provider may still claim this tax year, in pence.
 * @returns the lines and what was used of the allowance.
 */
export function providerCost(
  taken: CareTaken,
  terms: CostTerms,
  allowance: number,
): { readonly lines: CostLines; readonly allowanceUsed: number } {
  const lines = inWholePence(careLines(taken, terms));
  const nationalInsurance = afterAllowance(lines.nationalInsurance, allowance);
  return {
    lines: { ...lines, nationalInsurance },
    allowanceUsed: lines.nationalInsurance - nationalInsurance,
  };
}

/**
 * What one more hour of plain care costs at the rounds of a month, in pence: the lines that grow with care, with nothing for
 * complexity or for taking clients on. National Insurance is in it whole or not at all: an allowance that the year uses up
 * anyhow pays for nothing of one more hour, and one that is never used up pays for all of it.
 *
 * @param usesUpAllowance whether a year of months like this one has more National Insurance due than the Employment Allowance pays.
 */
export function marginalCost(taken: CareTaken, terms: CostTerms, usesUpAllowance: boolean): number {
  const plain = { ...taken, complex: 0, idle: 0, clientStarts: 0 };
  const lines = careLines(plain, terms);
  const nationalInsurance = usesUpAllowance ? lines.nationalInsurance : 0;
  return marginOf({ ...lines, nationalInsurance }) / taken.contact;
}

/**
 * Fixed cost of a month: an owner-run office up to what its owner gives alone, from there to a full branch at the volume that
 * needs one; beyond what one branch can run, more of them in proportion, so that size stops making care cheaper.
 */
export function officeCost(
  officeMinutes: number,
  parameters: Pick<
    Parameters,
    | 'cost.overhead.fixed.branch'
    | 'cost.overhead.fixed.micro'
    | 'cost.scale.minhours'
    | 'cost.branch.capacity'
    | 'workforce.hours.per.worker'
  >,
): number {
  const micro = parameters['cost.overhead.fixed.micro'];
  const branch = parameters['cost.overhead.fixed.branch'];
  const hours = officeMinutes / MINUTES_PER_HOUR;
  const scale = scaleOf(hours, parameters['workforce.hours.per.worker'], parameters['cost.scale.minhours']);
  const branches = Math.max(1, hours / parameters['cost.branch.capacity']);
  return roundHalfUp(((micro + (branch - micro) * scale) * branches) / MONTHS_PER_YEAR);
}

/** How far an office of so many hours a week is on its way from its owner alone to the manager and coordinator of a full branch. */
function scaleOf(hours: number, owners: number, fullBranch: number): number {
  if (hours <= owners) return 0;
  return hours >= fullBranch ? 1 : (hours - owners) / (fullBranch - owners);
}
