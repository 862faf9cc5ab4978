/**
 * What a month of care costs a provider, line by line.
 *
 * Source: UKHCA and Homecare Association cost breakdowns (evidence cost.homecare.*), with pay following the wage floor.
 */
import { priceForMinutes, roundHalfUp } from '../money/rounding.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR, WEEKS_PER_MONTH } from '../time/weeks.ts';

export const PROVIDER_COST_PARAMETERS = [
  'wage.nlw',
  'pay.careworker.premium',
  'holiday.fraction',
  'cost.sick.share',
  'training.spend',
  'pension.ae.rate',
  'nic.employer.rate',
  'nic.threshold',
  'workforce.hours.per.worker',
  'workforce.replacecost',
  'cost.miles.per.hour',
  'cost.mileage.rate',
  'cost.overhead.variable',
  'cost.overhead.fixed.branch',
  'cost.overhead.fixed.micro',
  'cost.scale.minhours',
] as const;

type Parameters = { readonly [P in (typeof PROVIDER_COST_PARAMETERS)[number]]: number };

/** Pence for the month. */
export type ProviderCost = {
  /** Contact and travel pay, holiday, sickness, training, pension and mileage. */
  readonly staff: number;
  readonly nationalInsurance: number;
  /** Office, systems, insurance and the replacing of leavers. */
  readonly overheads: number;
};

export type Workload = {
  /** Care delivered in the month, in minutes. */
  readonly minutes: number;
  /** Weekly minutes the office is staffed for. */
  readonly officeMinutes: number;
  /** Weekly minutes its staff can deliver: what leavers leave. */
  readonly staffMinutes: number;
};

/** Careworker pay for an hour, in whole pence. */
export function careworkerPay(parameters: Parameters): number {
  return roundHalfUp(parameters['wage.nlw'] * (1 + parameters['pay.careworker.premium']));
}

/**
 * Cost of one month.
 *
 * @param travelShare paid travel and waiting as a share of time with people
 * @param turnover leavers a year as a share of staff
 */
export function providerCost(
  workload: Workload,
  travelShare: number,
  turnover: number,
  parameters: Parameters,
): ProviderCost {
  const { minutes, officeMinutes, staffMinutes } = workload;
  const hours = minutes / MINUTES_PER_HOUR;
  const hoursPerWorker = parameters['workforce.hours.per.worker'];

  const paidMinutes = roundHalfUp(minutes * (1 + travelShare));
  const pay = priceForMinutes(careworkerPay(parameters), paidMinutes);
  const holiday = roundHalfUp(pay * parameters['holiday.fraction']);
  const sickness = roundHalfUp(pay * parameters['cost.sick.share']);
  const training = roundHalfUp(pay * parameters['training.spend']);
  const gross = pay + holiday + sickness + training;
  const pension = roundHalfUp(gross * parameters['pension.ae.rate']);
  const mileage = roundHalfUp(hours * parameters['cost.miles.per.hour'] * parameters['cost.mileage.rate']);

  const workers = paidMinutes / MINUTES_PER_HOUR / WEEKS_PER_MONTH / hoursPerWorker;
  const belowThreshold = workers * parameters['nic.threshold'] * WEEKS_PER_MONTH;
  const nationalInsurance = roundHalfUp(
    Math.max(0, gross - belowThreshold) * parameters['nic.employer.rate'],
  );

  const establishment = staffMinutes / MINUTES_PER_HOUR / hoursPerWorker;
  const replacing = roundHalfUp(
    (establishment * turnover * parameters['workforce.replacecost']) / MONTHS_PER_YEAR,
  );
  const running = roundHalfUp(hours * parameters['cost.overhead.variable']);
  return {
    staff: gross + pension + mileage,
    nationalInsurance,
    overheads: officeCost(officeMinutes, parameters) + running + replacing,
  };
}

/** Fixed cost of a month: from an owner-run office at no volume to a full branch at the volume that needs one. */
export function officeCost(officeMinutes: number, parameters: Parameters): number {
  const micro = parameters['cost.overhead.fixed.micro'];
  const branch = parameters['cost.overhead.fixed.branch'];
  const scale = Math.min(1, officeMinutes / MINUTES_PER_HOUR / parameters['cost.scale.minhours']);
  return roundHalfUp((micro + (branch - micro) * scale) / MONTHS_PER_YEAR);
}

/** All lines together. */
export function totalCost(cost: ProviderCost): number {
  return cost.staff + cost.nationalInsurance + cost.overheads;
}
