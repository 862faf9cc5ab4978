import type { Equation } from '../equation.ts';

export const helpProvidersEquations: readonly Equation[] = [
  {
    id: 'transitional-grant',
    gives:
      'A provider that trades is paid so many weeks’ worth of the packages whose people took their budget elsewhere this month.',
    fills: ['providers.grantRevenue'],
    formula: [
      'if grant.lost-client = 0 nothing is done; otherwise for each provider row below market.providerRows in order:',
      'grant = halfUp(grant.lost-client * providers.lostToBudgets)',
      'if providers.open = 1 and grant is not 0:',
      '  pay(transitional grant, council, cash of the provider, grant)',
      '  providers.grantRevenue += grant',
    ],
    where: {
      'grant.lost-client': 'weeks; may be part of one on a ramp',
      'providers.lostToBudgets': 'pence a week, of this month',
      'providers.grantRevenue': 'was set to 0 when care was delivered',
    },
    code: 'core/model/steps/help-providers.ts',
    tests: ['test/core/model/steps/help-providers.test.ts'],
  },
];
