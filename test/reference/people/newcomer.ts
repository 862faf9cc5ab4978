/** Who comes: the equations of newcomers, for those who arrive and for those a place starts with. */
import {
  COUNCIL_MANAGED,
  DECIDES_NOTHING,
  DECIDES_ON_ARRIVAL,
  FRAMEWORK,
  NO_BARRIER,
  NO_PROVIDER,
  NO_SUPPORTER,
  OPEN_MARKET,
  OWN_ACCOUNT,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { answerToCharge } from '../charging/charge-response.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { drawAbility } from './newcomer-ability.ts';
import { drawMeans } from './newcomer-means.ts';
import { drawNeed } from './newcomer-need.ts';
import type { Newcomer } from './newcomer-drawn.ts';
import { ceiling, floor, ONE, ZERO } from '../number.ts';
import { bringStreamsIn, EVERY_STREAM, holdStreams } from '../budgeting/other-streams.ts';
import { assess, planForNeed } from '../budgeting/resource-allocation.ts';

/** Fills the row of a person whose identity is known. */
export function makeNewcomer(market: Market, person: Person, newcomer: Newcomer): void {
  const { month, luck, arrives } = newcomer;
  const identity = person.identity.toNumber();
  person.present = 1;
  person.group = groupOf(newcomer, identity);
  person.locality = floor(
    luck.uniform('person-place', identity, 0).times(month.place('localities')),
  ).toNumber();
  drawNeed(person, newcomer);
  drawAbility(person, newcomer);
  drawMeans(market, person, newcomer);
  drawHazards(month, person);
  startBlank(month, person);
  holdStreams(month, person, arrives ? 0 : EVERY_STREAM);
  plan(market, person, newcomer);
}

/** Equation newcomer-group. */
function groupOf({ month, luck, band }: Newcomer, identity: number): number {
  const u = luck.uniform('person-need', identity, 0);
  if (band === '65plus') return u.lt(month.parameter('users.memory.share.65plus')) ? 1 : 0;
  const learning = month.parameter('users.ld.share.18to64');
  if (u.lt(learning)) return 3;
  return u.lt(learning.plus(month.parameter('users.mh.share.18to64'))) ? 4 : 2;
}

/** Equation newcomer-hazards. */
function drawHazards({ luck }: Month, person: Person): void {
  const identity = person.identity.toNumber();
  person.carerLeft = luck.exponential('carer', identity, 0);
  person.lifeLeft = luck.exponential('life', identity, 0);
  person.needLeft = luck.exponential('need-change', identity, 0);
  person.reviewLeft = luck.exponential('review', identity, 0);
  person.needChanges = 0;
  person.reviews = 0;
}

/** Equation newcomer-blank. */
function startBlank(month: Month, person: Person): void {
  Object.assign(person, {
    provider: NO_PROVIDER,
    supporter: NO_SUPPORTER,
    sharing: ONE,
    bidRatio: ONE,
    takes: ONE,
    knows: ceiling(month.parameter('choice.known')).toNumber(),
    barrier: NO_BARRIER,
    account: OWN_ACCOUNT,
    displaced: 0,
    since: 0,
    notice: 0,
    avoids: ZERO,
    asks: 0,
    waiting: 0,
    owes: ZERO,
    otherStream: ZERO,
    otherCharged: ZERO,
    labelled: 0,
    knewAmount: 0,
    knewCost: 0,
    alternatives: 0,
    canChange: 0,
    supported: 0,
    genuine: 0,
    control: ZERO,
    brokered: 0,
    arranged: 0,
    firstPreference: 0,
    changesChosen: 0,
    changesForced: 0,
  } satisfies Partial<Person>);
}

/** Equation newcomer-plan. */
function plan(market: Market, person: Person, { month, luck, isSelfFunder, expectedPrice }: Newcomer): void {
  if (!isSelfFunder) {
    assess(market, month, person, luck);
    answerToCharge(market, month, person, luck);
    bringStreamsIn(month, person);
    person.deployment = COUNCIL_MANAGED;
    person.route = FRAMEWORK;
    person.decides = DECIDES_ON_ARRIVAL;
    return;
  }
  planForNeed(person);
  person.deployment = SELF_FUNDER;
  person.decides = DECIDES_NOTHING;
  const u = luck.uniform('person-means', person.identity.toNumber(), 7);
  person.arranged = u.lt(month.parameter('charging.share.full')) ? 1 : 0;
  const mayUseFramework = month.choice('framework.open-to') === 'everyone';
  const isCheaper = mayUseFramework && market.market.frameworkRate.lt(expectedPrice);
  person.route = person.arranged === 1 || isCheaper ? FRAMEWORK : OPEN_MARKET;
}
