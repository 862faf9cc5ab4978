/** Who takes a person at the price of their arrangement, where nothing is called off. */
import { BLOCK, IN_HOUSE, NO_PROVIDER, POOLED } from '../../../core/model/vocabulary.ts';
import { favouredProvider, isAdmittedByRoute } from './acquaintance.ts';
import { floor } from '../number.ts';
import { avoids, canTake, hasRoomWithin, providersThere } from './placing.ts';
import type { Search } from './placing.ts';
import { inHouseRow } from '../entering/provider-rows.ts';
import { roomForOneMore, unfilledGuarantee } from './room.ts';
import { allBlockStaffIdle, staffWouldCome } from './staff-follow.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';

/** Equation provider-found. */
export function takerAtPrice(search: Search): number {
  const { market, month, person } = search;
  if (person.route === BLOCK) return blockTaker(search);
  if (person.route === IN_HOUSE) return inHouseTaker(search);
  if (person.route === POOLED) {
    const taker = poolTaker(search);
    if (taker !== NO_PROVIDER) return taker;
  }
  return favouredProvider(market, month, person, {
    isAdmitted: (provider) => isAdmittedByRoute(person, provider),
    canTake: (_, row) => canTake(search, row),
    asks: person.asks,
  });
}

/** Equation block-taker: guaranteed hours first, which nobody can refuse, then hours beyond them. */
function blockTaker(search: Search): number {
  const { market, person } = search;
  const holders = providersThere(search).filter((row) => market.providers[row]!.blockShare.gt(0));
  const time = staffTimeBudgeted(person);
  return (
    holders.find(
      (row) => unfilledGuarantee(market.providers[row]!).gte(time) && hasRoomWithin(search, row),
    ) ??
    holders.find((row) => canTake(search, row)) ??
    NO_PROVIDER
  );
}

/** Equation in-house-taker. */
function inHouseTaker(search: Search): number {
  const { market, month, person } = search;
  const row = inHouseRow(market);
  if (row === NO_PROVIDER) return NO_PROVIDER;
  const time = staffTimeBudgeted(person);
  const room = roomForOneMore(market.providers[row]!, IN_HOUSE);
  const short = time.minus(room).minus(staffWouldCome(search, row));
  const mayFollow = floor(time.times(month.parameter('staff.follow')));
  const comes = short.lte(mayFollow) && short.lte(allBlockStaffIdle(search));
  return short.lte(0) || comes ? row : NO_PROVIDER;
}

/** Equation pool-taker: the provider that most of the neighbours who pool have. */
function poolTaker(search: Search): number {
  const { market, person } = search;
  if (market.localities[person.locality]!.pooled === 0) return NO_PROVIDER;
  const neighbours = market.people.filter(
    ({ present, route, locality }) => present === 1 && route === POOLED && locality === person.locality,
  );
  const members = (row: number) => neighbours.filter(({ provider }) => provider === row).length;
  const [main] = [...market.providers.keys()]
    .filter((row) => members(row) > 0)
    .sort((one, other) => {
      const [a, b] = [market.providers[one]!, market.providers[other]!];
      return members(other) - members(one) || a.identity.cmp(b.identity);
    });
  if (main === undefined || avoids(person, market.providers[main]!)) return NO_PROVIDER;
  return canTake(search, main) ? main : NO_PROVIDER;
}
