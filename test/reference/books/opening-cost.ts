/** What a provider would cost with all its staff at work: equations opening-work and opening-cost. */
import { branchCost, inPence, linesOf, marginalCost, milesFor, penny, usualTravel } from './care-lines.ts';
import type { Taken, Terms } from './care-lines.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { usualCareworkerPay } from '../staffing/workforce.ts';
import { careOfWorker } from '../staffing/worker.ts';

/** Pence a month, before any Employment Allowance. */
export function openingCost(month: Month, staff: Decimal): Decimal {
  return sum(Object.values(inPence(linesOf(month, openingWork(month, staff), usualTerms(month)))));
}

/** Pence for one more hour of plain care. */
export function openingMarginalCost(month: Month, staff: Decimal): Decimal {
  const taken = openingWork(month, staff);
  return taken.contact.isZero() ? ZERO : penny(marginalCost(month, taken, usualTerms(month), true));
}

function usualTerms(month: Month): Terms {
  return { pay: usualCareworkerPay(month), trainingPart: month.parameter('training.spend') };
}

/** Equation opening-work, for staff in minutes a week. */
function openingWork(month: Month, staff: Decimal): Taken {
  const individuals = month.place('selfFunderShare');
  const delivered = halfUp(staff.times(13).div(3));
  const travelled = halfUp(delivered.times(usualTravel(month)));
  const waited = halfUp(delivered.times(month.place('travelShare'))).minus(travelled);
  const contact = delivered.div(60);
  const clients = staff.div(60).div(month.parameter('cost.client.hours'));
  const revenue = contact.times(month.place('individualPrice'));
  const leaving = staff.times(month.place('staffTurnover')).div(12);
  return {
    contact,
    travel: travelled.div(60),
    waiting: waited.div(60),
    unsocial: contact.times(month.parameter('need.unsocial.mean')),
    complex: contact.times(month.parameter('need.complexity.mean.older')),
    idle: ZERO,
    miles: milesFor(month, travelled, delivered),
    clientYears: clients.times(ONE.minus(individuals)).div(12),
    individualYears: clients.times(individuals).div(12),
    clientStarts: ZERO,
    starters: leaving.div(careOfWorker(month)),
    branch: branchCost(month, staff),
    revenue,
    toIndividuals: revenue.times(individuals),
  };
}
