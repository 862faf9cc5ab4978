/** What follows for a person who keeps their arrangement or comes to another. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/choose-deployment.ts';
const TESTS = ['test/core/model/steps/choose-deployment.test.ts'];
const BROKER_TESTS = ['test/core/model/steps/broker-for-council.test.ts'];

export const entryEquations: readonly Equation[] = [
  {
    id: 'broker-of-payment',
    gives:
      'Whether a broker arranges what a direct payment buys under the framework; what one has arranged goes on without.',
    fills: [],
    formula: [
      'broker-of-payment(route) = 0 where route is not 1 (framework)',
      'broker-of-payment(1) = 1 where has-broker, else people.brokered as it stood',
    ],
    where: { 'has-broker': 'see weights-of-person' },
    code: CODE,
    tests: BROKER_TESTS,
  },
  {
    id: 'arrangement-kept',
    gives:
      'Someone who keeps a direct payment may still have its account run by someone else or spend it otherwise; with another way of buying they leave their provider. Nobody else changes anything.',
    fills: [
      'people.account',
      'people.brokered',
      'people.route',
      'people.provider',
      'people.wanted',
      'people.notice',
      'providers.booked',
      'providers.bookedBlock',
    ],
    formula: [
      'where cell is mixed: people.account = account-run-best(control.mixed, burden.mixed)',
      'where cell is direct-payment, with route and burden as in worth-of-arrangement:',
      '  people.account = account-run-best(control-by-route(route), burden)',
      '  by = people.route where people.provider is not -1, route is not people.route and not taken-there(route); else route',
      '  people.brokered = broker-of-payment(by)',
      '  where by is not people.route: release-provider, then people.route = by',
      'any other cell: nothing',
    ],
    where: {
      cell: 'the arrangement kept',
      'release-provider':
        'people.notice = 0; where people.provider is not -1: providers.booked of the provider -= people.wanted, people.wanted = 0, people.provider = -1',
    },
    code: CODE,
    tests: [...TESTS, ...BROKER_TESTS],
  },
  {
    id: 'deployment-of-arrangement',
    gives:
      'Who holds the budget under an arrangement. Some whose care the council arranges are given none when they come; who has had one keeps one.',
    fills: [],
    formula: [
      'deployment-of-arrangement(cell) = 4 (isf) for isf, 1 (direct-payment) for direct-payment, 5 (mixed) for mixed',
      'deployment-of-arrangement(pooled) = 1 (direct-payment) if people.able = 1, else 0 (council-managed)',
      'for block, framework, preferred-list and in-house:',
      '  where people.decides is 1 (on arrival): 3 (none) if u(personal-budget, people.identity, 0) < share without, else 0 (council-managed)',
      '  elsewhere: 3 (none) if people.deployment is 3 (none), else 0 (council-managed)',
      'share without = mix.commissioned.65plus for client groups 0 and 1, mix.commissioned.18to64 for client groups 2 to 4',
    ],
    source: 'S4; Care Act 2014 sections 25-33.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'package-lost',
    gives:
      'What the council pays a week for a package that its provider loses because the person becomes the client, or because a fund holds it that the provider could not.',
    fills: ['providers.lostToBudgets'],
    formula: [
      'package-lost(to) = price-for-minutes(price-paid(providers.price), people.wanted), if all of these hold as things stood before; else 0:',
      '  people.provider is not -1 (NO_PROVIDER), and people.arranged = 0',
      '  people.deployment is 0 (council-managed), 3 (none) or 5 (mixed), and people.route is 0 (block), 1 (framework) or 4 (preferred list)',
      '  to is 1 (direct-payment), or to is 4 (isf) and providers.isfCapable of the provider = 0',
      'where package-lost > 0: providers.lostToBudgets of the provider += package-lost',
    ],
    where: {
      to: 'deployment-of-arrangement(cell)',
      'package-lost': 'pence a week, whole',
      'price-paid':
        'by people.bidRatio and the contract-prices of this month, from market.frameworkRate, market.blockRate, preferred-list.discount, fee.needs-related, isf.rate.ratio and pooled.discount',
    },
    source: 'S1 (transitional grant).',
    code: 'core/model/council/package-lost.ts',
    tests: ['test/core/model/council/package-lost.test.ts'],
  },
  {
    id: 'arrangement-entered',
    gives:
      'Whoever comes to an arrangement takes its budget holder and its way of buying, and leaves their provider unless the council goes on buying under its framework.',
    fills: [
      'people.deployment',
      'people.route',
      'people.account',
      'people.brokered',
      'people.provider',
      'people.wanted',
      'people.notice',
      'people.transfersFrom',
      'people.leftRoute',
      'providers.booked',
      'providers.bookedBlock',
    ],
    formula: [
      'in this order:',
      'had an account = people.deployment is 1 (direct-payment), 4 (isf) or 5 (mixed)',
      'package-lost, with to = deployment-of-arrangement(cell)',
      'before = client-of-care; framework before = people.deployment is 0, 3 or 5 and people.route = 1 (framework)',
      'route = 0 (block), 1 (framework), 4 (preferred list), 7 (in-house), 5 (holder of a service fund), 1 (framework) for mixed, 6 (pooled), by cell; for direct-payment the route-spent-best',
      'people.account = account-run-best for direct-payment and for mixed, as in arrangement-kept; 0 (OWN_ACCOUNT) for every other cell',
      'people.brokered = broker-of-payment(route) for direct-payment, 0 for every other cell',
      'people.deployment = to; people.route = route',
      'framework after = people.deployment is 0, 3 or 5 and people.route = 1 (framework)',
      'unless both framework before and framework after:',
      '  staff-go-with-work(before, client-of-care as it now is)',
      '  people.leftRoute = people.route as it stood before',
      '  release-provider',
      'where had an account and people.deployment is now none of 1, 4 and 5: account-closed',
    ],
    where: {
      'route-spent-best, account-run-best, broker-of-payment':
        'by people.deployment, people.route and people.brokered as they stood before',
      'both framework before and framework after': 'their provider, booking and notice stay as they are',
      'client-of-care': 'by brokerage.terms',
      'not written here':
        'people.sharing, people.bidRatio, people.since, people.asks, people.avoids, people.displaced, people.waiting and providers.bookedBlock stay as they are',
    },
    code: CODE,
    tests: [...TESTS, ...BROKER_TESTS, 'test/core/model/steps/in-house-service.test.ts'],
  },
  {
    id: 'account-closed',
    gives:
      'What is left of a direct payment or a service fund goes back to the council when the person gives it up.',
    fills: ['market.reclaimed'],
    formula: [
      'left = balance of the person’s budget account',
      'market.reclaimed += left',
      'pay(reclaimed direct payment, budget account of the person, council, left) where left > 0',
      'pay(reclaimed direct payment, council, budget account of the person, -left) where left < 0',
      'nothing is posted where left = 0',
    ],
    where: {
      left: 'pence, whole',
      'market.reclaimed':
        'added to what people who left this month gave back; it begins at 0 in people-leave',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/steps/money-balances.test.ts'],
  },
];
