/** Who decides in a month, what mix new decisions are wanted in, and which arrangement each person comes to. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/choose-deployment.ts';
const TESTS = [
  'test/core/model/steps/choose-deployment.test.ts',
  'test/core/model/steps/one-decision.test.ts',
];
const IN_HOUSE = 'core/model/council/in-house-room.ts';
const IN_HOUSE_TESTS = ['test/core/model/council/in-house-room.test.ts'];
const TARGETS = 'core/model/choosing/targets.ts';
const TARGET_TESTS = ['test/core/model/choosing/targets.test.ts'];

export const decisionEquations: readonly Equation[] = [
  {
    id: 'month-of-deciding',
    gives:
      'The order of the month’s decisions: one client group after another, those who arrive before those who decide again.',
    fills: ['providers.lostToBudgets'],
    formula: [
      'providers.lostToBudgets = 0 for each provider row from 0 to market.providerRows - 1',
      'planned-mix, block-exists, supply-of-arrangements and losses-of-month are worked out, once for the whole month',
      'change-of-plan, for every client group',
      'who-decides, for every client group',
      'for each client group g, in order from 0 to 4:',
      '  wanted-of-decisions of g',
      '  those who decide on arrival: steering-of-pulls, then arrangement-chosen for each in order of row',
      '  those who decide again: steering-of-pulls, then arrangement-chosen for each in order of row',
    ],
    where: {
      '0 to 4': 'older, memory, physical, learning, mental',
      'each person present': 'rows of people from 0 to market.peopleRows - 1 with people.present = 1',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'change-of-plan',
    gives:
      'When the plan for a client group moves on, all of its people are behind it until they next decide.',
    fills: ['constants.planned', 'people.barrier'],
    formula: [
      'moved(g) = planned-mix[g][cell] is not constants.planned at (g * 2) * 8 + cell, for any cell from 0 to 7',
      'constants.planned at (g * 2) * 8 + cell = planned-mix[g][cell]',
      'where moved(people.group): people.barrier = 5 (NOT_REVIEWED), for each person present with people.deployment not 2 (self-funder)',
    ],
    where: {
      'is not':
        'differs at all; in the first month of a run any share planned differs from the 0 kept; rows of kind 1 stay 0',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'who-decides',
    gives:
      'Who decides this month and who does not, and in which arrangement everyone stands before anyone does.',
    fills: [],
    formula: [
      'for each person present with people.deployment not 2 (self-funder), by client group and in order of row:',
      '  people.decides = 0: settled[arrangement-of-person] += 1',
      '  people.decides = 1 (on arrival): arrived += 1',
      '  people.decides = 2 (again): reviewed[arrangement-of-person] += 1',
    ],
    where: { 'settled, reviewed, arrived': 'people; 0 to begin with, for each client group' },
    code: 'core/model/choosing/deciding.ts',
    tests: [...TESTS, ...TARGET_TESTS],
  },
  {
    id: 'wanted-of-decisions',
    gives:
      'The shares wanted of new decisions: arrivals in the planned mix and reviewed people where they are, both corrected for part of what the plan is short of or has too many of.',
    fills: [],
    formula: [
      'at review = sum of reviewed; deciding = at review + arrived; everyone = sum of settled + deciding',
      'gap[cell] = planned-mix[g][cell] * everyone - settled[cell] - reviewed[cell] - planned-mix[g][cell] * arrived',
      'pace = choice.steering.pace / deciding, 0 where deciding = 0',
      'corrected(people, change)[cell] = max(0, people[cell] + change[cell] * (change[cell] > 0 ? max(0, 1 - missing / coming) : 1)),',
      '  with missing = sum of max(0, -(people + change)) and coming = sum of max(0, change)',
      'wanted-arriving = corrected(planned-mix[g] * arrived, gap * pace * arrived), then all divided by their sum',
      'moved[cell] = gap[cell] where gap[cell] > 0 or run-down[g][cell], else 0',
      'wanted-again = corrected(reviewed, moved * pace * at review), then all divided by their sum',
      'in both, less than 1e-9 of a person is 0 before they are divided; where such a sum is 0: planned-mix[g] instead',
      'leaving[cell] = min(reviewed[cell], max(0, -moved[cell]))',
      'most-short = the cell with the highest gap of those with gap[cell] > 0, the first of equals; none where there is none',
    ],
    where: {
      missing:
        'people who are to be taken out of an arrangement and are not there: as many fewer come in elsewhere',
      leaving: 'people the plan moves out of an arrangement, against those it moves out of others',
      gap: 'people an arrangement is short of before anyone decides; below zero where it has too many',
    },
    code: TARGETS,
    tests: TARGET_TESTS,
  },
  {
    id: 'steering-of-pulls',
    gives:
      'In planned mode the pulls are moved until those who decide are expected to come to the wanted shares; in take-up they stay as calibrated.',
    fills: ['constants.steering'],
    formula: [
      'for the people of a client group g who decide with kind 0 (on arrival) or 1 (again); nothing is done where there are none',
      'weight(cell) of each of them, all before any of them comes to an arrangement',
      'where choice.mode is 1 (take-up): pull = pulls-kept(constants.calibrated, g, kind), and constants.steering stays as it is',
      'elsewhere: pull = pulls-fitted(these people, wanted, instead, pulls-kept(constants.steering, g, kind), max(0.001, 0.02 / number of these people), 40)',
      '  with wanted = wanted-arriving and instead = planned-mix[g] for kind 0, wanted-again and instead = leaving for kind 1',
      '  constants.steering = pull(cell) at the row of g, kind and cell, for each cell',
    ],
    where: {
      '0.001, 0.02, 40':
        'a tenth of a percentage point; the part of one person to which a share among few need be met; the most rounds',
      'row of g, kind and cell': 'see pulls-kept',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/choosing/nested-logit.test.ts'],
  },
  {
    id: 'arrangement-chosen',
    gives:
      'A person comes to the arrangement a draw falls on; whoever does not come to one the plan is short of is noted with the reason.',
    fills: ['people.barrier'],
    formula: [
      'wished = arrangement-drawn, by chance-of-arrangement with the pulls of their client group and kind of decision',
      'before = arrangement-of-person where they decide again; none where they decide on arrival',
      'turned-away: wished = in-house, before is not in-house, and not taken-in-house',
      'turned-away: wished = preferred-list or isf, not both before = wished and people.provider is not -1, and not taken-there',
      'to = wished; but where turned-away: before, or framework where there is none, it is wished, or they would be turned away from it too',
      'people.barrier = 3 (NO_SUPPLY) where turned-away',
      'elsewhere: people.barrier = 0 (NO_BARRIER) where gap[to] > 0 or there is no most-short',
      'people.barrier = barrier-to-arrangement(most-short) elsewhere, but 4 (PREFERS_OTHERWISE) where that is 0 (NO_BARRIER)',
      'then, where to = before: arrangement-kept; elsewhere: arrangement-entered',
    ],
    where: { 'gap, most-short': 'as they stood before anyone decided, in take-up too' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'taken-there',
    gives:
      'Whether someone on the preferred list, or a holder of service funds, would take a person on: nobody is brought to where they could only wait.',
    fills: [],
    formula: [
      'spoken-for(r) = 0 for every provider row as the month’s decisions begin; needed = staff-time-budgeted with people.sharing = 1; taken where that is 0',
      'offered = with-needs of the contract price for the preferred list, or for a service fund, at fee.needs-related; for a direct payment the contract price of the list or the framework, without needs',
      'brought(r) = people.wanted, 0 under route 0 (block), where people.provider = r',
      'elsewhere brought(r) = min(floor(needed * staff.follow), idle-without) for the preferred list, but for a direct payment, where people.provider is not -1 and people.deployment is 0, 3 or 5; else 0',
      'from = people.provider; left = people.wanted; kept = max(0, providers.guaranteed[from] - providers.bookedBlock[from] + left under route 0, else 0)',
      'idle-without = max(0, floor(providers.staff[from] - going-along(from) - (providers.booked[from] - left + kept + spoken-for(from)) * (1 + staff.headroom)))',
      'would-take(r) when providers.preferred[r] = 1, or for a service fund providers.isfCapable[r] = 1, or for a direct payment on the framework providers.listed[r] = 1; providers.open = 1, providers.inHouse = 0, r covers people.locality, providers.identity[r] + 1 is not people.avoids,',
      '  least-taken of r <= offered, and needed - brought(r) <= room-for-one-more(1) of r - spoken-for(r) - missed(r)',
      'taken-there when there is such a row: for the lowest of them spoken-for(r) += needed - brought(r), and where from is neither -1 nor r, going-along(from) += brought(r) and missed(from) += max(0, brought(r) - left); both are 0 for every row as the month’s decisions begin',
    ],
    where: {
      offered: 'whole pence an hour, by market.frameworkRate, preferred-list.discount and isf.rate.ratio',
      'least-taken': 'by cost.complexity.time and willing.margin',
      'needed, brought, spoken-for': 'whole minutes a week',
      1: 'the route FRAMEWORK',
    },
    code: 'core/model/placing/taker-there.ts',
    tests: ['test/core/model/placing/taker-there.test.ts'],
  },
  {
    id: 'planned-in-house',
    gives:
      "Staff time for those whom the plan would have at the council's own service this month, which it is staffed for before they come.",
    fills: ['market.inHousePlanned'],
    formula: [
      'minutes(g) = sum of staff-time-budgeted over each person present of client group g with people.deployment not 2 (self-funder), before anyone decides',
      'market.inHousePlanned = halfUp(sum over g of planned-mix[g][in-house] * minutes(g)); 0 where choice.mode is 1 (take-up)',
    ],
    where: { minutes: 'minutes a week' },
    code: IN_HOUSE,
    tests: IN_HOUSE_TESTS,
  },
  {
    id: 'taken-in-house',
    gives:
      "Whether the council's own service can take a person on: nobody is brought to it before there is staff for them, so that what a plan asks beyond that is a gap and no one is left without care.",
    fills: [],
    formula: [
      'r = in-house-row; nobody is taken where that is -1 (NO_PROVIDER)',
      'free = providers.staff[r] - providers.booked[r] - sum of staff-time-budgeted over each person present with people.route = 7 (in-house) and people.provider = -1, when the first of the month is asked about',
      'own = staff-time-budgeted - floor(staff-time-budgeted * staff.follow) where people.provider is not -1 and people.deployment is 0, 3 or 5; else staff-time-budgeted',
      'taken-in-house = own <= free, and then free -= own',
    ],
    where: {
      'free, own': 'whole minutes a week',
      'asked about': 'in the order of month-of-deciding',
    },
    source: 'Transfer of Undertakings (Protection of Employment) Regulations 2006, regulation 3(1)(b)(iii).',
    code: IN_HOUSE,
    tests: IN_HOUSE_TESTS,
  },
];
