import type { Equation } from '../equation.ts';
import { callOffEquations } from './place-people-call-off.ts';
import { followingEquations } from './place-people-following.ts';

const CODE = 'core/model/steps/place-people.ts';
const TESTS = ['test/core/model/steps/place-people.test.ts'];

export const placePeopleEquations: readonly Equation[] = [
  {
    id: 'placing-begins',
    gives: 'The counts of the month begin at nothing.',
    fills: [
      'people.delayed',
      'market.placed',
      'market.placedAbove',
      'market.replacing',
      'market.refused',
      'market.waitedMonths',
      'market.firstPreferences',
    ],
    formula: [
      'market.placed, market.placedAbove, market.replacing, market.refused, market.waitedMonths and market.firstPreferences = 0',
      'people.delayed = 0 for every row from 0 to market.peopleRows - 1',
      'framework-lots and zone-leads are worked out; taken-in(r) = 0 for every provider',
    ],
    code: CODE,
    tests: TESTS,
  },
  ...followingEquations,
  {
    id: 'can-take',
    gives:
      'A provider can take a person when it has the staff and is willing; one that has the staff and is not refuses them.',
    fills: [],
    formula: [
      'has-room(r) when room-for-one-more(people.route) of r - held(r) + staff-would-come(r) >= staff-time-budgeted',
      'can-take(r) when has-room(r) and is-willing of r',
      'refused = 1 whenever can-take(r) is asked of someone with has-room(r) and not is-willing; it is 0 as the search for a person begins',
    ],
    where: {
      'is-willing':
        'by least-taken (cost.complexity.time, willing.margin) against price-offered (isf.rate.ratio, pooled.discount, preferred-list.discount, fee.needs-related)',
      'held(r)': 'of goes-on-with',
      refused:
        'counts only providers asked: who is passed over for another reason first, or comes after whoever is found, is not asked',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/placing/willingness.test.ts'],
  },
  ...callOffEquations,
  {
    id: 'block-taker',
    gives:
      'Under block the council fills the hours it has guaranteed, which nobody can refuse, before it buys any beyond them.',
    fills: [],
    formula: [
      'first the first r of R with unfilled-guarantee of r >= staff-time-budgeted, providers.blockShare[r] > 0 and has-room(r), but with held(r) = 0',
      'when there is none: the first r of R with providers.blockShare[r] > 0 and can-take(r), looked at in this order',
      'nobody: -1 (NO_PROVIDER); providers the person avoids are not passed over',
    ],
    where: {
      'unfilled-guarantee':
        'of providers.bookedBlock as the month before left it and placements under block since: whoever has left the block, or needs less, this month is still counted there',
      R: 'providers of the person’s locality in the order of listing.provider, members of the framework or not',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/placing/willingness.test.ts'],
  },
  {
    id: 'in-house-taker',
    gives:
      "The council's own service takes whom it has staff for, and whose package staff of the block without work would come to give for a part.",
    fills: [],
    formula: [
      'r = in-house-row; nobody when that is -1 (NO_PROVIDER)',
      'short = staff-time-budgeted - room-for-one-more(7) of r - staff-would-come(r)',
      'it takes the person when short <= 0',
      'or when short <= floor(staff-time-budgeted * staff.follow) and short <= sum over rows q from 0 to market.providerRows - 1 of block-staff-idle(q)',
      'it refuses nobody for the price',
    ],
    where: { 7: 'the route IN_HOUSE' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'pool-taker',
    gives: 'A pool goes to the provider most of the neighbours who pool have.',
    fills: [],
    formula: [
      'l = people.locality; nobody when localities.pooled[l] = 0',
      'members(r) = number of people of locality l with people.present = 1, people.route = 6 (POOLED) and people.provider = r, those placed earlier this month included',
      'main = the provider with the most members, at least one; among equals the lowest providers.identity',
      'nobody when there is none, or providers.identity[main] + 1 = people.avoids (can-take is not asked then), or not can-take(main)',
      'otherwise main',
    ],
    code: 'core/model/placing/pool-providers.ts',
    tests: TESTS,
  },
  {
    id: 'provider-found',
    gives: 'Which provider a person who looks for one finds at the price of their arrangement.',
    fills: [],
    formula: [
      'for-council when people.deployment is 0 (COUNCIL_MANAGED), 3 (NO_BUDGET) or 5 (MIXED), or when people.arranged = 1',
      'called-off when people.route = 1 (FRAMEWORK) and for-council',
      'route 0 (BLOCK): block-taker; route 7 (IN_HOUSE): in-house-taker; called-off: call-off-taker',
      'route 6 (POOLED): pool-taker and, when that is nobody, provider-favoured(providers.open = 1, can-take, people.asks)',
      'every other: provider-favoured(admitted-by-route, can-take, people.asks)',
    ],
    where: {
      'provider-favoured':
        'by liking-of-provider, from choice.logit.price, choice.logit.quality, choice.logit.distance and choice.logit.flexibility, as the choice-rule has it; block, pools and every call-off but by the person’s choice go on by their own rules',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'other-terms',
    gives:
      'Which terms someone turns to whom nobody takes on those they have: the council to its framework for its list, a block and a pool, people who buy for themselves to what providers ask of them.',
    fills: ['people.route', 'people.sharing', 'people.brokered', 'people.barrier', 'people.transfersFrom'],
    formula: [
      'only when people.route is 0 (BLOCK), 1 (FRAMEWORK), 4 (PREFERRED_LIST) or 6 (POOLED); on every other there are none',
      'client = council when people.arranged = 1, else client-of-care',
      'council, people.route = 0, 4 or 6: people.route = 1 (FRAMEWORK); people.barrier = 3 (NO_SUPPLY)',
      'council, people.route = 1 (FRAMEWORK), and broker for the council: there are none',
      'person: people.route = 2 (OPEN_MARKET); people.brokered = 0; people.transfersFrom = 0',
      'people.sharing = 1 for whoever turned from 6 (POOLED): they share no visits any more, and their staff time is the whole of it',
    ],
    where: { 'client-of-care': 'by brokerage.terms' },
    code: 'core/model/placing/other-terms.ts',
    tests: ['test/core/model/placing/other-terms.test.ts'],
  },
  {
    id: 'goes-on-with',
    gives:
      'Nobody is moved for nothing: whom the council was to buy for elsewhere and nobody takes there goes on with whom they had, on the terms they had; their time is kept for them until they have looked.',
    fills: [],
    formula: [
      'from = people.transfersFrom - 1; nobody: -1 (NO_PROVIDER) when from < 0, providers.open[from] = 0, providers.inHouse[from] = 1 or providers.identity[from] + 1 = people.avoids; else from',
      'held(r) = sum of staff-time-budgeted over those with people.present = 1, people.provider = -1 and goes-on-with = r who have not looked yet this month',
    ],
    where: {
      'held(r)':
        'minutes a week; whoever looks is no longer counted, and what is held keeps nobody from hours the council has guaranteed',
    },
    code: CODE,
    tests: ['test/core/model/placing/other-terms.test.ts'],
  },
  {
    id: 'buys-alone',
    gives:
      'Someone who pays in full and for whom the council finds nobody, above its rate either, buys for themselves and asks it to arrange no more.',
    fills: ['people.arranged', 'people.route', 'people.brokered', 'people.transfersFrom'],
    formula: [
      'only when people.arranged = 1 and people.capacity is not 2 (NO_SUITABLE_PERSON): people.arranged = 0; people.route = 2 (OPEN_MARKET); people.brokered = 0; people.transfersFrom = 0',
    ],
    source: 'Care Act 2014 sections 14(1)(b), 18(3) and 18(4)',
    code: 'core/model/placing/other-terms.ts',
    tests: ['test/core/model/placing/other-terms.test.ts'],
  },
  {
    id: 'who-looks',
    gives:
      'Everyone without a provider who needs one looks, one after another; whoever has lost theirs cannot begin with another until the delay is over.',
    fills: [
      'people.provider',
      'people.wanted',
      'people.route',
      'people.barrier',
      'providers.booked',
      'providers.bookedBlock',
      'people.waiting',
      'people.decides',
      'market.refused',
    ],
    formula: [
      'delay = reallocation.delay / (365 / 12)',
      'for each person in order of row from 0 to market.peopleRows - 1, what one takes being gone for the next:',
      'skipped when people.present = 0 or people.provider is not -1 (NO_PROVIDER); people.waiting stays',
      'when people.route = 3 (PERSONAL_ASSISTANT) or plan-taken-up = 0: people.waiting = 0 and people.displaced = 0, and nothing else',
      'else, when people.displaced = 1 and people.waiting + 1 <= delay: people.waiting += 1, and nothing else',
      'else the person looks: refused = 0; found = provider-found',
      'when found is -1 and from = goes-on-with is not: people.provider = from; people.wanted = staff-time-budgeted; providers.booked[from] += people.wanted; people.route = people.leftRoute unless people.deployment = 5 (mixed), and when that is 0 (BLOCK) providers.bookedBlock[from] += people.wanted; people.barrier = 3 (NO_SUPPLY); and nothing else',
      'else, when found is -1 and there are other-terms: had = people.route before them; found = provider-found again, on those',
      'when found is still -1, may-go-above and may-buy (spot-taker): above = spot-taker; when above is -1 and the person buys-alone: found = provider-found again',
      'when refused = 1: market.refused += 1',
      'when found is not -1: placement with found, at ratio bid-ratio(found) when called-off, else 1; then turns-taken',
      'else when there is above and it is not -1: ratio = spot-asked(above) / price-offered; market.placedAbove += 1 when ratio > 1; placement with above at ratio',
      'else people.waiting += 1; people.route = had where they turned and are called-off; and people.decides = 2 (again) where people.deployment = 4 (isf)',
    ],
    where: { delay: 'months, float64; reallocation.delay in days', ratio: 'float64, not rounded' },
    code: CODE,
    tests: [...TESTS, 'test/core/model/placing/spot.test.ts'],
  },
  {
    id: 'placement',
    gives: 'What becomes of a person who is placed with a provider, and of that provider.',
    fills: [
      'people.provider',
      'people.wanted',
      'people.bidRatio',
      'people.delayed',
      'people.displaced',
      'people.since',
      'people.waiting',
      'people.firstPreference',
      'providers.booked',
      'providers.bookedBlock',
      'market.placed',
      'market.placedAbove',
      'market.replacing',
      'market.waitedMonths',
      'market.firstPreferences',
    ],
    formula: [
      'placement with r at ratio, one after another as written:',
      'people.provider = r; people.wanted = staff-time-budgeted; providers.booked[r] += people.wanted',
      'people.bidRatio = ratio; when people.route = 0 (BLOCK): providers.bookedBlock[r] += people.wanted',
      'when people.route = 6 (POOLED): the person counts among the members of pool-taker from here on',
      'staff-brought to r',
      'when people.displaced = 1: people.delayed = max(0, delay - people.waiting); market.replacing += 1; people.displaced = 0',
      'people.since = month; market.placed += 1; market.waitedMonths += people.waiting; people.waiting = 0',
      'liked when provider-favoured(providers.open = 1, everyone can, people.asks) = r, whatever the route',
      'people.firstPreference = 1 when liked, else 0; when liked: market.firstPreferences += 1',
    ],
    where: {
      delay: 'of who-looks, months; people.delayed is a part of the month',
      month: 'months since the start of the spin-up',
      'everyone can': 'staff and price do not count; who the person avoids is passed over all the same',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'transfers-forgotten',
    gives: 'What was to transfer with the work is forgotten at the end of the step, placed or not.',
    fills: ['people.transfersFrom'],
    formula: [
      'people.transfersFrom = 0 for every row from 0 to market.peopleRows - 1, once everyone has looked',
    ],
    code: CODE,
    tests: ['test/core/model/placing/staff-follow.test.ts'],
  },
];
