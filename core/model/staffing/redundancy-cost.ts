/** Who is made redundant and what it costs. Source: Employment Rights Act 1996 s139 and s162; S0; evidence redundancy.*. */
import { redundancyPay } from '../../employment/redundancy.ts';
import { roundDown, roundHalfUp } from '../../money/rounding.ts';

export const REDUNDANCY_COST_PARAMETERS = [
  'redundancy.age',
  'redundancy.service',
  'redundancy.entitled',
  'redundancy.cap',
  'workforce.hours.per.worker',
] as const;

type Parameters = { readonly [P in (typeof REDUNDANCY_COST_PARAMETERS)[number]]: number };

export const DISMISSAL_PARAMETERS = [
  'redundancy.pace',
  'redundancy.patience',
  'workforce.zerohours.homecare',
] as const;

type DismissalParameters = { readonly [P in (typeof DISMISSAL_PARAMETERS)[number]]: number };

type Establishment = {
  /** Minutes a week of staff, those who left this month taken off. */
  readonly staff: number;
  /** What of it the provider means to keep for its work. */
  readonly kept: number;
  /** Care drawn on or paid for whether drawn on or not. */
  readonly work: number;
  readonly leavers: number;
};

/**
 * Minutes a week of staff made redundant in a month: part of those on contracted hours who are paid for time without work,
 * beyond what the provider means to keep and what a few months of natural leaving will take away. Who has no contracted
 * hours is offered fewer instead.
 */
export function dismissals(
  { staff, kept, work, leavers }: Establishment,
  parameters: DismissalParameters,
): number {
  const idle = staff * (1 - parameters['workforce.zerohours.homecare']) - work;
  const surplus = Math.min(staff - kept, idle) - leavers * parameters['redundancy.patience'];
  return Math.max(0, roundDown(surplus * parameters['redundancy.pace']));
}

/** Statutory redundancy pay for so many workers, a part of one included, at a rate of pay, in whole pence. */
export function redundancyCost(workers: number, pay: number, parameters: Parameters): number {
  const hours = parameters['workforce.hours.per.worker'];
  const worker = { age: parameters['redundancy.age'], yearsOfService: parameters['redundancy.service'] };
  const each = redundancyPay(worker, roundHalfUp(pay * hours), parameters['redundancy.cap']);
  const entitled = workers * parameters['redundancy.entitled'];
  return roundHalfUp(each * entitled);
}
