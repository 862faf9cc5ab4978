import { idleStaff, inHouseRow, transferStaff } from '../in-house-service.ts';
import { acquaintance, ACQUAINTANCE_PARAMETERS } from '../placing/acquaintance.ts';
import { admittedBy } from '../placing/admission.ts';
import { callOff, CALL_OFF_LEVERS, CALL_OFF_PARAMETERS } from '../placing/call-off.ts';
import { poolProviders } from '../placing/pool-providers.ts';
import type { PoolProviders } from '../placing/pool-providers.ts';
import { firstInRank } from '../placing/ranking.ts';
import { roomAt, unfilled } from '../placing/room.ts';
import { planTakenUp, staffTimeBudgeted } from '../staff-time.ts';
import { defineStep } from '../step.ts';
import {
  BLOCK,
  councilBuysCare,
  FRAMEWORK,
  IN_HOUSE,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  POOLED,
} from '../vocabulary.ts';

/**
 * People without a provider look for one. Under block the council fills the hours it has guaranteed; under the framework
 * the call-off rule decides; pools go to the provider most of their members have; people who buy for themselves choose the
 * one they like best among the few they know. Who knows whom and who likes whom is the same in every option.
 */
export const placePeople = defineStep({
  name: 'place-people',
  purpose: 'Find a provider for everyone who needs one and has none.',
  source:
    'S0 comments 3-4 (call-off rules); S1 (block, preferred list, pools); S4 (service funds); logit choice.',
  simplifies: [
    'No provider refuses a person, a rate or a place; a provider gives or refuses the whole package, and hours are never split.',
    'People come to know few providers, more if they are told, and by chance; a provider is near or not, reputation does not enter, and flexibility costs it nothing.',
    'A bid in a mini-tender is the cost behind the price to individuals and a set margin; nobody bids below cost to win, and a bid holds for as long as the person stays.',
    'The lead of a locality is its best-rated member of the framework, so it changes when a better one opens; localities next to each other in their numbering have different leads where they can.',
    'A package has one price for all where the council, a fund or the framework sets it, so those people choose by quality and taste; a discount to a pool is the same with every provider.',
    'Those bought for under block or in-house are not asked whom they would rather not have.',
    "The council's own service takes on staff whom holders of the block no longer have work for; redundancy and the terms of transfer are left out.",
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.knows',
    'people.deployment',
    'people.route',
    'people.doubleHanded',
    'people.sharing',
    'people.budgeted',
    'people.takes',
    'people.arranged',
    'people.avoids',
    'people.asks',
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.quality',
    'providers.listed',
    'providers.preferred',
    'providers.isfCapable',
    'providers.renown',
    'providers.home',
    'providers.flexibility',
    'providers.blockShare',
    'providers.guaranteed',
    'providers.price',
    'listing.provider',
    'listing.ring',
    'localities.listed',
    'localities.pooled',
    'market.frameworkRate',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    'people.provider',
    'people.displaced',
    'people.wanted',
    'people.bidRatio',
    'people.since',
    'people.waiting',
    'people.firstPreference',
    'providers.booked',
    'providers.bookedBlock',
    'providers.staff',
    'providers.calls',
    'market.staffReleased',
    'market.placed',
    'market.waitedMonths',
    'market.firstPreferences',
  ],
  posts: [],
  parameters: [...ACQUAINTANCE_PARAMETERS, ...CALL_OFF_PARAMETERS, 'staff.follow', 'staff.headroom'],
  levers: [...CALL_OFF_LEVERS],
  apply(state, { index, luck, parameters, levers }) {
    const { people, providers, market, localities } = state;
    const { present, route, provider, locality, waiting, asks } = people;
    const { booked, bookedBlock, staff } = providers;
    const known = acquaintance(state, { luck, parameters });
    const framework = callOff(state, { parameters, levers }, { known, canTake });
    const inHouse = inHouseRow(providers.inHouse, market.providerRows[0]);
    const headroom = parameters['staff.headroom'];
    let pools: PoolProviders | undefined;

    market.placed[0] = 0;
    market.waitedMonths[0] = 0;
    market.firstPreferences[0] = 0;
    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || provider[person] !== NO_PROVIDER) continue;
      if (route[person] === PERSONAL_ASSISTANT || planTakenUp(people, person) === 0) {
        waiting[person] = 0;
        continue;
      }
      const found = providerFor(person);
      if (found === NO_PROVIDER) waiting[person]++;
      else take(person, found);
    }

    function providerFor(person: number): number {
      const how = route[person];
      if (how === BLOCK) return blockHolder(person);
      if (how === IN_HOUSE) return inHouse !== NO_PROVIDER && inHouseCanTake(person) ? inHouse : NO_PROVIDER;
      if (isCalledOff(person)) return framework.taker(person);
      const main = how === POOLED ? poolProvider(person) : NO_PROVIDER;
      if (main !== NO_PROVIDER) return main;
      return known.favourite(person, admittedBy(how, providers), canTake, asks[person]);
    }

    /** The council calls off what it buys or arranges; a person with the framework's terms of their own chooses. */
    function isCalledOff(person: number): boolean {
      const forThem = councilBuysCare(people.deployment[person]) || people.arranged[person] === 1;
      return route[person] === FRAMEWORK && forThem;
    }

    function take(person: number, found: number): void {
      const minutes = staffTimeBudgeted(people, person);
      const calledOff = isCalledOff(person);
      provider[person] = found;
      booked[found] += minutes;
      people.wanted[person] = minutes;
      people.bidRatio[person] = calledOff ? framework.bidRatio(found) : 1;
      if (calledOff) framework.taken(found);
      if (route[person] === BLOCK) bookedBlock[found] += minutes;
      if (route[person] === POOLED) pools?.joined(locality[person], found);
      if (staff[found] < booked[found]) staffFollow(person, found, booked[found] - staff[found]);
      people.displaced[person] = 0;
      people.since[person] = index;
      market.placed[0]++;
      market.waitedMonths[0] += waiting[person];
      waiting[person] = 0;
      const liked = known.favourite(person, providers.open, anyone, asks[person]) === found;
      people.firstPreference[person] = liked ? 1 : 0;
      if (liked) market.firstPreferences[0]++;
    }

    /** Staff go where the work goes: those of a closed provider, and those of the block to the council's own service. */
    function staffFollow(person: number, row: number, minutes: number): void {
      const released = Math.min(minutes, followers(person));
      staff[row] += released;
      market.staffReleased[0] -= released;
      if (row === inHouse)
        transferStaff(providers, market.providerRows[0], row, minutes - released, headroom);
    }

    /** Staff of closed providers who would follow someone whose provider has closed. */
    function followers(person: number): number {
      return people.displaced[person] === 1 ? market.staffReleased[0] : 0;
    }

    function canTake(row: number, person: number): boolean {
      return roomAt(providers, row, route[person]) + followers(person) >= staffTimeBudgeted(people, person);
    }

    /** With staff of its own to spare, and for part of the package those who would move to it from the block. */
    function inHouseCanTake(person: number): boolean {
      const minutes = staffTimeBudgeted(people, person);
      const short = minutes - roomAt(providers, inHouse, IN_HOUSE) - followers(person);
      if (short <= 0) return true;
      const wouldMove = Math.floor(minutes * parameters['staff.follow']);
      return short <= wouldMove && short <= idleStaff(providers, market.providerRows[0], headroom);
    }

    /** The council fills the hours it has guaranteed before it buys any beyond them. */
    function blockHolder(person: number): number {
      const within = firstInRank(state, person, hasUnfilled);
      return within === NO_PROVIDER ? firstInRank(state, person, holdsBlock) : within;
    }

    function hasUnfilled(row: number, person: number): boolean {
      return unfilled(providers, row) >= staffTimeBudgeted(people, person) && holdsBlock(row, person);
    }

    function holdsBlock(row: number, person: number): boolean {
      return providers.blockShare[row] > 0 && canTake(row, person);
    }

    /** The provider most of the neighbours who pool have, if it can take one more and the person has not left it by choice. */
    function poolProvider(person: number): number {
      if (localities.pooled[locality[person]] === 0) return NO_PROVIDER;
      pools ??= poolProviders(state);
      const main = pools.mainIn(locality[person]);
      if (main === NO_PROVIDER || providers.identity[main] + 1 === people.avoids[person]) return NO_PROVIDER;
      return canTake(main, person) ? main : NO_PROVIDER;
    }
  },
});

/** Whom a person likes best does not depend on who has the staff. */
function anyone(): boolean {
  return true;
}
