import type { Month } from '../month.ts';
import { ONE } from '../number.ts';
import type { Decimal } from '../number.ts';

/** What equations call workforce.hours.per.worker / (1 + place.travelShare) * 60: minutes of care a week of one worker, not rounded. */
export function careOfWorker(month: Month): Decimal {
  const hours = month.parameter('workforce.hours.per.worker');
  return hours.div(ONE.plus(month.place('travelShare'))).times(60);
}
