import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/deliver-care.ts';
const TESTS = ['test/core/model/steps/deliver-care.test.ts'];

/** What the care of the month brings its providers, and what the block costs. */
export const deliverCareInvoicesEquations: readonly Equation[] = [
  {
    id: 'care-credited',
    gives:
      'Care and its price count for the provider that gave it, by who pays; the in-house service invoices nobody.',
    fills: [
      'providers.delivered',
      'providers.deliveredBlock',
      'providers.deliveredFramework',
      'providers.deliveredIndividual',
      'providers.frameworkRevenue',
      'providers.isfRevenue',
      'providers.individualRevenue',
      'providers.selfFunderRevenue',
      'market.paidAbove',
    ],
    formula: [
      'for each person with people.delivered > 0 and a provider, once everyone’s care-bought is known; columns of providers are those of the person’s provider:',
      'providers.delivered += charged-minutes, always; then the first of these that holds:',
      '  people.route is 0 (block): providers.deliveredBlock += charged-minutes',
      '  people.route is 7 (in-house): nothing more',
      '  people.deployment is 0 (council-managed), 3 (none) or 5 (mixed), or is 2 (self-funder) with people.arranged = 1:',
      '    providers.frameworkRevenue += people.bought; providers.deliveredFramework += charged-minutes',
      '    market.paidAbove += paid-above-rate(charged-minutes)',
      '  people.deployment is 4 (service fund): providers.isfRevenue += people.bought',
      '  otherwise: providers.individualRevenue += people.bought; providers.deliveredIndividual += charged-minutes',
      '    and if people.deployment is 2 (self-funder): providers.selfFunderRevenue += people.bought',
    ],
    code: 'core/model/delivering/care-given.ts',
    tests: [...TESTS, 'test/core/model/steps/deliver-on-terms.test.ts'],
  },
  {
    id: 'provider-capacity',
    gives:
      'What a provider’s staff could have given in the month, and the framework care it gave as minutes a week.',
    fills: ['providers.capacity', 'providers.calledOff'],
    formula: [
      'for each provider row below market.providerRows in order, open or closed, once everyone’s care is credited:',
      'providers.capacity = minutes-of-month(providers.staff)',
      'providers.calledOff = minutes-of-week(providers.deliveredFramework)',
    ],
    code: CODE,
    tests: [...TESTS, 'test/core/model/placing/lot.test.ts'],
  },
  {
    id: 'block-invoice',
    gives:
      'Block hours are paid for whether used or not as far as the holder has staff for them whom nobody has booked, and hours beyond the guarantee at the same price; a part of the price of those not used may be paid back.',
    fills: [
      'providers.blockRevenue',
      'providers.blockPaidBack',
      'market.blockUnused',
      'council.blockUsed',
      'council.blockUnused',
      'council.blockPaidBack',
    ],
    formula: [
      'for each provider row below market.providerRows in order, open or closed:',
      'ready = min(unfilled-guarantee, max(0, providers.staff - providers.booked))',
      'unused = minutes-of-month(ready); used = providers.deliveredBlock',
      'providers.blockRevenue = price-for-minutes(market.blockRate, used + unused)',
      'price-of-used = price-for-minutes(market.blockRate, used)',
      'providers.blockPaidBack = halfUp((providers.blockRevenue - price-of-used) * block.reconciliation)',
      'council.blockUsed += price-of-used; council.blockUnused += (providers.blockRevenue - price-of-used)',
      'council.blockPaidBack -= providers.blockPaidBack; market.blockUnused += unused',
    ],
    where: {
      'unfilled-guarantee, ready': 'minutes a week, by what is booked this month',
      'unused, used': 'minutes of the month',
      'the last two lines': 'are added up over the providers',
    },
    source:
      'S1 (block paid used or not); S3 q11 (reconciliation). That it pays for no hour without staff is this project’s reading.',
    code: CODE,
    tests: TESTS,
  },
];
