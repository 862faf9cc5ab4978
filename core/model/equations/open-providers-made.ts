/** How a provider is made: one that opens, and each of those a place starts with. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/entering/new-provider.ts';
const TESTS = [
  'test/core/model/entering/new-provider.test.ts',
  'test/core/model/generated-providers.test.ts',
] as const;
const OPENING_CODE = 'core/model/books/opening-cost.ts';

export const newProviderEquations: readonly Equation[] = [
  {
    id: 'opening-work',
    gives:
      'The month a provider is taken to have before it has run one: all staff at work, at the usual rounds of the place, with clients of the usual size.',
    fills: [],
    formula: [
      'from staff, in whole minutes a week, in place of the quantities of care-taken:',
      'delivered = halfUp(staff * (13/3))',
      'travelled = halfUp(delivered * usual-travel)',
      'waited = halfUp(delivered * place.travelShare) - travelled',
      'clients = staff / 60 / cost.client.hours',
      'contact = delivered / 60; travel = travelled / 60; waiting = waited / 60',
      'unsocial = delivered * need.unsocial.mean / 60; complex = delivered * need.complexity.mean.older / 60; idle = 0',
      'miles = (travelled / usual-travel) / 60 * cost.miles.per.hour; where usual-travel = 0, (delivered / 60) * cost.miles.per.hour',
      'client-years = (clients - clients * place.selfFunderShare) / 12; individual-years = clients * place.selfFunderShare / 12; client-starts = 0',
      'starters = staff * place.staffTurnover / 12 / (workforce.hours.per.worker / (1 + place.travelShare) * 60)',
      'branch = branch-cost(staff)',
      'revenue = delivered / 60 * place.individualPrice; to-individuals = revenue * place.selfFunderShare',
    ],
    where: {
      delivered: 'whole minutes a month, as are travelled and waited; nothing else but branch is rounded',
      'cost.client.hours': 'hours a week of one client',
    },
    code: OPENING_CODE,
    tests: TESTS,
  },
  {
    id: 'opening-cost',
    gives: 'What a month costs with all staff at work, and what one more hour of plain care costs then.',
    fills: [],
    formula: [
      'opening-cost = sum of every line of care-pay to overhead-lines, each rounded half up to the penny, from opening-work with pay = usual-careworker-pay and training-part = training.spend; National Insurance is employer-insurance-due, no allowance taken off',
      'opening-marginal-cost = halfUp(marginal-cost(opening-work, usual-careworker-pay, training.spend, true)); 0 where contact = 0',
    ],
    where: {
      'opening-cost': 'whole pence a month, as opening-marginal-cost is whole pence an hour',
      parameters:
        'the lines use cost.unsocial.premium, cost.complexity.time, holiday.fraction, cost.sick.share, pension.ae.rate, nic.employer.rate, nic.threshold, cost.mileage.rate, cost.overhead.variable, cost.client.managed, cost.client.individual, cost.client.start, cost.marketing.share, workforce.replacecost and vat.input.irrecoverable; usual-travel of usual-gaps uses cost.waiting.part, and branch-cost uses cost.overhead.fixed.branch, cost.overhead.fixed.micro, cost.scale.minhours and cost.branch.capacity',
    },
    code: OPENING_CODE,
    tests: TESTS,
  },
  {
    id: 'new-provider-known',
    gives:
      'Who a new provider is; everything its row carried over from whoever had it before is emptied first.',
    fills: [
      'providers.identity',
      'providers.open',
      'providers.kind',
      'providers.founded',
      'providers.fundReady',
      'providers.listed',
      'providers.barredUntil',
      'providers.inHouse',
      'providers.isfCapable',
      'providers.preferred',
      'providers.blockShare',
      'providers.guaranteed',
      'providers.guaranteedSpot',
      'providers.spotAtStart',
      'providers.calledOff',
      'providers.vacancies',
      'providers.booked',
      'providers.bookedBlock',
      'providers.dueNext',
      'providers.dueAfter',
      'providers.dueThird',
      'providers.dueFourth',
      'providers.dueIndividuals',
      'providers.allowanceLeft',
      'providers.monthsPoor',
      'providers.monthsUnderpaid',
      'providers.monthsUnderpaidBlock',
      'providers.monthsBelow',
      'market.listStale',
    ],
    formula: [
      'turns and asked of new-provider-price, before the row counts among those that trade',
      'then every stock column of providers in the row = 0: those of this equation that no other one sets stay so, providers.listed and providers.isfCapable among them',
      'providers.allowanceLeft = nic.employment-allowance',
      'providers.identity = identity; providers.open = 1; providers.kind = kind; providers.founded = founded; providers.fundReady = fund-ready',
      'market.listStale = 1',
    ],
    where: {
      'identity, kind, founded, fund-ready':
        'given by the equation that has the provider made, as are staff, reach, capital-months, outlook and luck',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'new-provider-price',
    gives:
      'The price a new provider opens with: what the others ask on average; and its place in the rotation of the framework, behind everyone.',
    fills: ['providers.price', 'providers.calls', 'providers.marginalCost'],
    formula: [
      'turns = the greatest providers.calls of all providers with providers.open = 1; 0 where there is none',
      'asked = sum of providers.staff * providers.price / sum of providers.staff, over the providers with providers.open = 1 and providers.inHouse = 0; place.individualPrice where the sum of staff is 0',
      'providers.calls = turns',
      'providers.price = halfUp(asked)',
      'providers.marginalCost = opening-marginal-cost for its staff',
    ],
    where: { asked: 'pence an hour; it counts those made earlier in the same month' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'new-provider-quality',
    gives:
      'How good a new provider is, and the training its staff have had: as much as the usual security of revenue makes worth while.',
    fills: [
      'providers.quality',
      'providers.rating',
      'providers.baseQuality',
      'providers.security',
      'providers.training',
      'providers.skill',
      'providers.joins',
    ],
    formula: [
      'quality = min(3, max(0, provider.quality.mean + provider.quality.sd * normal(provider-make, identity, 0)))',
      'providers.security = security.usual',
      'within = min(1, max(0, (security.usual - training.horizon.least) / (training.horizon.full - training.horizon.least)))',
      'skill = training.least + (1 - training.least) * within',
      'providers.training = skill; providers.skill = skill',
      'providers.quality = quality; providers.rating = quality',
      'providers.baseQuality = quality + training.quality * (1 - skill)',
      'providers.joins = 1 where u(provider-make, identity, 1) < contract.framework.active, else 0',
    ],
    where: {
      luck: 'the draws of this equation and the next two are made with the luck given: that of the replicate being run for who opens, replicate 0 for those a place starts with',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/staffing/training.test.ts'],
  },
  {
    id: 'new-provider-area',
    gives:
      'Where a new provider works, where people meet it when they ask around, and how far it lets them set times and tasks.',
    fills: ['providers.home', 'providers.coverage', 'providers.renown', 'providers.flexibility'],
    formula: [
      'providers.home = whole(u(provider-make, identity, 2) * place.localities)',
      'providers.renown = u(provider-make, identity, 4)',
      'providers.flexibility = u(provider-make, identity, 6)',
      'providers.coverage = the bit of providers.home, and the bit of each locality with u(provider-make, identity, 16 + locality) < reach',
    ],
    where: {
      locality:
        'from 0 to place.localities - 1; the bit of a locality is 2^locality, and a locality counts once however often it is set',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'new-provider-staff',
    gives:
      'The first staff of a new provider and what it pays them: more than is usual or less, and nobody less than the wage floor.',
    fills: ['providers.staff', 'providers.office', 'providers.pay'],
    formula: [
      'providers.staff = staff; providers.office = staff',
      'providers.pay = max(wage.nlw, halfUp(usual-careworker-pay + wage.nlw * provider.pay.spread * normal(provider-start, identity, 0)))',
    ],
    where: {
      staff: 'whole minutes a week',
      'usual-careworker-pay': 'whole pence an hour, from wage.nlw and pay.careworker.premium',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'new-provider-capital',
    gives:
      "The cash a new provider's owners put in, the margin they expect, and how much hazard it bears before it closes for reasons of its own.",
    fills: ['providers.closureLeft', 'providers.outlook'],
    formula: [
      'providers.closureLeft = exponential(provider-close, identity, 0), always drawn with the luck of the replicate being run',
      'providers.outlook = outlook',
      'capital = halfUp(capital-months * opening-cost for its staff)',
      'pay(owner capital, owners, cash of the provider, capital)',
    ],
    where: { capital: 'whole pence' },
    code: CODE,
    tests: TESTS,
  },
];
