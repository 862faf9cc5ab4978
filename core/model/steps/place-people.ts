import { roundDown } from '../../money/rounding.ts';
import { DAYS_PER_MONTH } from '../../time/days.ts';
import { placePeopleEquations } from '../equations/place-people.ts';
import { idleStaff, inHouseRow } from '../council/in-house-service.ts';
import { acquaintance, ACQUAINTANCE_PARAMETERS, ACQUAINTANCE_SWITCHES } from '../placing/acquaintance.ts';
import { admittedBy } from '../placing/admission.ts';
import { callOff, CALL_OFF_LEVERS, CALL_OFF_PARAMETERS } from '../placing/call-off.ts';
import { buyForThemselves, turnToOtherTerms } from '../placing/other-terms.ts';
import { goesOnWith } from '../placing/goes-on-with.ts';
import { poolProviders } from '../placing/pool-providers.ts';
import type { PoolProviders } from '../placing/pool-providers.ts';
import { calledOn, search } from '../placing/callable.ts';
import type { Asked, Sought } from '../placing/callable.ts';
import { roomAt, unfilled } from '../placing/room.ts';
import { SPOT_LEVERS, SPOT_PARAMETERS, spotBuying } from '../placing/spot.ts';
import { FOLLOW_PARAMETERS, staffFollow } from '../placing/staff-follow.ts';
import { NO_TERMS, willingness, WILLINGNESS_LEVERS, WILLINGNESS_PARAMETERS } from '../placing/willingness.ts';
import { withoutProvider } from '../placing/without-provider.ts';
import { planTakenUp, staffTimeBudgeted } from '../delivering/staff-time.ts';
import { defineStep } from '../step.ts';
import {
  BLOCK,
  councilBuysCare,
  DECIDES_AGAIN,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  MIXED,
  NO_PROVIDER,
  NO_SUPPLY,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  POOLED,
} from '../vocabulary.ts';

/**
 * People without a provider look for one with the staff that is willing at the price. Under block the council fills the hours
 * it has guaranteed; under the framework the call-off rule decides, and the council goes above its rate for someone nobody
 * takes at it; pools go to the provider most of their members have; people who buy for themselves choose the one they like
 * best among the few they know. Whom nobody takes at a price that was agreed turns to other terms: the council to its
 * framework for its list, a block and a pool, and people who buy for themselves to what providers ask of them. Who was to change from a
 * provider of the framework and is not taken after all goes on with them. Who knows whom and who likes whom is the same in every option.
 */
