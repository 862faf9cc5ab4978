/** What a provider is taken to cost before it has run a month: fully at work, at the place's usual rounds. */
import { totalOf } from '../../costing/cost-line.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR, WEEKS_PER_MONTH } from '../../time/weeks.ts';
import {
  careworkerPay,
  costTerms,
  marginalCost,
  monthTaken,
  PROVIDER_COST_PARAMETERS,
  providerCost,
  USUAL_PAY_PARAMETERS,
  usualTerms,
} from './provider-cost.ts';
import type { Workload } from './provider-cost.ts';
import { usualTravel } from '../delivering/place-rounds.ts';
import type { MonthOf } from '../step.ts';

export const OPENING_COST_PARAMETERS = [
  ...USUAL_PAY_PARAMETERS,
  ...PROVIDER_COST_PARAMETERS,
  'cost.client.hours',
  'need.unsocial.mean',
  'need.complexity.mean.older',
] as const;

type OpeningMonth = Pick<MonthOf<(typeof OPENING_COST_PARAMETERS)[number], never>, 'parameters' | 'place'>;

/** What a month costs with all staff at work, in whole pence. The Employment Allowance is left out. */
export function openingCost(staffMinutes: number, month: OpeningMonth): number {
  const { parameters, place } = month;
  const terms = costTerms(careworkerPay(parameters), 1, usualTerms(parameters));
  const taken = monthTaken(openingWork(staffMinutes, month), place, parameters);
  return totalOf(providerCost(taken, terms, 0).lines);
}

/** What one more hour of plain care costs then, in whole pence. The Employment Allowance is left out here too. */
export function openingMarginalCost(staffMinutes: number, month: OpeningMonth): number {
  const { parameters, place } = month;
  const terms = costTerms(careworkerPay(parameters), 1, usualTerms(parameters));
  const taken = monthTaken(openingWork(staffMinutes, month), place, parameters);
  return taken.contact === 0 ? 0 : roundHalfUp(marginalCost(taken, terms, true));
}

/** Clients of the usual size, as many of them self-funders as in the place. */
function openingWork(staffMinutes: number, { parameters, place }: OpeningMonth): Workload {
  const delivered = roundHalfUp(staffMinutes * WEEKS_PER_MONTH);
  const travel = roundHalfUp(delivered * usualTravel(place, parameters));
  const clients = staffMinutes / MINUTES_PER_HOUR / parameters['cost.client.hours'];
  const revenue = (delivered / MINUTES_PER_HOUR) * place.individualPrice;
  return {
    delivered,
    travel,
    waited: roundHalfUp(delivered * place.travelShare) - travel,
    unsocial: delivered * parameters['need.unsocial.mean'],
    complex: delivered * parameters['need.complexity.mean.older'],
    idle: 0,
    clients,
    clientsIndividual: clients * place.selfFunderShare,
    clientsStarted: 0,
    office: staffMinutes,
    started: (staffMinutes * place.staffTurnover) / MONTHS_PER_YEAR,
    revenue,
    individualRevenue: revenue * place.selfFunderShare,
  };
}
