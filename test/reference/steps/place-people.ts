import {
  BLOCK,
  DECIDES_AGAIN,
  FRAMEWORK,
  ISF,
  MIXED,
  NO_PROVIDER,
  NO_SUPPLY,
  PERSONAL_ASSISTANT,
} from '../../../core/model/vocabulary.ts';
import { favouredProvider } from '../placing/acquaintance.ts';
import { beginCallOff, bidRatio, callOffTaker } from '../placing/call-off.ts';
import type { CallOff } from '../placing/call-off.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { DAYS_PER_MONTH, most, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { avoids } from '../placing/placing.ts';
import type { Search } from '../placing/placing.ts';
import { isBoughtForCouncil } from '../paying/price-paid.ts';
import { buyForThemselves, turnToOtherTerms } from '../placing/other-terms.ts';
import { mayBuyAbove, spotRatio, spotTaker } from '../placing/spot.ts';
import { bringStaff } from '../placing/staff-follow.ts';
import { planTakenUp, staffTimeBudgeted } from '../delivering/staff-time.ts';
import { takerAtPrice } from '../placing/takers.ts';

/** Everyone without a provider who needs one looks for one, in order of row. */
export function placePeople(market: Market, month: Month): void {
  const { market: whole, people } = market;
  whole.placed = 0;
  whole.placedAbove = 0;
  whole.replacing = 0;
  whole.refused = 0;
  whole.waitedMonths = 0;
  whole.firstPreferences = 0;
  for (const person of people) person.delayed = ZERO;
  const callOff = beginCallOff(market, month);
  for (const provider of market.providers) provider.takenIn = ZERO;
  const kept = new Map<number, Decimal>();
  for (const person of people) {
    if (person.present === 1 && person.provider === NO_PROVIDER) keep(market, kept, person, ONE);
  }
  for (const person of people) {
    if (person.present === 0 || person.provider !== NO_PROVIDER) continue;
    if (person.route === PERSONAL_ASSISTANT || planTakenUp(person).isZero()) {
      person.waiting = 0;
      person.displaced = 0;
    } else if (person.displaced === 1 && delayOf(month).gte(person.waiting + 1)) person.waiting += 1;
    else look({ market, month, person, kept, refused: false }, callOff);
  }
  for (const person of people) person.transfersFrom = 0;
}

/** Months until another provider can begin with someone who has lost theirs. */
function delayOf(month: Month): Decimal {
  return month.parameter('reallocation.delay').div(DAYS_PER_MONTH);
}

/** Equation who-looks, of one person. */
function look(search: Search, callOff: CallOff): void {
  const { market, person, kept } = search;
  keep(market, kept, person, ONE.neg());
  settle(search, callOff);
  if (search.refused) market.market.refused += 1;
}

/** Equation goes-on-with: whom someone stays with when they are not taken where they were to come. */
function goesOnWith({ providers }: Market, person: Person): number {
  const from = person.transfersFrom - 1;
  if (from < 0) return NO_PROVIDER;
  const provider = providers[from]!;
  const mayStay = provider.open === 1 && provider.inHouse === 0 && !avoids(person, provider);
  return mayStay ? from : NO_PROVIDER;
}

/** Equation goes-on-with: their time is kept for them until they look. */
function keep(market: Market, kept: Map<number, Decimal>, person: Person, sign: Decimal): void {
  const from = goesOnWith(market, person);
  if (from === NO_PROVIDER) return;
  kept.set(
    from,
    staffTimeBudgeted(person)
      .times(sign)
      .plus(kept.get(from) ?? ZERO),
  );
}

function settle(search: Search, callOff: CallOff): void {
  const { market, month, person } = search;
  const had = person.route;
  let found = taker(search, callOff);
  const from = goesOnWith(market, person);
  if (found === NO_PROVIDER && from !== NO_PROVIDER) {
    if (person.deployment !== MIXED) person.route = person.leftRoute;
    person.barrier = NO_SUPPLY;
    book(search, from);
    if (person.route === BLOCK) {
      const holder = market.providers[from]!;
      holder.bookedBlock = holder.bookedBlock.plus(person.wanted);
    }
    return;
  }
  const turned = found === NO_PROVIDER && turnToOtherTerms(search);
  if (turned) found = taker(search, callOff);
  const mayGoAbove = found === NO_PROVIDER && mayBuyAbove(search);
  const above = mayGoAbove ? spotTaker(search) : NO_PROVIDER;
  if (mayGoAbove && above === NO_PROVIDER && buyForThemselves(person)) found = taker(search, callOff);
  if (found !== NO_PROVIDER) {
    const provider = market.providers[found]!;
    place(search, found, isCalledOff(person) ? bidRatio(market, month, person, provider) : ONE);
    if (isCalledOff(person) && month.choice('framework.call-off') === 'rotation') provider.calls += 1;
    return;
  }
  if (above === NO_PROVIDER) {
    person.waiting += 1;
    if (turned && isBoughtForCouncil(person)) person.route = had;
    if (person.deployment === ISF) person.decides = DECIDES_AGAIN;
    return;
  }
  const ratio = spotRatio(search, above);
  if (ratio.gt(1)) market.market.placedAbove += 1;
  place(search, above, ratio);
}

function isCalledOff(person: Person): boolean {
  return person.route === FRAMEWORK && isBoughtForCouncil(person);
}

/** Equation provider-found. */
function taker(search: Search, callOff: CallOff): number {
  return isCalledOff(search.person) ? callOffTaker(search, callOff) : takerAtPrice(search);
}

function book({ market, person }: Search, row: number): void {
  const provider = market.providers[row]!;
  person.provider = row;
  person.wanted = staffTimeBudgeted(person);
  provider.booked = provider.booked.plus(person.wanted);
}

/** Equation placement. */
function place(search: Search, row: number, ratio: Decimal): void {
  const { market, month, person } = search;
  const { market: whole } = market;
  const provider = market.providers[row]!;
  book(search, row);
  person.bidRatio = ratio;
  if (person.route === BLOCK) provider.bookedBlock = provider.bookedBlock.plus(person.wanted);
  bringStaff(search, row);
  if (person.displaced === 1) {
    person.delayed = most(0, delayOf(month).minus(person.waiting));
    whole.replacing += 1;
    person.displaced = 0;
  }
  person.since = month.index;
  whole.placed += 1;
  whole.waitedMonths += person.waiting;
  person.waiting = 0;
  const liked = likesBest(market, month, person) === row;
  person.firstPreference = liked ? 1 : 0;
  if (liked) whole.firstPreferences += 1;
}

/** Whom they would have come to if everyone could take them. */
function likesBest(market: Market, month: Month, person: Person): number {
  return favouredProvider(market, month, person, {
    isAdmitted: ({ open }) => open === 1,
    canTake: () => true,
    asks: person.asks,
  });
}
