import type { Equation } from '../equation.ts';
import { bookingEquations } from './shared/bookings.ts';
import { drawEquations } from './shared/draws.ts';

const CODE = 'core/model/steps/change-needs.ts';
const TESTS = ['test/core/model/steps/needs-and-reviews.test.ts'] as const;

export const changeNeedsEquations: readonly Equation[] = [
  ...drawEquations,
  ...bookingEquations,
  {
    id: 'order-of-changes',
    gives:
      'In which order needs change: for each person the plan first, then the carer, then the jump. No person’s change depends on another’s.',
    fills: [],
    formula: [
      'for each person row from 0 to market.peopleRows - 1 with people.present = 1, in order of row, in this order:',
      '1. if people.taper > 0: planned-fall',
      '2. if people.carer = 1: carer-stops',
      '3. need-jump',
      '4. if people.deployment = 2 (self-funder), and a carer stopped in 2 or need jumped in 3 or isNewFinancialYear: self-funder-plans-anew',
    ],
    where: { isNewFinancialYear: 'as in month-clock' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'line-of-need',
    gives: 'A line of need after a change: whole minutes, at least one, and none for those who never had it.',
    fills: [],
    formula: ['line-of-need(minutes, factor) = 0 if minutes = 0, otherwise max(1, halfUp(minutes * factor))'],
    where: { 'line-of-need': 'minutes a week' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'planned-fall',
    gives:
      'Support planned to fall falls by a month: need, what it was assessed at, the plan and both budgets alike.',
    fills: [
      'people.taper',
      'people.need',
      'people.supportNeed',
      'people.assessed',
      'people.supportAssessed',
      'people.budgeted',
      'people.supportBudgeted',
      'people.indicative',
      'people.final',
      'people.wanted',
      'providers.booked',
      'providers.bookedBlock',
    ],
    formula: [
      'people.taper = people.taper - 1',
      'kept = 1 - need.taper.monthly',
      'x = line-of-need(x, kept) for each x of people.need, people.supportNeed, people.assessed, people.supportAssessed, people.budgeted, people.supportBudgeted',
      'people.indicative = halfUp(people.indicative * kept); people.final = halfUp(people.final * kept)',
      'rebook, with these minutes',
    ],
    where: {
      'people.taper': 'above 0 only for people of 18 to 64, who are council clients: see newcomer-taper',
      'people.indicative, people.final': 'may fall to 0, unlike the lines of need; pence a week',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'carer-stop-rate',
    gives: 'The rate a year at which unpaid carers stop, by the age band of the person cared for.',
    fills: [],
    formula: [
      'carer-stop-rate(18 to 64) = carer.stops.18to64; carer-stop-rate(65 and over) = carer.stops.65plus',
    ],
    code: 'core/model/people/unpaid-carers.ts',
    tests: TESTS,
  },
  {
    id: 'carer-stops',
    gives:
      'An unpaid carer stops for good once the hazard drawn for them has passed, and need from others grows by it.',
    fills: ['people.carer', 'people.carerLeft', 'people.need', 'people.supportNeed'],
    formula: [
      'people.carerLeft = people.carerLeft - carer-stop-rate(age-band) / 12',
      'if people.carerLeft <= 0:',
      '  people.carer = 0',
      '  people.need = line-of-need(people.need, 1 + carer.stops.need)',
      '  people.supportNeed = line-of-need(people.supportNeed, 1 + carer.stops.need)',
    ],
    where: {
      'people.carerLeft':
        'drawn when the person is made, whether they have a carer or not; it stands still for those who have none, and is never drawn again',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'need-jump',
    gives:
      'Lasting need changes at a yearly rate, in jumps around a mean that makes it grow with age by so much a year.',
    fills: ['people.needLeft', 'people.needChanges', 'people.need', 'people.supportNeed'],
    formula: [
      'people.needLeft = people.needLeft - need.change.rate / 12',
      'if people.needLeft <= 0, once and no more this month:',
      '  people.needChanges = people.needChanges + 1',
      '  z = normal(need-change, people.identity, 2 * people.needChanges + 1)',
      '  growth = 1 + drift / need.change.rate, with drift = need.drift.18to64 or need.drift.65plus by age-band',
      '  factor = max(0, growth) * exp(need.change.sigma * z - need.change.sigma^2 / 2)',
      '  people.need = line-of-need(people.need, factor)',
      '  people.supportNeed = line-of-need(people.supportNeed, factor)',
      '  people.needLeft = people.needLeft + exponential(need-change, people.identity, 2 * people.needChanges)',
    ],
    where: {
      'people.needChanges': 'in the draws and below it, already counted up: 1 at the first jump',
      'people.needLeft':
        'what is left over of the month counts towards the next change; where it is still 0 or less after the draw, need jumps again next month',
      'a jump that was not due': 'makes no draw',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'own-plan',
    gives: 'A self-funder plans for what they need and has no budget from the council.',
    fills: [
      'people.assessed',
      'people.supportAssessed',
      'people.budgeted',
      'people.supportBudgeted',
      'people.indicative',
      'people.final',
    ],
    formula: [
      'people.assessed = people.need; people.supportAssessed = people.supportNeed',
      'people.budgeted = people.need; people.supportBudgeted = people.supportNeed',
      'people.indicative = 0; people.final = 0',
    ],
    code: 'core/model/budgeting/resource-allocation.ts',
    tests: [...TESTS, 'test/core/model/people/newcomer.test.ts'],
  },
  {
    id: 'price-felt',
    gives: 'What an hour of care costs a self-funder.',
    fills: [],
    formula: [
      'usual = place.individualPrice * market.incomeIndex',
      'price-felt = market.frameworkRate if people.route = 1 (framework)',
      '  otherwise usual if people.provider = -1',
      '  otherwise providers.price of their provider',
    ],
    where: {
      usual: 'what an hour cost at the start, uprated as incomes are; pence an hour, not rounded',
      'providers.price': 'as it stood at the end of last month',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'self-funder-plans-anew',
    gives:
      'A self-funder whose need has changed, and everyone of them each April, plans for what they need and buys less of it the dearer an hour has become.',
    fills: ['people.takes', 'people.wanted', 'providers.booked'],
    formula: [
      'own-plan',
      'change = 1 + elasticity.demand.selffund * (price-felt / usual - 1)',
      'people.takes = max(demand.selffund.least, min(1, max(0, change)))',
      'rebook, with these minutes and this part',
    ],
    where: {
      usual: 'as in price-felt',
      'people.takes': 'a fraction, not rounded; it stays as it is in every other month',
    },
    code: 'core/model/charging/charge-response.ts',
    tests: [...TESTS, 'test/core/model/charging/charge-response.test.ts'],
  },
];
