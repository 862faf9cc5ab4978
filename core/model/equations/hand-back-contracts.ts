import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/hand-back-contracts.ts';
const TESTS = ['test/core/model/steps/hand-back-contracts.test.ts'];
const UNDERPAID = 'core/model/pricing/underpaid.ts';

/** What becomes of a person whose provider no longer serves them; of use to whoever closes as well. */
const CLIENT_RELEASED: Equation = {
  id: 'client-released',
  gives:
    'A person loses their provider: they look for another at once, and whoever is not a self-funder may decide again how their budget is held.',
  fills: [],
  formula: [
    'people.provider = -1 (NO_PROVIDER)',
    'people.displaced = 1; people.wanted = 0; people.notice = 0',
    'people.changesForced += 1; market.changesForced += 1',
    'people.decides = 2 (DECIDES_AGAIN) when people.deployment is not 2 (SELF_FUNDER); else as it is',
    'people.waiting stays as it is',
  ],
  code: 'core/model/ending/release-clients.ts',
  tests: TESTS,
};

export const handBackContractsEquations: readonly Equation[] = [
  {
    id: 'hand-backs-begin',
    gives:
      'The counts of the month begin at nothing, and released staff who followed nobody have left the trade.',
    fills: ['market.handedBack', 'market.peopleHandedBack', 'market.changesForced', 'market.staffReleased'],
    formula: [
      'market.handedBack = 0; market.peopleHandedBack = 0; market.changesForced = 0; market.staffReleased = 0',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'framework-underpays',
    gives:
      'Whether framework care of the month, outcome payments and guarantees counted, brought in less than it cost at the margin.',
    fills: [],
    formula: [
      'paid = providers.frameworkRevenue + providers.outcomeRevenue + providers.guaranteeRevenue',
      'framework-underpays when providers.deliveredFramework > 0 and paid * 60 < hour-cost-of-mix * providers.deliveredFramework',
    ],
    where: {
      paid: 'pence of the month',
      'hour-cost-of-mix': 'pence an hour, by this month’s providers.marginalCost and cost.complexity.time',
    },
    code: UNDERPAID,
    tests: TESTS,
  },
  {
    id: 'block-underpays',
    gives:
      'Whether the block, unused hours counted as far as they are paid for, brought in less than its care cost at the margin.',
    fills: [],
    formula: [
      'paid = providers.blockRevenue - providers.blockPaidBack',
      'block-underpays when providers.deliveredBlock > 0 and paid * 60 < hour-cost-of-mix * providers.deliveredBlock',
    ],
    where: { paid: 'pence of the month' },
    code: UNDERPAID,
    tests: TESTS,
  },
  {
    id: 'months-borne',
    gives: 'How many months in a row a provider bears with a contract that pays less than its hours cost.',
    fills: [],
    formula: [
      'nature = 2 * u(provider-close, providers.identity, 2) - 1',
      'months-borne = handback.months * (1 + handback.spread * nature)',
    ],
    where: {
      nature:
        'from -1 to 1; the draw has no month, so it is the same in every month and option, in the luck of the replicate',
      'months-borne': 'months, not rounded',
    },
    code: 'core/model/pricing/hand-back-patience.ts',
    tests: TESTS,
  },
  {
    id: 'contract-handed-back',
    gives:
      'A provider that has borne with it long enough gives back the contract that pays too little, and goes on with the rest.',
    fills: [
      'providers.monthsUnderpaid',
      'providers.monthsUnderpaidBlock',
      'providers.listed',
      'providers.preferred',
      'providers.barredUntil',
      'providers.blockShare',
      'market.handedBack',
      'market.listStale',
    ],
    formula: [
      'for each row in order from 0 to market.providerRows - 1; skipped when providers.open = 0 or providers.inHouse = 1, both counts of months staying as they are',
      'providers.monthsUnderpaid += 1 when framework-underpays, else = 0; providers.monthsUnderpaidBlock += 1 when block-underpays, else = 0',
      'framework-left when framework-underpays and providers.monthsUnderpaid >= months-borne, and then providers.monthsUnderpaid = 0',
      'block-left when block-underpays and providers.monthsUnderpaidBlock >= months-borne, and then providers.monthsUnderpaidBlock = 0',
      'nothing more unless framework-left or block-left; otherwise:',
      'market.handedBack += 1; market.listStale = 1',
      'when framework-left: the framework is given back; providers.listed = 0; providers.preferred = 0; providers.barredUntil = whole(month + handback.barred)',
      'when block-left: the block is given back; providers.blockShare = 0, providers.guaranteed staying until it is next worked out',
    ],
    where: {
      month: 'months since the start of the spin-up',
      'market.handedBack': 'counts a provider once, also when it gives back both',
    },
    code: CODE,
    tests: TESTS,
  },
  CLIENT_RELEASED,
  {
    id: 'people-handed-back',
    gives: 'Whoever the council buys for, or arranges for, under a contract given back loses their provider.',
    fills: [
      'people.provider',
      'people.displaced',
      'people.wanted',
      'people.notice',
      'people.changesForced',
      'people.decides',
      'providers.booked',
      'providers.bookedBlock',
      'market.peopleHandedBack',
      'market.changesForced',
    ],
    formula: [
      'only when market.handedBack > 0, once every provider has been judged:',
      'for each person in order of row from 0 to market.peopleRows - 1 with people.present = 1 and a provider r = people.provider, not -1 (NO_PROVIDER):',
      'goes when people.route = 0 (BLOCK) and r gave the block back, or people.route is 1 (FRAMEWORK) or 4 (PREFERRED_LIST) and r gave the framework back',
      'stays all the same unless people.deployment is 0 (COUNCIL_MANAGED), 3 (NO_BUDGET) or 5 (MIXED), or people.arranged = 1',
      'for whoever goes: providers.booked[r] -= people.wanted; providers.bookedBlock[r] -= people.wanted when people.route = 0 (BLOCK); freed(r) += people.wanted; market.peopleHandedBack += 1; then client-released',
    ],
    where: { freed: 'minutes a week, 0 for every provider at first' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'staff-let-go',
    gives:
      'Of the staff those people used, those who would follow them leave; the rest stay and are given other work.',
    fills: ['providers.staff', 'market.staffReleased'],
    formula: [
      'then, for each row r in order with freed(r) > 0:',
      'following = halfUp(min(providers.staff[r], freed(r)) * staff.follow)',
      'providers.staff[r] -= following; market.staffReleased += following',
    ],
    where: { following: 'whole minutes a week' },
    code: CODE,
    tests: TESTS,
  },
];
