import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, most, ONE } from '../number.ts';

/** A month's need lies around the usual. */
export function fluctuateNeeds({ people }: Market, month: Month): void {
  for (const person of people) {
    if (person.present === 0) continue;
    const draw = month.luck.triangular('need-fluctuation', person.identity.toNumber(), month.index);
    const factor = most(0, ONE.plus(month.parameter('need.fluctuation.sd').times(draw)));
    person.needNow = halfUp(person.need.times(factor));
    person.supportNow = halfUp(person.supportNeed.times(factor));
  }
}