export const placePeople = defineStep({
  name: 'place-people',
  purpose: 'Find a provider for everyone who needs one and has none.',
  source:
    'S0 comments 3-4 (call-off rules), and on staff who transfer; S1 (block, preferred list, pools); S3 q18 (people with complex needs are refused at a flat rate); S4 (service funds); logit choice; evidence reallocation.delay, contract.spot.premium.example.',
  simplifies: [
    'A provider looks at what an hour of plain care cost it last month and at how complex the person is, not at where they live or when visits fall; it gives or refuses the whole package, and hours are never split.',
    'A provider keeps those it has, whatever they have come to cost; it may hand the whole contract back.',
    'The council goes above its rate for packages of the framework, and for those of the preferred list, a block or a pool once nobody there takes them and it looks to the framework; people on other terms wait. Every provider there that has staff is asked, and what it asks holds over the rate for as long as the person stays.',
    'People come to know few providers, more if they are told, and by chance; a provider is near or not, reputation does not enter, and flexibility costs it nothing.',
    'Where people go by distance alone they find the nearest however little they are told, and whether they got their first preference says only that it was the first they would ask.',
    'A bid in a mini-tender is what an hour costs at the margin and a set part on top; nobody bids below that to win, and a bid holds for as long as the person stays.',
    'A provider’s lot is told by the hours of the month before, all localities together; whoever has it goes on with those it serves, and is asked again before anyone waits or is bought for above the rate. Where the person chooses, no lot holds.',
    'The lead of a locality is its best-rated member of the framework, so it changes when a better one opens; localities next to each other in their numbering have different leads where they can.',
    'A package has one price for all where the council, a fund or the framework sets it, so those people choose by quality and taste; a discount to a pool is the same with every provider.',
    'Those bought for under block or in-house are not asked whom they would rather not have.',
    'Where the council stays the client a set part of the staff for a package goes with it, if the provider left has them to spare and is another; those who stay behind are its own to find work for.',
    "The council's own service takes on staff whom holders of the block no longer have work for.",
    'A self-funder whose care the council arranges waits with it as long as it takes before it pays above its rate, then buys alone where that finds nobody either, and asks it to arrange no more.',
    'Whoever has turned to other terms keeps them until they next decide; a self-funder for good. Whoever finds no holder for a service fund is without care for that month and decides anew in the next.',
    'Everyone who has lost a provider waits as long before the next can begin, whoever buys.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.complexity',
    'people.knows',
    'people.deployment',
    'people.doubleHanded',
    'people.budgeted',
    'people.takes',
    'people.capacity',
    'people.leftRoute',
    'people.avoids',
    'people.asks',
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.quality',
    'providers.rating',
    'providers.listed',
    'providers.barredUntil',
    'providers.preferred',
    'providers.isfCapable',
    'providers.renown',
    'providers.home',
    'providers.flexibility',
    'providers.blockShare',
    'providers.calledOff',
    'providers.guaranteed',
    'providers.price',
    'providers.marginalCost',
    'listing.provider',
    'listing.ring',
    'localities.listed',
    'localities.pooled',
    'market.frameworkRate',
    'market.blockRate',
    'market.peopleRows',
    'market.providerRows',
    'market.incomeIndex',
  ],
  writes: [
    'people.provider',
    'people.route',
    'people.sharing',
    'people.arranged',
    'people.brokered',
    'people.barrier',
    'people.decides',
    'people.displaced',
    'people.transfersFrom',
    'people.delayed',
    'people.wanted',
    'people.bidRatio',
    'people.since',
    'people.waiting',
    'people.firstPreference',
    'providers.booked',
    'providers.bookedBlock',
    'providers.staff',
    'providers.calls',
    'providers.takenIn',
    'market.staffReleased',
    'market.placed',
    'market.placedAbove',
    'market.replacing',
    'market.refused',
    'market.waitedMonths',
    'market.firstPreferences',
  ],
  posts: [],
  parameters: [
    ...ACQUAINTANCE_PARAMETERS,
    ...CALL_OFF_PARAMETERS,
    ...WILLINGNESS_PARAMETERS,
    ...SPOT_PARAMETERS,
    ...FOLLOW_PARAMETERS,
    'reallocation.delay',
  ],
  levers: [...CALL_OFF_LEVERS, ...WILLINGNESS_LEVERS, ...SPOT_LEVERS, 'brokerage.terms'],
  switches: [...ACQUAINTANCE_SWITCHES],
  equations: placePeopleEquations,
  apply(state, month) {
    const { index, luck, parameters, levers, structure } = month;
    const { people, providers, market, listing, localities } = state;
    const { route, provider, locality, waiting, asks, displaced } = people;
    const { booked, bookedBlock } = providers;
    const rows = market.peopleRows[0];
    const known = acquaintance(state, { luck, parameters, structure });
    const willing = willingness(state, { parameters, levers });
    const looking = withoutProvider(people, rows);
    const held = keptForThoseWhoMove(looking);
    providers.takenIn.fill(0);
    const follow = staffFollow(state, parameters, month.place.travelShare, held);
    const sought: Sought = { displaced: 0, minutes: 0, basis: NO_TERMS.basis, dearest: Infinity };
    const { dearness } = willing;
    const forOthers = search(sought, { dearness, mostOf: outsideBlock });
    const forBlock = search(sought, { dearness, mostOf: withinBlock });
    const forGuaranteed = search(sought, { dearness, mostOf: withinGuarantee });
    const { listOf } = forOthers;
    const framework = callOff(state, { parameters, levers }, { known, willing, canTake, listOf });
    const spot = spotBuying(
      state,
      { parameters, levers },
      { willing, hasRoom: mayBeAskedAbove, sought, listOf },
    );
    const roundOf = known.rounds(canTake, listOf);
    const inHouse = inHouseRow(providers.inHouse, market.providerRows[0]);
    const headroom = parameters['staff.headroom'];
    const delay = parameters['reallocation.delay'] / DAYS_PER_MONTH;
    let pools: PoolProviders | undefined;
    const holders = calledOn(state, listing.provider, isHolder, forBlock.listOf);
    const guaranteed = calledOn(state, listing.provider, isHolder, forGuaranteed.listOf);
    /** Minutes a week of staff that the package of whoever is looking needs, and what is offered for it. */
    let needed = 0;
    let terms = NO_TERMS;
    let wasRefused = false;

    market.placed[0] = 0;
    market.placedAbove[0] = 0;
    market.replacing[0] = 0;
    market.refused[0] = 0;
    market.waitedMonths[0] = 0;
    market.firstPreferences[0] = 0;
    people.delayed.fill(0, 0, rows);
    for (const person of looking) {
      if (route[person] === PERSONAL_ASSISTANT || planTakenUp(people, person) === 0) {
        // Whoever looks for no provider has lost none.
        waiting[person] = 0;
        displaced[person] = 0;
      } else if (displaced[person] === 1 && waiting[person] + 1 <= delay) {
        // Nobody can begin within the month.
        waiting[person]++;
      } else {
        look(person);
      }
    }
    people.transfersFrom.fill(0, 0, rows);

    function look(person: number): void {
      wasRefused = false;
      const from = goesOnWith(state, person);
      if (from !== NO_PROVIDER) held[from] -= staffTimeBudgeted(people, person);
      settle(person, from);
      if (wasRefused) market.refused[0]++;
    }

    /** @param from the provider they go on with where nobody takes them on the terms they were to come to. */
    function settle(person: number, from: number): void {
      const had = route[person];
      let found = seek(person);
      if (found === NO_PROVIDER && from !== NO_PROVIDER) {
        goOn(person, from);
        return;
      }
      const hasTurned = found === NO_PROVIDER && turnToOtherTerms(people, person, levers['brokerage.terms']);
      if (hasTurned) found = seek(person);
      const mayGoAbove = found === NO_PROVIDER && isCalledOff(person) && spot.mayBuy(person);
      const above = mayGoAbove ? spot.taker(person) : NO_PROVIDER;
      if (mayGoAbove && above === NO_PROVIDER && buyForThemselves(people, person)) found = seek(person);
      if (found !== NO_PROVIDER) {
        const calledOff = isCalledOff(person);
        take(person, found, calledOff ? framework.bidRatio(found, person) : 1);
        if (calledOff) framework.taken(found);
      } else if (above !== NO_PROVIDER) {
        const ratio = spot.asks(above, person) / willing.offered(above, person);
        if (ratio > 1) market.placedAbove[0]++;
        take(person, above, ratio);
      } else {
        waiting[person]++;
        // Next month the council asks again where it was to buy, and then elsewhere.
        if (hasTurned && isCalledOff(person)) route[person] = had;
        // A budget nobody will hold comes back to the council: it is decided anew how it is held.
        if (people.deployment[person] === ISF) people.decides[person] = DECIDES_AGAIN;
      }
    }

    /** Minutes a week, by provider, of those the council is to buy for elsewhere: they are theirs until someone else has taken them. */
    function keptForThoseWhoMove(those: Int32Array): Float64Array {
      const minutes = new Float64Array(market.providerRows[0]);
      for (const person of those) {
        const from = goesOnWith(state, person);
        if (from !== NO_PROVIDER) minutes[from] += staffTimeBudgeted(people, person);
      }
      return minutes;
    }

    /** Who takes a person on the terms they have. */
    function seek(person: number): number {
      needed = staffTimeBudgeted(people, person);
      terms = willing.termsOf(person);
      sought.displaced = displaced[person];
      sought.minutes = follow.leastFor(person);
      sought.basis = terms.basis;
      sought.dearest = Infinity;
      return providerFor(person);
    }

    function providerFor(person: number): number {
      const how = route[person];
      if (how === BLOCK) return blockHolder(person);
      if (how === IN_HOUSE) return inHouse !== NO_PROVIDER && inHouseCanTake(person) ? inHouse : NO_PROVIDER;
      if (isCalledOff(person)) return framework.taker(person);
      const main = how === POOLED ? poolProvider(person) : NO_PROVIDER;
      if (main !== NO_PROVIDER) return main;
      return known.favourite(person, roundOf(admittedBy(how, providers)), asks[person]);
    }

    /** The council calls off what it buys or arranges; a person with the framework's terms of their own chooses. */
    function isCalledOff(person: number): boolean {
      return route[person] === FRAMEWORK && isCouncils(person);
    }

    function isCouncils(person: number): boolean {
      return councilBuysCare(people.deployment[person]) || people.arranged[person] === 1;
    }

    function take(person: number, found: number, ratio: number): void {
      book(person, found);
      people.bidRatio[person] = ratio;
      if (route[person] === BLOCK) bookedBlock[found] += needed;
      if (route[person] === POOLED) pools?.joined(locality[person], found);
      follow.bring(found, person);
      if (people.transfersFrom[person] > 0) {
        for (const { mayHaveRisen } of [forOthers, forBlock, forGuaranteed]) mayHaveRisen(found);
      }
      if (displaced[person] === 1) {
        people.delayed[person] = Math.max(0, delay - waiting[person]);
        market.replacing[0]++;
        displaced[person] = 0;
      }
      people.since[person] = index;
      market.placed[0]++;
      market.waitedMonths[0] += waiting[person];
      waiting[person] = 0;
      const liked = known.isFirstChoice(person, found, asks[person]);
      people.firstPreference[person] = liked ? 1 : 0;
      if (liked) market.firstPreferences[0]++;
    }

    /** Nobody is moved for nothing: they have whom they had, on the terms they had. */
    function goOn(person: number, from: number): void {
      book(person, from);
      // The council's part of a mixed package is bought under its framework and no other way.
      if (people.deployment[person] !== MIXED) route[person] = people.leftRoute[person];
      people.barrier[person] = NO_SUPPLY;
      if (route[person] === BLOCK) bookedBlock[from] += needed;
    }

    function book(person: number, found: number): void {
      provider[person] = found;
      booked[found] += needed;
      people.wanted[person] = needed;
    }

    function hasRoom(row: number, person: number): boolean {
      return roomFor(row, person) - held[row] >= needed;
    }

    function roomFor(row: number, person: number): number {
      return roomAt(providers, row, route[person]) + follow.wouldCome(row, person);
    }

    /** Has the staff and takes the person at the price; who has it and does not, refuses: one who refuses is enough to know, and no other is asked after it. */
    function canTake(row: number, person: number): boolean {
      if (willing.accepts(row, terms)) return hasRoom(row, person);
      wasRefused ||= hasRoom(row, person);
      if (wasRefused) sought.dearest = terms.dearest;
      return false;
    }

    function outsideBlock(row: number, isDisplaced: number): number {
      return follow.mostOf(row, isDisplaced, OPEN_MARKET);
    }

    function withinBlock(row: number, isDisplaced: number): number {
      return follow.mostOf(row, isDisplaced, BLOCK);
    }

    function withinGuarantee(row: number, isDisplaced: number): number {
      return Math.min(unfilled(providers, row), withinBlock(row, isDisplaced));
    }

    function isHolder(row: number): boolean {
      return providers.blockShare[row] > 0;
    }

    /** Who handed a contract back is not bought from above the rate until it may come back to the framework. */
    function mayBeAskedAbove(row: number, person: number): boolean {
      return providers.barredUntil[row] <= index && hasRoom(row, person);
    }

    /** With staff of its own to spare, and for part of the package those who would move to it from the block. */
    function inHouseCanTake(person: number): boolean {
      const short = needed - roomAt(providers, inHouse, IN_HOUSE) - follow.wouldCome(inHouse, person);
      if (short <= 0) return true;
      const wouldMove = roundDown(needed * parameters['staff.follow']);
      return short <= wouldMove && short <= idleStaff(providers, market.providerRows[0], { headroom, held });
    }

    /** The council fills the hours it has guaranteed before it buys any beyond them. What is guaranteed nobody can refuse. */
    function blockHolder(person: number): number {
      const within = firstOf(guaranteed(person), person, hasUnfilled);
      return within === NO_PROVIDER ? firstOf(holders(person), person, canTake) : within;
    }

    function firstOf({ rows: asked, next }: Asked, person: number, mayTake: typeof canTake): number {
      for (let place = next(0); place < asked.length; place = next(place + 1)) {
        if (mayTake(asked[place], person)) return asked[place];
      }
      return NO_PROVIDER;
    }

    function hasUnfilled(row: number, person: number): boolean {
      // What is kept for whoever may yet stay is no reason to leave a guarantee unfilled.
      return unfilled(providers, row) >= needed && roomFor(row, person) >= needed;
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
