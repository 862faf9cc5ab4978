/** Which providers a person comes to know, and which of them they like best. */
import {
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF_HOLDER,
  NO_PROVIDER,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { weightOfPound } from '../pricing/price-weight.ts';

/** Equation admitted-by-route. */
export function isAdmittedByRoute({ route }: Person, provider: Provider): boolean {
  if (route === FRAMEWORK) return provider.listed === 1;
  if (route === PREFERRED_LIST) return provider.preferred === 1;
  if (route === ISF_HOLDER) return provider.isfCapable === 1;
  return provider.open === 1;
}

/** Equation liking-of-provider, in utility. */
export function likingOf(market: Market, month: Month, person: Person, provider: Provider): Decimal {
  const { route, deployment, locality, identity } = person;
  if (month.rule('choice-rule') === 'nearest') return dec(provider.home === locality ? 0 : -1);
  const feelsPrice = route === OPEN_MARKET || (route === POOLED && deployment === DIRECT_PAYMENT);
  const setsTimes = route === OPEN_MARKET || route === ISF_HOLDER || route === POOLED;
  const perPenny = weightOfPound(market, month).div(100);
  const price = feelsPrice ? perPenny.times(provider.price) : ZERO;
  const quality = month.parameter('choice.logit.quality').times(provider.quality);
  const distance = provider.home === locality ? ZERO : month.parameter('choice.logit.distance');
  const times = setsTimes ? month.parameter('choice.logit.flexibility').times(provider.flexibility) : ZERO;
  const taste =
    month.rule('choice-rule') === 'taste'
      ? month.luck.gumbel('provider-taste', identity.toNumber(), provider.identity.toNumber())
      : ZERO;
  return price.plus(quality).plus(distance).plus(times).plus(taste);
}

/** A rule about providers, by their row. */
export type ProviderRule = (provider: Provider, row: number) => boolean;

export type Asking = {
  readonly isAdmitted: ProviderRule;
  readonly canTake: ProviderRule;
  /** Sub of the draw that puts the person on the ring. */
  readonly asks: number;
};

/**
 * Equation provider-favoured: the row a person likes best of those they come to know by asking on round the ring;
 * NO_PROVIDER where they come to know none.
 */
export function favouredProvider(
  market: Market,
  month: Month,
  person: Person,
  { isAdmitted, canTake, asks }: Asking,
): number {
  const { providers, listing, localities, extent } = market;
  const first = person.locality * extent.providers;
  const ring = listing.slice(first, first + localities[person.locality]!.listed).map((entry) => entry.ring);
  const place = month.luck.uniform('provider-known', person.identity.toNumber(), asks);
  const start = ring.filter((row) => providers[row]!.renown.lt(place)).length;
  const inOrderAsked = [...ring.slice(start), ...ring.slice(0, start)];
  const mayServe = (row: number) => {
    const provider = providers[row]!;
    const isAvoided = provider.identity.plus(1).eq(person.avoids);
    return isAdmitted(provider, row) && !isAvoided && canTake(provider, row);
  };
  if (month.rule('choice-rule') === 'nearest') {
    const isNear = (row: number) => providers[row]!.home === person.locality;
    const nearFirst = [...inOrderAsked.filter(isNear), ...inOrderAsked.filter((row) => !isNear(row))];
    return nearFirst.find(mayServe) ?? NO_PROVIDER;
  }
  const known: number[] = [];
  for (const row of inOrderAsked) {
    if (known.length >= person.knows) break;
    if (mayServe(row)) known.push(row);
  }
  let favoured = NO_PROVIDER;
  let highest: Decimal | undefined;
  for (const row of known) {
    const liking = likingOf(market, month, person, providers[row]!);
    if (highest !== undefined && liking.lte(highest)) continue;
    favoured = row;
    highest = liking;
  }
  return favoured;
}
