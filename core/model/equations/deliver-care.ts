import type { Equation } from '../equation.ts';
import { deliverCareInvoicesEquations } from './deliver-care-invoices.ts';
import { monthBudgetEquations } from './month-budget.ts';
import { assistantCostEquations } from './shared/assistant-cost.ts';
import { plannedTimeEquations } from './shared/planned-time.ts';
import { priceOfCareEquations } from './shared/price-of-care.ts';
import { wholeAmountsEquations } from './shared/whole-amounts.ts';

const CODE = 'core/model/steps/deliver-care.ts';
const WANTED = 'core/model/delivering/care-wanted.ts';
const GIVEN = 'core/model/delivering/care-given.ts';
const TESTS = ['test/core/model/steps/deliver-care.test.ts'];
const BY_ARRANGEMENT = [...TESTS, 'test/core/model/steps/deliver-arrangements.test.ts'];
const LOST_TESTS = ['test/core/model/steps/pay-in-time.test.ts'];

export const deliverCareEquations: readonly Equation[] = [
  ...wholeAmountsEquations,
  ...plannedTimeEquations,
  ...assistantCostEquations,
  ...priceOfCareEquations,
  {
    id: 'providers-start-the-month-with-nothing-done',
    gives:
      'Before anything is delivered, what providers do and earn in the month is set to nothing; later steps add to it.',
    fills: [
      'providers.booked',
      'providers.bookedBlock',
      'providers.delivered',
      'providers.deliveredBlock',
      'providers.deliveredFramework',
      'providers.deliveredIndividual',
      'providers.frameworkRevenue',
      'providers.individualRevenue',
      'providers.selfFunderRevenue',
      'providers.isfRevenue',
      'providers.feeRevenue',
      'providers.guaranteeRevenue',
      'providers.outcomeRevenue',
      'providers.grantRevenue',
      'providers.badDebt',
      'providers.drawings',
      'providers.leavers',
      'providers.hired',
      'providers.dismissed',
      'providers.ended',
      'market.blockUnused',
      'market.misspent',
      'market.paidAbove',
      'market.assistantsDelivered',
      'council.blockUsed',
      'council.blockUnused',
      'council.blockPaidBack',
    ],
    formula: [
      'first of all, for each provider row below market.providerRows, open or closed, these = 0:',
      '  providers.booked, providers.bookedBlock, providers.delivered, providers.deliveredBlock, providers.deliveredFramework, providers.deliveredIndividual',
      '  providers.frameworkRevenue, providers.individualRevenue, providers.selfFunderRevenue, providers.isfRevenue',
      '  providers.feeRevenue, providers.guaranteeRevenue, providers.outcomeRevenue, providers.grantRevenue, providers.badDebt, providers.drawings',
      '  providers.leavers, providers.hired, providers.dismissed, providers.ended',
      'market.blockUnused, market.misspent, market.paidAbove, market.assistantsDelivered = 0',
      'council.blockUsed, council.blockUnused, council.blockPaidBack = 0',
    ],
    where: {
      order:
        'The step goes: this; then the people in order of row (month-budget and money-lost of one person before the next); then care-wanted of everyone in order of row; then part-from-assistants; then everyone’s care-staffed, carer-covers, care-bought and care-credited, one after the other; then the providers in order of row (provider-capacity, block-invoice). People are the rows below market.peopleRows with people.present = 1; in a row without a person people.budget, people.fee, people.feeOnTop, people.misspent and people.bought = 0, and the rest keeps what stood in it.',
    },
    code: CODE,
    tests: TESTS,
  },
  ...monthBudgetEquations,
  {
    id: 'chance-of-loss',
    gives: 'The closer the council watches direct payments, the less often one is lost or misspent.',
    fills: [],
    formula: [
      'chance-of-loss = direct-payment.lost.light if direct-payment.monitoring is 0 (light)',
      'chance-of-loss = direct-payment.lost.usual if direct-payment.monitoring is 1 (usual)',
      'chance-of-loss = direct-payment.lost.full if direct-payment.monitoring is 2 (full)',
    ],
    where: { 'chance-of-loss': 'chance in a month that the payment of the month is lost whole' },
    source: 'S3 q2, q15 and q17; the evidence for what monitoring prevents is weak.',
    code: 'core/model/council/monitoring.ts',
    tests: LOST_TESTS,
  },
  {
    id: 'money-lost',
    gives:
      'Now and then a month’s direct payment, but for the fee of its account, is lost or misspent before anything is bought with it.',
    fills: ['people.misspent', 'market.misspent'],
    formula: [
      'for each person, right after month-budget: people.misspent = 0',
      'if people.deployment is 1 (direct payment) or 5 (mixed):',
      '  lost = people.budget - people.fee',
      '  if lost is not 0 and u(payment-lost, people.identity, month) < chance-of-loss:',
      '    pay(direct payment lost or misspent, budget account of the person, households, lost)',
      '    people.misspent = lost; market.misspent += lost',
    ],
    where: {
      month: 'months since the start of the spin-up, from 0',
      'budget account':
        'It is overdrawn by what is lost until pay-for-care pays in the budget, so that its balance takes the lost money off what can be bought.',
      draw: 'made only where lost is not 0',
    },
    code: WANTED,
    tests: LOST_TESTS,
  },
  {
    id: 'affordable-minutes',
    gives: 'The whole minutes a week that some money a month pays for at a price of an hour.',
    fills: [],
    formula: ['affordable-minutes(money, price) = minutes-of-week(floor(max(0, money) * 60 / price))'],
    where: { money: 'pence a month', price: 'pence for an hour of the person’s own; need not be whole' },
    code: WANTED,
    tests: TESTS,
  },
  {
    id: 'care-wanted',
    gives:
      'A person would draw on the care they need: as far as it was planned where the council buys it, as far as the money goes with a direct payment or service fund, and all of it where they pay themselves.',
    fills: ['people.wanted', 'providers.booked', 'providers.bookedBlock'],
    formula: [
      'for each person in order of row, once everyone’s money-lost is known:',
      'people.wanted = 0, and on to the next person, if people.route is not 3 (personal assistant) and people.provider is -1 (none)',
      'otherwise by people.deployment:',
      '  0 (council-managed), 3 (none), 5 (mixed): own = min(people.needNow, plan-taken-up)',
      '  2 (self-funder): own = part-taken-up(people.needNow)',
      '  1 (direct payment), 4 (service fund): own = min(part-taken-up(people.needNow), limit)',
      'money = care-money + balance of the person’s budget account, after money-lost',
      'within = affordable-minutes(money - assistant-fixed, assistant-hour * workers-on) if people.route is 3 (personal assistant)',
      'within = affordable-minutes(money, price-paid(providers.price of the person’s provider) * workers-on) otherwise',
      'limit = max(plan-taken-up, within) if people.deployment is 1 (direct payment) and people.topsUp = 1, else within',
      'people.wanted = floor(own * workers-on)',
      'if people.provider is -1: wanted-of-assistants += people.wanted',
      'else providers.booked of the provider += people.wanted, and if people.route is 0 (block) providers.bookedBlock of it += people.wanted',
    ],
    where: {
      own: 'minutes a week of the person’s own time',
      'wanted-of-assistants': 'minutes a week, added up over everyone; 0 at the start of the month',
      money: 'pence of the month; what is left in the account from earlier months can be spent',
    },
    code: WANTED,
    tests: BY_ARRANGEMENT,
  },
  {
    id: 'part-from-assistants',
    gives:
      'Where personal assistants are short all who employ get the same part of what they want; absence nobody covers takes its part in any case.',
    fills: [],
    formula: [
      'here = market.assistants * (1 - pa.absence)',
      'part-from-assistants = min(1 - pa.absence, here / max(1, wanted-of-assistants))',
    ],
    where: { here: 'minutes a week' },
    code: CODE,
    tests: ['test/core/model/steps/deliver-by-assistants.test.ts'],
  },
  {
    id: 'care-staffed',
    gives:
      'A provider with too few staff gives each client the same part of what they want, and a provider that began late in the month gives the rest of the month.',
    fills: ['people.delivered'],
    formula: [
      'for each person in order of row, once everyone’s care-wanted is known:',
      'staffed = floor(people.wanted * part-from-assistants) if people.provider is -1 (none)',
      'staffed = floor((people.wanted * providers.staff) / providers.booked) if providers.booked > providers.staff, both of the person’s provider',
      'staffed = people.wanted otherwise',
      'staff-minutes = floor(minutes-of-month(staffed) * (1 - people.delayed))',
      'people.delivered = floor(staff-minutes / workers-on)',
    ],
    where: {
      staffed: 'minutes a week of staff',
      'staff-minutes': 'minutes of staff in the month',
    },
    code: GIVEN,
    tests: [...TESTS, 'test/core/model/steps/deliver-on-terms.test.ts'],
  },
  {
    id: 'carer-covers',
    gives: 'An unpaid carer gives part of the care the person wants and does not get.',
    fills: ['people.covered'],
    formula: [
      'missing = minutes-of-month(part-taken-up(people.needNow)) - people.delivered',
      'people.covered = floor(missing * carer.covers) if people.carer = 1 and missing > 0, else 0',
    ],
    where: { missing: 'minutes of the month' },
    code: GIVEN,
    tests: ['test/core/model/steps/deliver-arrangements.test.ts'],
  },
  {
    id: 'care-bought',
    gives:
      'What is delivered is charged by the staff time it took: at the assistant’s cost with the month’s payroll and insurance, or at the price of the arrangement.',
    fills: ['people.bought', 'market.assistantsDelivered'],
    formula: [
      'people.bought = 0 if people.delivered = 0',
      'charged-minutes = min(staff-minutes, ceil(people.delivered * workers-on))',
      'if people.provider is -1 (none): people.bought = price-for-minutes(assistant-hour, charged-minutes) + assistant-fixed',
      '  and market.assistantsDelivered += charged-minutes',
      'else people.bought = price-for-minutes(price-paid(providers.price of the provider), charged-minutes)',
    ],
    where: { 'charged-minutes': 'whole minutes of staff in the month' },
    code: GIVEN,
    tests: TESTS,
  },
  ...deliverCareInvoicesEquations,
];
