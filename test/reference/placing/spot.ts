/** Whom the council turns to, above its rate, when nobody takes a person at it. */
import { FRAMEWORK, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { most, ONE, up } from '../number.ts';
import type { Decimal } from '../number.ts';
import { avoids, hasRoom, providersThere } from './placing.ts';
import type { Search } from './placing.ts';
import { isBoughtForCouncil, priceOffered } from '../paying/price-paid.ts';
import { leastTaken } from './willingness.ts';

/** Equation spot-taker: may-go-above and may-buy. */
export function mayBuyAbove({ month, person }: Search): boolean {
  const mayGoAbove = isBoughtForCouncil(person) && person.route === FRAMEWORK;
  return mayGoAbove && (person.displaced === 1 || up(month.parameter('spot.wait')).lte(person.waiting));
}

/** Equation spot-taker: whoever asks least above the rate, of all who have the staff. */
export function spotTaker(search: Search): number {
  const { market, month, person } = search;
  const dearest = ONE.plus(month.lever('fee.spot-premium'));
  const asked = providersThere(search).filter((row) => {
    const provider = market.providers[row]!;
    const mayAsk = !avoids(person, provider) && provider.barredUntil <= month.index;
    return mayAsk && hasRoom(search, row) && spotAsked(search, row).lte(offered(search, row).times(dearest));
  });
  const cheapestFirst = asked.sort((one, other) => spotAsked(search, one).cmp(spotAsked(search, other)));
  return cheapestFirst[0] ?? NO_PROVIDER;
}

/** Equation spot-asked, in whole pence an hour. */
function spotAsked(search: Search, row: number): Decimal {
  const { market, month, person } = search;
  return most(offered(search, row), up(leastTaken(month, market.providers[row]!, person)));
}

function offered({ market, month, person }: Search, row: number): Decimal {
  return priceOffered(market, month, person, market.providers[row]!.price);
}

/** What a provider asks over what the arrangement offers. */
export function spotRatio(search: Search, row: number): Decimal {
  return spotAsked(search, row).div(offered(search, row));
}
