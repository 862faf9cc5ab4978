import type { Equation } from '../equation.ts';
import { closeProvidersEndingEquations } from './close-providers-ending.ts';

const CODE = 'core/model/steps/close-providers.ts';
const STEP_TEST = 'test/core/model/steps/close-providers.test.ts';

export const closeProvidersEquations: readonly Equation[] = [
  {
    id: 'provider-revenue',
    gives:
      'What a provider earns in the month from everyone and of every kind; invoices that will never be paid are no revenue.',
    fills: [],
    formula: [
      'provider-revenue = providers.blockRevenue - providers.blockPaidBack + providers.frameworkRevenue + providers.isfRevenue + providers.individualRevenue - providers.badDebt + providers.feeRevenue + providers.guaranteeRevenue + providers.outcomeRevenue + providers.grantRevenue',
    ],
    where: { 'provider-revenue': 'whole pence of this month, with all grants paid before this step' },
    code: 'core/model/books/provider-revenue.ts',
    tests: [STEP_TEST],
  },
  {
    id: 'times-limit',
    gives: 'How many times its overdraft limit the cash of a provider stands below zero.',
    fills: [],
    formula: [
      'owed = providers.dueNext + providers.dueAfter + providers.dueThird + providers.dueFourth',
      'limit = whole(provider.overdraft * providers.cost + provider.invoice-finance * owed)',
      'times-limit = (0 - cash) / max(1, limit)',
    ],
    where: {
      cash: "the balance of the provider's bank account in pence, after drawings; times-limit is below zero where there is any",
      owed: 'pence that the council has been invoiced and has not paid, after the payments of this month',
      'provider.overdraft': "months of the provider's cost of this month",
    },
    code: 'core/model/ending/overdraft.ts',
    tests: ['test/core/model/ending/overdraft.test.ts', STEP_TEST],
  },
  {
    id: 'months-below',
    gives: 'Months in a row with cash below the overdraft limit.',
    fills: ['providers.monthsBelow'],
    formula: [
      'for each provider with providers.open = 1 and providers.inHouse = 0, in order of row: months-below, owners-outlook, closure-left and ending-cause, in this order; all of them before anyone ends; nothing of any other row changes',
      'providers.monthsBelow = providers.monthsBelow + 1 where times-limit > 1, else 0',
    ],
    code: CODE,
    tests: [STEP_TEST],
  },
  {
    id: 'owners-outlook',
    gives:
      'The margin by which owners judge their future, averaged over about a year, and for how many months in a row it has been too poor to go on.',
    fills: ['providers.outlook', 'providers.monthsPoor'],
    formula: [
      'months-tried = index - max(0, providers.founded)',
      'where months-tried < outlook.start-up: providers.outlook and providers.monthsPoor stay as they are',
      'else:',
      'cost-borne = providers.cost - forgone-pay',
      'margin = max(-1, (provider-revenue - cost-borne) / provider-revenue) where provider-revenue > 0',
      'margin = -1 where provider-revenue <= 0 and cost-borne > 0; 0 where provider-revenue <= 0 and cost-borne <= 0',
      'providers.outlook = providers.outlook + (margin - providers.outlook) / outlook.memory',
      'providers.monthsPoor = providers.monthsPoor + 1 where the new providers.outlook < exit.outlook.poor, else 0',
    ],
    where: {
      'months-tried':
        'months since it opened; those a place starts with are tried from the start of the spin-up, however long they have been registered',
      'forgone-pay':
        'pence, from provider.owner.forgoes and workforce.hours.per.worker; 0 for all but micro-providers. It is taken off whether or not the owner did without it this month',
      index: 'months since the start of the spin-up, 0 in the first',
    },
    code: 'core/model/ending/outlook.ts',
    tests: ['test/core/model/ending/outlook.test.ts', STEP_TEST],
  },
  {
    id: 'closure-left',
    gives: 'Hazard still to pass before a provider closes for reasons other than cash and prospects.',
    fills: ['providers.closureLeft'],
    formula: [
      'age = index - providers.founded',
      'age-factor = provider.closure.age.0 where age < 24, provider.closure.age.2 where 24 <= age < 48, provider.closure.age.4 where 48 <= age < 72, provider.closure.age.6 where 72 <= age < 120, provider.closure.age.10 where age >= 120',
      'size-factor = failure.hazard.micro where providers.clients <= provider.clients.micro.most, else 1',
      'hazard = provider.closure.natural / 12 * age-factor * size-factor * exp(failure.hazard.quality * (providers.rating - provider.quality.mean))',
      'providers.closureLeft = providers.closureLeft - hazard',
    ],
    where: {
      age: 'months since it registered; providers.founded is below zero for those older than the run',
      'providers.clients': 'people it served this month',
    },
    source:
      'CQC register of community care locations: closure falls with age; evidence provider.closure.*, failure.hazard.*.',
    code: 'core/model/ending/why-end.ts',
    tests: ['test/core/model/ending/why-end.test.ts', 'test/core/model/entering/age.test.ts'],
  },
  {
    id: 'owners-patience',
    gives:
      'How many months owners go on with prospects too poor: fewer where no revenue is sure, more where they know what is to come.',
    fills: [],
    formula: [
      'secured = min(1, providers.security / exit.outlook.security)',
      'known = 1 + exit.outlook.statement where market.position-statement is yes (1), else 1',
      'owners-patience = exit.outlook.months * (exit.outlook.shortest + (1 - exit.outlook.shortest) * secured) * known * exp(exit.outlook.spread * normal(provider-close, providers.identity, 1))',
    ],
    where: {
      'owners-patience':
        'months, not rounded; the draw is made with the luck of the replicate being run, is not of the month and so is the same every month',
      'providers.security': 'months of revenue ahead, as set this month',
    },
    code: 'core/model/ending/outlook.ts',
    tests: ['test/core/model/ending/outlook.test.ts'],
  },
  {
    id: 'ending-cause',
    gives:
      'Whether a provider stops trading at the end of the month, and why: the first of the causes that holds.',
    fills: ['providers.ended'],
    formula: [
      'providers.ended = DRILL (4) where a drill closes the provider of this identity this month',
      'else GOES_ON (0) for the provider whose life another’s books follow, in an exposure',
      'else INSOLVENT (1) where providers.monthsBelow * times-limit >= provider.patience, unless the exit-rule is owners-alone',
      'else VOLUNTARY (2) where providers.monthsPoor > 0 and providers.monthsPoor >= owners-patience, unless the exit-rule is cash-alone',
      'else NATURAL (3) where providers.closureLeft <= 0',
      'else GOES_ON (0)',
    ],
    where: {
      'providers.monthsBelow': 'as just counted, as are providers.monthsPoor and providers.closureLeft',
      'provider.patience': 'months at the limit: the further beyond it, the less lenders wait',
      'exit-rule':
        'the structural switch, cash-and-owners as a rule; under each of its rules both are counted, and takeovers, drawings and the other causes are as ever',
    },
    code: CODE,
    tests: [STEP_TEST],
  },
  ...closeProvidersEndingEquations,
];
