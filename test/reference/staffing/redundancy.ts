/** What redundancy costs by law: Employment Rights Act 1996, sections 155 and 162. */
import type { Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, halfUp, least, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { careOfWorker } from './worker.ts';

/** Equation redundancy-weeks: weeks of pay for one worker. */
function weeksDue(month: Month): Decimal {
  const service = month.parameter('redundancy.service');
  if (service.lt(2)) return ZERO;
  const years = least(20, floor(service)).toNumber();
  const yearsBack = Array.from({ length: years }, (_, index) => index + 1);
  return sum(yearsBack.map((back) => weeksForYear(month.parameter('redundancy.age').minus(back).toNumber())));
}

function weeksForYear(age: number): number {
  if (age < 22) return 0.5;
  return age < 41 ? 1 : 1.5;
}

/** Equation redundancy-due, in pence, for staff of so many minutes a week. */
export function redundancyDue(month: Month, { pay }: Provider, minutes: Decimal): Decimal {
  const hours = month.parameter('workforce.hours.per.worker');
  const week = least(halfUp(pay.times(hours)), month.parameter('redundancy.cap'));
  const each = halfUp(week.times(weeksDue(month)));
  const entitled = minutes.div(careOfWorker(month)).times(month.parameter('redundancy.entitled'));
  return halfUp(each.times(entitled));
}
