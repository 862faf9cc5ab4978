/** Who is the client for someone's care, and whose staff go with the work: quantities of several steps. */
import type { Equation } from '../../equation.ts';

const CODE = 'core/model/placing/staff-follow.ts';
const TESTS = [
  'test/core/model/placing/staff-follow.test.ts',
  'test/core/model/steps/broker-for-council.test.ts',
];

export const clientOfCareEquations: readonly Equation[] = [
  {
    id: 'client-of-care',
    gives:
      'The council is the client for the care it buys, and by a broker on its terms for what a direct payment buys under its framework; everyone else is the client for their own.',
    fills: [],
    formula: [
      'client-of-care = the council where people.deployment is 0 (council-managed), 3 (none) or 5 (mixed)',
      'client-of-care = the broker for the council where people.deployment is 1 (direct-payment), people.route is 1 (framework), people.brokered = 1 and brokerage.terms is 1 (council)',
      'client-of-care = the person otherwise',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'staff-go-with-work',
    gives:
      'Staff go with the work where the council, or a broker acting for it, was the client before and one of them is the client after.',
    fills: [],
    formula: [
      'staff-go-with-work(before, after): where people.provider is not -1, before is not the person and after is not the person: people.transfersFrom = people.provider + 1',
      'otherwise people.transfersFrom stays as it is',
    ],
    where: { 'before, after': 'client-of-care as things stood, and as they now stand' },
    source:
      'Transfer of Undertakings (Protection of Employment) Regulations 2006, regulation 3; Hunter v McCarrick [2012] EWCA Civ 1399; S0.',
    code: CODE,
    tests: [...TESTS, 'test/core/employment/transfer.test.ts'],
  },
];
