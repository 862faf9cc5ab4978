import type { Equation } from '../equation.ts';

const TESTS = ['test/core/model/steps/keep-lists.test.ts'];
const MEMBERSHIP_TESTS = ['test/core/model/placing/membership.test.ts'];

export const keepListsEquations: readonly Equation[] = [
  {
    id: 'provider-rank',
    gives:
      'The order of rank among some providers: the best rated first, the longest established first among equals.',
    fills: [],
    formula: [
      'provider-rank = the providers in order of: providers.rating, highest first; among equals providers.identity, lowest first',
    ],
    where: {
      'provider-rank':
        'goes by the published rating as float64, not by quality; no two open providers share an identity',
    },
    code: 'core/model/placing/ranking.ts',
    tests: MEMBERSHIP_TESTS,
  },
  {
    id: 'provider-lists',
    gives:
      'For each locality the providers that trade there, once in the order of rank and once in the order people come to know them.',
    fills: ['listing.provider', 'listing.ring', 'localities.listed'],
    formula: [
      'only when market.listStale = 1 as the step begins; otherwise lists stand as they were last drawn up, whoever has changed since',
      'trading = rows r from 0 to market.providerRows - 1 with providers.open[r] = 1 and providers.inHouse[r] = 0',
      'ranked = trading in provider-rank',
      'round = ranked, sorted by providers.renown, lowest first; equals stay in the order of ranked',
      'for each locality l from 0: serves(r) when bit l of providers.coverage[r] is set, bit 0 being the lowest',
      'localities.listed[l] = how many r of trading serve l',
      'listing.provider[l, n] = the n-th r of ranked that serves l, n from 0',
      'listing.ring[l, n] = the n-th r of round that serves l, n from 0',
    ],
    where: {
      '[l, n]':
        'row l * (rows allocated for providers) + n of the table; entries from localities.listed[l] on are never read',
    },
    code: 'core/model/placing/ranking.ts',
    tests: TESTS,
  },
  {
    id: 'lists-up-to-date',
    gives: 'The lists are marked as drawn up.',
    fills: ['market.listStale'],
    formula: [
      'was-stale = market.listStale = 1, as the step begins',
      'market.listStale = 0, after provider-lists',
    ],
    where: {
      'market.listStale':
        'set to 1 by whoever founds a provider, closes one, publishes a rating, hands a contract back or takes a provider over, and read here the month after',
    },
    code: 'core/model/steps/keep-lists.ts',
    tests: TESTS,
  },
  {
    id: 'framework-members',
    gives:
      'Who may be called on: the best-rated part of those who want to take part or, where the council accredits, everyone at the quality floor or above.',
    fills: ['providers.listed'],
    formula: [
      'accredits when framework.accreditation = 1 (0 no, 1 yes)',
      'willing = rows r with providers.open[r] = 1, providers.inHouse[r] = 0 and providers.barredUntil[r] <= month, and: where the council accredits halfUp(providers.rating[r]) >= framework.quality-floor, elsewhere providers.joins[r] = 1',
      'places = number of willing where the council accredits; elsewhere max(min(1, number of willing), halfUp(number of willing * framework.size))',
      'admitted = the first `places` of willing in provider-rank; all of them when places is not below their number',
      'providers.listed[r] = 1 for r admitted, 0 for every other row from 0 to market.providerRows - 1, closed ones included',
      'membership-changed when providers.listed of any row is another than before',
    ],
    where: {
      month: 'months since the start of the spin-up: index of the month in hand',
      'halfUp(providers.rating[r])':
        'the step the regulator publishes: 0 inadequate, 1 requires improvement, 2 good, 3 outstanding',
    },
    code: 'core/model/placing/membership.ts',
    tests: MEMBERSHIP_TESTS,
  },
  {
    id: 'preferred-list-planned',
    gives:
      'How much of the starting mix is to come to the list of preferred providers this month, added up over client groups.',
    fills: [],
    formula: [
      'preferred-list-planned = sum over client groups g = 0 to 4 of starting-mix[block] of g * move.block-to-preferred-list[g] + starting-mix[framework] of g * move.framework-to-preferred-list[g]',
    ],
    where: {
      g: 'client group; each of these levers has a value for each group',
      'starting-mix':
        'from place.directPaymentShare18to64, place.directPaymentShare65plus, place.blockShare, mix.part.18to64, mix.part.65plus, mix.isf.18to64 and mix.isf.65plus of this month',
    },
    code: 'core/model/choosing/planned-mix.ts',
    tests: TESTS,
  },
  {
    id: 'preferred-providers',
    gives:
      'Where the option plans a list, or one is kept already, the best-rated share of the framework’s members are preferred providers, one at least where there is any.',
    fills: ['providers.preferred'],
    formula: [
      'members = rows r with providers.open[r] = 1 and providers.listed[r] = 1, as framework-members leaves it',
      'size = max(min(1, number of members), halfUp(number of members * preferred-list.size))',
      'when preferred-list-planned = 0 and providers.preferred = 0 for every row from 0 to market.providerRows - 1: nothing changes',
      'when size = sum of providers.preferred over rows 0 to market.providerRows - 1, and neither was-stale nor membership-changed: nothing changes',
      'otherwise providers.preferred[r] = 1 for the first `size` of members in provider-rank, 0 for every other row',
    ],
    where: {
      'was-stale': 'of lists-up-to-date',
      'membership-changed': 'of framework-members',
    },
    code: 'core/model/placing/preferred-list.ts',
    tests: [...TESTS, ...MEMBERSHIP_TESTS],
  },
  {
    id: 'fund-holders',
    gives: "Who holds individual service funds: those able to, where the council's contracts let them.",
    fills: ['providers.isfCapable'],
    formula: [
      'for each row r from 0 to market.providerRows - 1:',
      'may = providers.open[r] = 1 and providers.inHouse[r] = 0 and (isf.contracts = 1 or providers.listed[r] = 0)',
      'providers.isfCapable[r] = 1 when may and providers.fundReady[r] = 1, else 0',
    ],
    where: { 'isf.contracts': '0 forbidden to members of the framework, 1 allowed' },
    code: 'core/model/placing/fund-holders.ts',
    tests: TESTS,
  },
];
