/** What care is worth that was planned for people the council supports and did not come, whether the money for it stayed with the council or was paid and bought fewer hours. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { lesser, notBelowZero } from '../../numeric/foreseeable.ts';
import { MINUTES_PER_HOUR, monthlyMinutes } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { planTakenUp, workersOn } from '../delivering/staff-time.ts';
import type { Package } from '../delivering/staff-time.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

type Planned = {
  readonly people: Package & {
    readonly [C in 'present' | 'deployment' | 'needNow' | 'delivered']: ReadonlyColumn;
  };
  readonly market: { readonly [C in 'frameworkRate' | 'peopleRows']: ReadonlyColumn };
};

/**
 * Personal care in pounds, at the framework’s rate for an hour of each worker: what of a plan was taken up and needed in the
 * month, and not delivered. Who needs less than is planned in a month has missed nothing.
 */
export function careNotGiven({ people, market }: Planned): number {
  const { present, deployment, needNow, delivered } = people;
  let minutes = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    const isClient = present[person] * Number(deployment[person] !== SELF_FUNDER);
    const due = monthlyMinutes(lesser(planTakenUp(people, person), needNow[person]));
    minutes += isClient * notBelowZero(due - delivered[person]) * workersOn(people, person);
  }
  return (minutes * market.frameworkRate[0]) / MINUTES_PER_HOUR / PENCE_PER_POUND;
}
