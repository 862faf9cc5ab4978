import type { Equation } from '../equation.ts';
import { settleProvidersEquations } from './settle-market-providers.ts';

const CODE = 'core/model/settle-market.ts';
const SUPPORT_CODE = 'core/model/entering/support-market.ts';
const SUPPORT_TESTS = ['test/core/model/entering/support-market.test.ts'] as const;
const TRAVEL_CODE = 'core/model/delivering/travel-scale.ts';
const TRAVEL_TESTS = ['test/core/model/delivering/travel-scale.test.ts'] as const;

/** How the market of a place is filled before its first month; the people themselves are described where people arrive. */
export const settleMarketEquations: readonly Equation[] = [
  {
    id: 'market-at-start',
    gives:
      'The order in which the market of a place is filled before the first month, and the rates and indices it starts with.',
    fills: [
      'market.frameworkRate',
      'market.incomeIndex',
      'market.pointValue',
      'market.peopleRows',
      'market.nextPerson',
    ],
    formula: [
      'every column of every table and every account = 0; codes likewise, so that 0 is the code of whatever nothing below sets',
      'market.frameworkRate = place.frameworkRate; market.incomeIndex = 1; market.pointValue = 1',
      'then, in this order: people-at-start, block-at-start, the providers in order of identity, block-holders, opening-debts, the suppliers of community support, travel-scale',
      'market.peopleRows = market.nextPerson = place.clients18to64 + place.clients65plus + halfUp(self-funders-expected), the row of a person being their identity',
    ],
    where: {
      month: 'all parameters and levers are those of index = 0, the first month of the spin-up',
      luck: 'every draw is made with replicate 0 of the seed, whatever replicate is run, but for those said to be of the replicate being run; making-luck says the same of the providers',
      payments:
        "owners' capital is paid before the first month begins, so that it is in the opening balances of that month and in the turnover of none",
    },
    code: CODE,
    tests: ['test/core/model/people/newcomer.test.ts', 'test/core/model/generated-providers.test.ts'],
  },
  {
    id: 'block-at-start',
    gives:
      'Block hours guaranteed for a client group before any option acts: bought for those who use them, with the part that habitually goes unused on top.',
    fills: ['groups.guaranteedAtStart'],
    formula: [
      'group-minutes = sum of staff-time-budgeted over the people with people.group = group and people.deployment not SELF_FUNDER (2)',
      'groups.guaranteedAtStart = halfUp(group-minutes * starting-mix[block] of the group / contract.block.utilisation)',
    ],
    where: {
      'group-minutes': 'minutes of staff a week',
      'starting-mix':
        'from mix.part.18to64, mix.part.65plus, mix.isf.18to64 and mix.isf.65plus, as in force at index = 0',
    },
    code: CODE,
    tests: [
      'test/core/model/steps/guarantee-block-hours.test.ts',
      'test/core/model/generated-providers.test.ts',
    ],
  },
  ...settleProvidersEquations,
  {
    id: 'supporters-settled',
    gives: 'The suppliers of community support a place starts with: what each is and where it works.',
    fills: [
      'market.supporterRows',
      'supporters.identity',
      'supporters.charity',
      'supporters.priceRatio',
      'supporters.coverage',
    ],
    formula: [
      'support-clients = number of people with people.supportBudgeted > 0; support-minutes = sum of people.supportBudgeted over everyone',
      'market.supporterRows = min(256, max(1, halfUp(support-clients / support.clients)))',
      'for row = 0 to market.supporterRows - 1, which is also the identity:',
      'supporters.identity = row',
      'supporters.charity = 1 where u(supporter-make, row, 0) < support.charity.share, else 0',
      'supporters.priceRatio = exp(support.price.spread * normal(supporter-make, row, 1))',
      'size = exp(support.size.spread * normal(supporter-make, row, 2))',
      'home = whole(u(supporter-make, row, 3) * place.localities)',
      'supporters.coverage = the bit of home, and the bit of each locality with u(supporter-make, row, 16 + locality) < support.coverage',
      'once all are made: the one of the greatest size, the lowest row among equals, gets the bits of all localities that nobody covers',
    ],
    where: {
      'support-minutes': 'minutes a week',
      locality: 'from 0 to place.localities - 1; its bit is 2^locality',
      size: '1 for the usual one',
    },
    code: SUPPORT_CODE,
    tests: SUPPORT_TESTS,
  },
  {
    id: 'supporters-staffed',
    gives: 'Support booked with each supplier at the start, and staff for it with some to spare.',
    fills: ['supporters.booked', 'supporters.staff'],
    formula: [
      'share = support-minutes * size / sum of size over all suppliers',
      'supporters.booked = halfUp(share)',
      'supporters.staff = halfUp(max(halfUp(workforce.hours.per.worker * 60), share * (1 + staff.headroom)))',
    ],
    where: {
      share: 'minutes a week, with parts of a minute',
      'supporters.price, supporters.taxable': '0 until the first month sets them',
    },
    code: SUPPORT_CODE,
    tests: SUPPORT_TESTS,
  },
  {
    id: 'rounds-expected',
    gives:
      'Care that agencies are expected to give at the start, by provider and locality, and the waiting it takes.',
    fills: [],
    formula: [
      'for each person: payment = 0 where people.deployment = SELF_FUNDER (2), else starting-mix[direct-payment] of people.group',
      'from-agencies = staff-time-budgeted * (1 - payment * dp.employ.share.default)',
      'own-times = staff-time-budgeted * payment * (1 - dp.employ.share.default), but from-agencies where people.deployment = SELF_FUNDER (2)',
      'needed(locality) = sum of from-agencies over the people with people.locality = locality',
      'own-times-part = sum of own-times / sum of from-agencies over everyone; 0 where nothing is needed',
      'covered(provider) = sum of needed(locality) over the localities in providers.coverage',
      'round(provider, locality) = providers.staff / (1 + staff.headroom) * needed(locality) / covered(provider) for each locality in providers.coverage; none for a provider with covered = 0',
      'mean-flexibility = sum of providers.flexibility * providers.staff / sum of providers.staff over all providers; 0 where there is no staff',
      'gap = place.travelShare * cost.waiting.part + own-times-part * cost.waiting.chosen * mean-flexibility',
    ],
    where: {
      round: 'minutes a week; providers.coverage is that after the block holders got theirs',
      'own-times': 'minutes a week with people who set their own times',
      gap: 'waiting for a minute with people; nobody pools yet, so that cost.waiting.pooled has no part in it',
    },
    code: TRAVEL_CODE,
    tests: TRAVEL_TESTS,
  },
  {
    id: 'travel-scale',
    gives:
      'Travel of a week per square root of visits a week in a locality: what gives the place its published share of paid travel and waiting at the start.',
    fills: ['market.travelScale'],
    formula: [
      'care = sum of round over all providers and localities',
      'travel = care * (place.travelShare - gap)',
      'market.travelScale = 0 where care = 0 or travel <= 0; else:',
      'usual-travel = place.travelShare * (1 - cost.waiting.part)',
      'most = cost.travel.most * usual-travel; fixed = cost.travel.fixed * usual-travel',
      'travel-at(scale) = sum over every round > 0 of min(fixed * round + scale * sqrt(round / cost.visit.mean), most * round)',
      'within = min(travel, most * care)',
      'low = 0; high = most * sqrt(the greatest round * cost.visit.mean)',
      '48 times: scale = (low + high) / 2; where travel-at(scale) < within, low = scale, else high = scale',
      'market.travelScale = high',
    ],
    where: {
      travel: 'minutes a week',
      'cost.visit.mean': 'minutes of a visit',
      scale:
        'minutes of travel a week per square root of visits a week; it stays as it is from then on, whatever the parameters of later months',
    },
    source: 'Beardwood, Halton and Hammersley (1959), the shortest path through many points.',
    code: TRAVEL_CODE,
    tests: [...TRAVEL_TESTS, 'test/core/costing/rounds.test.ts'],
  },
];
