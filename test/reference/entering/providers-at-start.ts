/** The providers a place starts with: equations providers-sized, age-at-start and providers-at-start. */
import { AGENCY, MICRO_PROVIDER, SELF_FUNDER, SOCIAL_ENTERPRISE } from '../../../core/model/vocabulary.ts';
import { marginOf } from '../ending/ending.ts';
import { luckOf } from '../luck.ts';
import type { Luck } from '../luck.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { makeProvider } from './new-provider.ts';
import { dec, floor, halfUp, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { openingCost } from '../books/opening-cost.ts';
import { freshProvider } from './provider-rows.ts';
import { reserveMonths } from '../books/reserve.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { startingMix } from '../choosing/starting-mix.ts';
import { careOfWorker } from '../staffing/worker.ts';

const SIZES = ['micro', 'small', 'medium', 'large'] as const;
type Size = (typeof SIZES)[number];

export function fillProviders(market: Market, month: Month): void {
  const luck = luckOf(month.seed, 0);
  const identities = Array.from({ length: month.place('providers').toNumber() }, (_, identity) => identity);
  const needed = sum(market.people.map((person) => fromAgencies(month, person))).times(
    ONE.plus(month.parameter('staff.headroom')),
  );
  const weights = identities.map((identity) => weightOf(month, luck, identity));
  const least = careOfWorker(month);
  for (const identity of identities) {
    const part = needed.times(weights[identity]!).div(sum(weights));
    fillOne(market, month, identity, halfUp(most(least, part)));
  }
}

/** What a person's care is expected to take of agencies, in minutes of staff a week. */
export function fromAgencies(month: Month, person: Person): Decimal {
  const minutes = staffTimeBudgeted(person);
  if (person.deployment === SELF_FUNDER) return minutes;
  const employing = startingMix(month, person.group).directPayment.times(
    month.parameter('dp.employ.share.default'),
  );
  return minutes.times(ONE.minus(employing));
}

/** Equation providers-sized: they are lined up from the smallest to the largest. */
function sizeOf(month: Month, identity: number): Size {
  const shares = SIZES.map((size) => month.parameter(`provider.size.${size}`));
  const position = dec(identity).plus(0.5).times(sum(shares));
  const fits = SIZES.find((_, n) => position.lt(sum(shares.slice(0, n + 1)).times(month.place('providers'))));
  return fits ?? 'large';
}

function weightOf(month: Month, luck: Luck, identity: number): Decimal {
  const clients = month.parameter(`provider.clients.${sizeOf(month, identity)}`);
  return clients.times(luck.uniform('provider-make', identity, 3).plus(0.5));
}

/** Equation providers-at-start. */
function fillOne(market: Market, month: Month, identity: number, staff: Decimal): void {
  const luck = luckOf(month.seed, 0);
  const size = sizeOf(month, identity);
  const isSmall = size === 'micro' || size === 'small';
  const v = luck.uniform('provider-make', identity, 7);
  const otherwise = size === 'micro' ? MICRO_PROVIDER : AGENCY;
  const kind = v.lt(month.parameter('provider.kind.social-enterprise')) ? SOCIAL_ENTERPRISE : otherwise;
  const coverage = month.parameter(isSmall ? 'provider.coverage.small' : 'provider.coverage');
  const minutes = halfUp(staff.times(13).div(3));
  const paying = month.place('selfFunderShare');
  const fromCouncil = market.market.frameworkRate.times(ONE.minus(paying));
  const rate = fromCouncil.plus(month.place('individualPrice').times(paying));
  const atRate = halfUp(rate.times(minutes).div(60));
  const isReady = luck.uniform('provider-make', identity, 5).lt(month.lever('isf.readiness'));
  freshProvider(market);
  makeProvider(market, month, identity, {
    identity,
    kind,
    founded: -ageAtStart(month, luck, identity),
    staff,
    reach: kind === MICRO_PROVIDER ? ZERO : coverage,
    capitalMonths: reserveMonths(month, isSmall, luck, identity),
    outlook: marginOf(atRate, openingCost(month, staff)),
    fundReady: isReady ? 1 : 0,
    luck,
  });
}

/** Years since registration at which a band begins and at which the next one does. */
const AGE_BANDS = [
  [0, 2],
  [2, 4],
  [4, 6],
  [6, 10],
] as const;

/** Equation age-at-start, in months. */
function ageAtStart(month: Month, luck: Luck, identity: number): number {
  const shareOf = (band: number) => month.parameter(`provider.age.${band}`);
  let left = luck.uniform('provider-start', identity, 1).times(sum([0, 2, 4, 6, 10].map(shareOf)));
  const u = luck.uniform('provider-start', identity, 2);
  const within = (from: Decimal, to: Decimal) =>
    from.plus(floor(u.times(most(1, to.minus(from))))).toNumber();
  for (const [from, to] of AGE_BANDS) {
    if (left.lt(shareOf(from))) return within(dec(from * 12), dec(to * 12));
    left = left.minus(shareOf(from));
  }
  return within(dec(120), month.parameter('provider.age.oldest'));
}
