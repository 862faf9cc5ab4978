import type { Equation } from '../equation.ts';
import { runProvidersLineEquations } from './run-providers-lines.ts';

const CODE = 'core/model/steps/run-providers.ts';
const COST_CODE = 'core/model/books/provider-cost.ts';
const TESTS = [
  'test/core/model/steps/run-providers.test.ts',
  'test/core/model/books/provider-cost.test.ts',
] as const;

export const runProvidersEquations: readonly Equation[] = [
  {
    id: 'new-tax-year',
    gives:
      'Whether a new tax year begins this month, so that every provider may claim a whole Employment Allowance again.',
    fills: [],
    formula: [
      'new-tax-year = isNewFinancialYear, or reported <= 0 and reported is a whole multiple of 12 (0 and negative multiples count)',
    ],
    where: {
      isNewFinancialYear:
        'true in each April after the first reported month; never in the first reported month or before it',
      reported: 'months since the first reported month; 0 in it and negative in the spin-up',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'provider-office',
    gives:
      'The volume of care a provider staffs its office for: it follows bookings up at once and down slowly.',
    fills: ['providers.office'],
    formula: [
      'for each provider in order of row, open or not: first set every column of costs, and providers.cost, to 0',
      'for each provider with providers.open = 1, in order of row, all that follows in this step:',
      'shed = halfUp(providers.office * (1 - cost.overhead.shed))',
      'providers.office = max(providers.booked, shed)',
      'where providers.open = 0: providers.office, providers.marginalCost and providers.allowanceLeft stay as they are and nothing is paid',
    ],
    where: {
      'providers.booked': 'minutes a week its clients draw on, as booked this month',
      row: 'from 0 to market.providerRows - 1',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'council-revenue',
    gives:
      'What the council is invoiced for in block and framework care this month, less what is paid back for block hours not used.',
    fills: [],
    formula: [
      'council-revenue = providers.blockRevenue - providers.blockPaidBack + providers.frameworkRevenue',
      'individual-revenue = providers.isfRevenue + providers.individualRevenue',
      'invoiced = council-revenue + individual-revenue',
    ],
    where: { invoiced: 'pence this month; fees, guarantees, outcome payments and grants are not in it' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'idle-time',
    gives: 'Contracted time that nobody drew on this month and that is paid for all the same.',
    fills: [],
    formula: [
      'idle-time = 0 where providers.kind = MICRO_PROVIDER (2)',
      'idle-time = max(0, (1 - workforce.zerohours.homecare) * providers.capacity - providers.delivered) elsewhere; not rounded',
    ],
    where: { 'idle-time': 'minutes this month' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'branch-cost',
    gives:
      'What the office of a provider costs in a month: an owner-run office up to what its owner gives alone, from there to a full branch, and more branches beyond what one can run.',
    fills: [],
    formula: [
      'branch-cost(office) is worked out from office minutes a week:',
      'hours = office / 60',
      'scale = 0 where hours <= workforce.hours.per.worker; else 1 where hours >= cost.scale.minhours; else (hours - workforce.hours.per.worker) / (cost.scale.minhours - workforce.hours.per.worker)',
      'branches = max(1, hours / cost.branch.capacity)',
      'one = cost.overhead.fixed.micro + (cost.overhead.fixed.branch - cost.overhead.fixed.micro) * scale',
      'branch-cost(office) = halfUp(one * branches / 12)',
    ],
    where: {
      'cost.overhead.fixed.micro': 'pence a year, as is cost.overhead.fixed.branch',
      'cost.scale.minhours':
        'hours of care a week at which a full branch is needed; cost.branch.capacity likewise the most one can run',
      'workforce.hours.per.worker': 'hours a week: what the owner gives needs no manager and no coordinator',
      branches: 'not a whole number',
    },
    code: COST_CODE,
    tests: TESTS,
  },
  {
    id: 'care-taken',
    gives: 'What the month of a provider takes: hours of staff, miles, clients, starters and the office.',
    fills: [],
    formula: [
      'contact = providers.delivered / 60',
      'travel = providers.travel / 60',
      'waiting = providers.waited / 60',
      'unsocial = providers.unsocial / 60',
      'complex = providers.complex / 60',
      'idle = idle-time / 60',
      'miles = (providers.travel / usual-travel) / 60 * cost.miles.per.hour; where usual-travel = 0, (providers.delivered / 60) * cost.miles.per.hour',
      'client-years = (providers.clients - providers.clientsIndividual) / 12',
      'individual-years = providers.clientsIndividual / 12',
      'client-starts = providers.clientsStarted',
      'starters = providers.hired / (workforce.hours.per.worker / (1 + place.travelShare) * 60)',
      'branch = branch-cost(providers.office), with the office of this month',
      'revenue = invoiced of council-revenue',
      'to-individuals = individual-revenue of council-revenue',
    ],
    where: {
      contact: 'hours this month, as are travel, waiting, unsocial, complex and idle',
      complex: 'hours of care, each weighted by how complex it is',
      'workforce.hours.per.worker / (1 + place.travelShare)':
        'hours of care a week of one worker: hours at work less the usual travel and waiting that go with them',
      'usual-travel': 'as in usual-gaps: place.travelShare * (1 - cost.waiting.part)',
      rounding: 'nothing is rounded here but branch, which is whole pence',
    },
    code: COST_CODE,
    tests: TESTS,
  },
  ...runProvidersLineEquations,
  {
    id: 'marginal-cost',
    gives: 'What one more hour of plain care costs a provider at the rounds of this month.',
    fills: ['providers.marginalCost'],
    formula: [
      'marginal-cost(taken, pay, training, insured): work out the lines of care-pay to overhead-lines again with complex = 0, idle = 0 and client-starts = 0, unrounded',
      'insurance = insured ? nationalInsurance : 0, unrounded',
      'margin = contactPay + travelPay + waitingPay + unsocialPay + complexPay + holidayPay + sickPay + pension + insurance + mileage + running + administration + inputVat',
      'marginal-cost(...) = margin / contact',
      'uses-up-allowance = not may-claim or employer-insurance-due * 12 > nic.employment-allowance',
      'where providers.delivered > 0: providers.marginalCost = halfUp(marginal-cost(care-taken, providers.pay, training-part, uses-up-allowance))',
      'where providers.delivered = 0: providers.marginalCost stays as it is',
    ],
    where: {
      margin:
        'pence; idle pay, training pay, branch, marketing and recruitment are not in it, though training pay still counts in the gross pay on which pension and National Insurance are worked out',
      taken: 'the quantities of care-taken',
      insured: 'whether one more hour bears National Insurance',
      'uses-up-allowance':
        'whether a year of months like this one has more National Insurance due than the Employment Allowance pays, with may-claim from employment-allowance; what the year uses up anyhow pays for nothing of one more hour',
    },
    code: COST_CODE,
    tests: TESTS,
  },
  {
    id: 'council-terms',
    gives:
      "What the council's terms of employment add to the cost of its own service, so that an hour costs a set part more than the framework rate at least.",
    fills: [],
    formula: [
      'per-hour = halfUp(market.frameworkRate * (1 + in-house.cost.premium))',
      'council-terms = max(0, halfUp(per-hour * providers.delivered / 60) - lines-total) where providers.inHouse = 1',
      'council-terms = 0 elsewhere',
    ],
    where: {
      'lines-total':
        'pence: the sum of all columns of costs of this provider, after rounding and after the Employment Allowance',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/steps/in-house-service.test.ts'],
  },
  {
    id: 'provider-cost',
    gives: 'The cost of the month, paid from the cash of the provider to staff, to HMRC and to suppliers.',
    fills: ['providers.cost'],
    formula: [
      'to-staff = costs.contactPay + costs.travelPay + costs.waitingPay + costs.unsocialPay + costs.complexPay + costs.idlePay + costs.holidayPay + costs.sickPay + costs.trainingPay + costs.pension + costs.mileage',
      'to-suppliers = costs.branch + costs.running + costs.administration + costs.marketing + costs.recruitment + costs.inputVat',
      'lines-total = to-staff + costs.nationalInsurance + to-suppliers',
      'pay(staff pay, cash of the provider, staff, to-staff + council-terms)',
      'pay(employer National Insurance, cash of the provider, hmrc, costs.nationalInsurance)',
      'pay(overheads, cash of the provider, suppliers, to-suppliers)',
      'providers.cost = lines-total + council-terms',
    ],
    where: {
      'cash of the provider':
        "the provider's bank account; it may go below zero, and nothing is left unpaid for want of cash",
      zero: 'a payment of 0 moves nothing',
    },
    code: CODE,
    tests: TESTS,
  },
];
