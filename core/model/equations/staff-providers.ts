import type { Equation } from '../equation.ts';
import { leavingEquations } from './staff-providers-leaving.ts';

const CODE = 'core/model/steps/staff-providers.ts';
const TESTS = ['test/core/model/steps/staff-providers.test.ts'];
const POOL = 'core/model/staffing/labour-pool.ts';
const POOL_TESTS = ['test/core/model/staffing/labour-pool.test.ts', ...TESTS];

export const staffProvidersEquations: readonly Equation[] = [
  ...leavingEquations,
  {
    id: 'staff-in-work',
    gives: 'All staff of providers.',
    fills: [],
    formula: [
      'staff-in-work = sum of providers.staff over rows 0 to market.providerRows - 1 with providers.open = 1',
      'staff-before = staff-in-work as the step begins',
      'one-worker-whole = halfUp(workforce.hours.per.worker / (1 + place.travelShare) * 60)',
    ],
    where: {
      'staff-in-work, one-worker-whole':
        "minutes a week; the council's own service counts as a provider throughout",
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'usual-vacancy',
    gives:
      'The share of posts that stand vacant in a place of its turnover when posts are filled at their usual pace.',
    fills: [],
    formula: [
      'usual-fill = steady-fill(workforce.turnover, workforce.vacancy)',
      'usual-vacancy = (place.staffTurnover / 12) / (place.staffTurnover / 12 + usual-fill)',
    ],
    where: { 'usual-fill': 'share of vacant posts filled in a month' },
    code: 'core/model/staffing/matching.ts',
    tests: ['test/core/model/staffing/matching.test.ts', ...TESTS],
  },
  {
    id: 'work-to-staff',
    gives:
      'The care a provider staffs for: what is drawn on, and what the council has promised to pay for and may call on any day.',
    fills: [],
    formula: [
      'given-a-week = down(providers.deliveredFramework * 3 / 13)',
      'work-to-staff = providers.booked + unfilled-guarantee + max(0, providers.guaranteedSpot - given-a-week)',
      'waiting-for-council = sum of staff-time-budgeted of people with people.present = 1, people.route = 7 (IN_HOUSE) and people.provider = -1 (NO_PROVIDER)',
      'work = max(work-to-staff + waiting-for-council, market.inHousePlanned) when providers.inHouse = 1, else work-to-staff',
    ],
    where: {
      'work, given-a-week':
        'minutes a week; given-a-week is framework care of this month as whole minutes a week',
    },
    code: 'core/model/staffing/work-to-staff.ts',
    tests: TESTS,
  },
  {
    id: 'staff-adjusted',
    gives:
      'Staff leave, posts are made for what the provider means to keep, and some are made redundant where work has gone for good; someone stays to keep even the smallest going.',
    fills: ['providers.staff', 'providers.leavers', 'providers.dismissed', 'providers.vacancies'],
    formula: [
      'posts = 0; for each row in order from 0 to market.providerRows - 1: providers.vacancies = 0 and, when providers.open = 1, as follows:',
      'within-staff(m) = max(0, min(m, providers.staff - one-worker-whole)), of the staff at that moment',
      'providers.leavers = within-staff(halfUp(providers.staff * leaving-rate)); providers.staff -= providers.leavers',
      'kept = work + max(one-worker-whole, work * staff.headroom)',
      'wanted = halfUp(kept / (1 - usual-vacancy)); posts += wanted',
      'providers.dismissed = 0 when providers.inHouse = 1, else redundant-minutes; providers.staff -= providers.dismissed',
      'providers.vacancies = max(0, wanted - providers.staff)',
    ],
    where: {
      'kept, wanted, posts': 'minutes a week; kept is not rounded',
      'closed providers':
        'keep providers.leavers and providers.dismissed as they stand (0 since care was delivered) and have no posts',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'redundancy-paid',
    gives:
      'The provider pays redundancy out of its cash, and the council meets the part the indemnity says: neither is in its margin.',
    fills: [],
    formula: [
      'only when redundant-minutes > 0, as soon as they are known:',
      "pay('redundancy pay', cash of the provider, staff, redundancy-due), an amount of 0 included",
      'met = halfUp(redundancy-due * indemnity.redundancy)',
      "pay('redundancy indemnity', council, cash of the provider, met), an amount of 0 included",
    ],
    where: { 'indemnity.redundancy': 'share from 0 to 1' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'mean-relative-pay',
    gives: 'Mean pay of all staff over that of other work; like other work’s where there are no staff.',
    fills: [],
    formula: [
      'minutes = sum of providers.staff, paid = sum of providers.staff * providers.pay, over rows with providers.open = 1, after staff-adjusted of all',
      'mean-relative-pay = relative-pay(paid / minutes) when minutes > 0, else 1',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'labour-pool-settled',
    gives:
      'Until the horizon begins the pool of labour is such that the share of posts usual in a place of its turnover stands vacant.',
    fills: ['market.labourPool', 'market.labourAtPar'],
    formula: [
      'when reported < 0 or market.labourPool = 0:',
      'filled = posts * (1 - usual-vacancy) + market.assistantsWanted * (1 - pa.vacancy)',
      'market.labourPool = halfUp(filled / (1 - labour.slack))',
      'market.labourAtPar = market.labourPool / mean-relative-pay ^ elasticity.supply.wage',
    ],
    where: {
      reported: 'months since the first reported month, below 0 in the spin-up',
      'market.labourPool': 'whole minutes a week; market.labourAtPar is not rounded',
    },
    code: POOL,
    tests: POOL_TESTS,
  },
  {
    id: 'labour-pool-moved',
    gives:
      'From then on the pool goes part-way to what pay draws, follows people of working age, and loses part of those who leave beyond the usual turnover.',
    fills: ['market.labourPool', 'market.labourAtPar'],
    formula: [
      'in every other month: left = sum of providers.leavers over rows with providers.open = 1',
      'market.labourAtPar = market.labourAtPar * (1 + demog.18to64 / 12), first',
      'towards = labour.pace * (market.labourAtPar * mean-relative-pay ^ elasticity.supply.wage - market.labourPool)',
      'lost = (1 - labour.stay) * (left - staff-before * place.staffTurnover / 12)',
      'market.labourPool = max(0, halfUp(market.labourPool + towards - lost))',
    ],
    where: {
      left: 'minutes a week; those made redundant do not count, and stay in the pool',
      lost: 'minutes a week; below 0, and added, where fewer leave than usual',
    },
    code: POOL,
    tests: POOL_TESTS,
  },
  {
    id: 'posts-advertised',
    gives:
      'As many posts as, filled at the usual pace, make staff grow as fast as new people can be taken in.',
    fills: [],
    formula: [
      'size = max(providers.staff, market.inHousePlanned) when providers.inHouse = 1, else providers.staff',
      'most-growth = max(one-worker-whole, halfUp(size * staff.growth.max))',
      'posts-advertised = min(providers.vacancies, floor((providers.leavers + most-growth) / usual-fill))',
    ],
    where: {
      'most-growth, posts-advertised':
        'minutes a week, of staff before anyone is taken on; 0 for a closed provider',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'staff-hired',
    gives: 'Everyone fills the same part of the posts they advertise.',
    fills: ['providers.hired', 'providers.staff', 'providers.vacancies'],
    formula: [
      'free = market.labourPool - staff-in-work - market.assistants, the new pool less the staff that are left',
      'vacant = max(0, market.assistantsWanted - market.assistants) + sum of posts-advertised over all rows',
      'rate = fill-rate(free, vacant), from workforce.turnover, workforce.vacancy, labour.slack and labour.matching',
      'for each row in order with providers.open = 1: providers.hired = min(floor(posts-advertised * rate), providers.leavers + most-growth)',
      'providers.staff += providers.hired; providers.vacancies -= providers.hired',
    ],
    where: {
      free: 'minutes a week, may be below 0; market.assistants have been found earlier in the month',
      'most-growth': 'of the staff before providers.hired is added',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'labour-left-over',
    gives: 'The labour nobody employs at the end of the month.',
    fills: ['market.labourFree'],
    formula: [
      'market.labourFree = max(0, market.labourPool - staff-in-work - market.assistants), staff taken on included',
    ],
    code: CODE,
    tests: TESTS,
  },
];
