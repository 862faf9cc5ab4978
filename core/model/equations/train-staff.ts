import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/train-staff.ts';
const TESTS = ['test/core/model/steps/train-staff.test.ts'];
const TRAINING = 'core/model/staffing/training.ts';
const TRAINING_TESTS = ['test/core/model/staffing/training.test.ts', ...TESTS];

export const trainStaffEquations: readonly Equation[] = [
  {
    id: 'revenue-by-certainty',
    gives: 'A provider’s revenue of the month by how far ahead it can be relied on.',
    fills: [],
    formula: [
      'guaranteed-part = 0 when providers.guaranteedSpot = 0',
      'guaranteed-part = min(1, down(providers.guaranteedSpot * 13 / 3) / max(1, providers.deliveredFramework)) otherwise',
      'certain = halfUp(providers.frameworkRevenue * guaranteed-part)',
      'guaranteed = providers.blockRevenue - providers.blockPaidBack + providers.guaranteeRevenue + certain',
      'framework = providers.frameworkRevenue - certain when providers.preferred = 0, else 0',
      'preferred = providers.frameworkRevenue - certain when providers.preferred = 1, else 0',
      'funds = providers.isfRevenue',
      'individuals = providers.individualRevenue',
    ],
    where: {
      'guaranteed, framework, preferred, funds, individuals': 'pence of the month',
      'providers.guaranteedSpot': 'minutes a week; of a month of 13/3 weeks in minutes, rounded down',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'planning-horizon',
    gives: 'How many months ahead a provider’s revenue can be relied on, as a mean over its revenue.',
    fills: [],
    formula: [
      'all = guaranteed + framework + preferred + funds + individuals',
      'ahead = guaranteed * plan.horizon.block + framework * plan.horizon.framework + preferred * plan.horizon.preferred-list + funds * plan.horizon.isf + individuals * plan.horizon.dp',
      'mean = ahead / all when all > 0, else plan.horizon.dp',
      'planning-horizon = mean * (1 + plan.statement) when the lever market.position-statement = 1, else mean',
    ],
    where: {
      'guaranteed ... individuals': 'of revenue-by-certainty',
      'planning-horizon': 'months; market.position-statement is 0 no, 1 yes',
    },
    code: 'core/model/staffing/planning-horizon.ts',
    tests: ['test/core/model/staffing/planning-horizon.test.ts', ...TESTS],
  },
  {
    id: 'security-of-revenue',
    gives: 'How far ahead each provider sees; the council’s own service sees as far as a block would last.',
    fills: ['providers.security'],
    formula: [
      'for each row in order from 0 to market.providerRows - 1, with all that follows in this step; skipped when providers.open = 0, whose figures stay',
      'providers.security = plan.horizon.block when providers.inHouse = 1, else planning-horizon',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'training-of-month',
    gives:
      'The part of the training its staff should have that a provider buys: for work it sees coming, and more where the council meets a share.',
    fills: ['providers.training'],
    formula: [
      'bought = training-for(providers.security)',
      'providers.training = bought + (1 - bought) * grant.training * training.subsidy',
      'training-for follows from training.least, training.horizon.least and training.horizon.full',
    ],
    where: {
      'providers.security': 'as just worked out for this month',
      'grant.training': 'share of the cost of training that the council meets; 0 for none',
      'providers.training':
        'from 0 to 1; the council’s own service takes it too, though it is paid no subsidy',
    },
    code: TRAINING,
    tests: TRAINING_TESTS,
  },
  {
    id: 'skill-of-staff',
    gives: 'Skill follows the training bought, over about a year.',
    fills: ['providers.skill'],
    formula: ['providers.skill = providers.skill + (providers.training - providers.skill) / training.lag'],
    where: { 'training.lag': 'months; providers.training is that of this month' },
    code: TRAINING,
    tests: TRAINING_TESTS,
  },
  {
    id: 'quality-of-care',
    gives:
      'Quality is what the provider tends to with all the training there is, less what its staff lack in skill.',
    fills: ['providers.quality'],
    formula: [
      'providers.quality = min(3, max(0, providers.baseQuality + training.quality * (providers.skill - 1)))',
    ],
    where: { 'providers.quality': 'rating steps; providers.skill is the new one' },
    code: TRAINING,
    tests: TRAINING_TESTS,
  },
  {
    id: 'rating-published',
    gives: 'Once in the interval each provider’s quality of the month is published as its rating.',
    fills: ['providers.rating', 'market.listStale'],
    formula: [
      'only when (month + providers.identity) mod rating.interval = 0 and providers.rating differs from providers.quality by more than 1e-12:',
      'providers.rating = providers.quality; market.listStale = 1',
    ],
    where: {
      month: 'months since the start of the spin-up',
      'providers.quality': 'the new one; lists are drawn up again next month',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'training-subsidy',
    gives: 'The council meets part of what the month’s training cost.',
    fills: ['providers.grantRevenue'],
    formula: [
      'only when grant.training > 0 and providers.inHouse = 0:',
      'amount = halfUp(costs.trainingPay * grant.training)',
      "pay('training subsidy', council, cash of the provider, amount), an amount of 0 included",
      'providers.grantRevenue += amount',
    ],
    where: {
      amount:
        'whole pence; costs.trainingPay is what the training of this month cost, bought at the share of the month before',
    },
    code: CODE,
    tests: TESTS,
  },
];
