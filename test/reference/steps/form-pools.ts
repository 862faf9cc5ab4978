import { POOLED } from '../../../core/model/vocabulary.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { isSame, ONE } from '../number.ts';
import { rebook } from '../placing/rebook.ts';
import { planTakenUp } from '../delivering/staff-time.ts';

/** Who pools budgets where; members of a pool that is large enough share staff time. */
export function formPools(market: Market, month: Month): void {
  const { localities } = market;
  const people = market.people.filter(({ present }) => present === 1);
  const pooling = people.filter((person) => person.route === POOLED && planTakenUp(person).gt(0));
  for (const [l, locality] of localities.entries()) {
    locality.pooled = pooling.filter((person) => person.locality === l).length;
  }
  const enough = month.parameter('pooled.minimum');
  const shared = ONE.minus(month.parameter('pooled.sharing'));
  for (const person of people) {
    const shares = person.route === POOLED && enough.lte(localities[person.locality]!.pooled);
    const now = shares ? shared : ONE;
    if (isSame(person.sharing, now)) continue;
    person.sharing = now;
    rebook(market, person);
  }
}
