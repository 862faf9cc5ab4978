import type { Equation } from '../../equation.ts';

/** How a council client answers to a charge: at each review and on arrival. */
export const chargeAnswerEquations: readonly Equation[] = [
  {
    id: 'answer-to-charge',
    gives:
      'What part of a plan, just made, a council client takes up: some give up care for a charge, the likelier the more of their spare income it takes; who pays for every hour cuts down; nobody else does.',
    fills: ['people.takes'],
    formula: [
      'income = halfUp(people.income * market.incomeIndex)',
      'contribution = min(assessed-charge(income), people.final)',
      'people.takes = 1 if contribution = 0, and no draw is made; otherwise:',
      'spare = income - minimum-income-guarantee',
      'pressure = 1 if spare <= contribution, otherwise contribution / spare',
      'u = u(charge-response, people.identity, people.reviews)',
      'people.takes = 0 if u < charging.refusal * pressure',
      '  otherwise min(1, max(0, 1 + elasticity.demand.charge)) if contribution = people.final',
      '  otherwise 1',
    ],
    where: {
      'people.final': 'the final budget just set, in pence a week',
      'people.reviews': 'how often the person has been reviewed, this time included; 0 on arrival',
      'assessed-charge(income)':
        'the equation of that name, by charging.capital.lower, charging.capital.upper, charging.tariff.step, charging.percent-taken, charging.local-uplift, charging.disability-allowance, charging.minimum and charging.maximum; without limit above the upper capital limit, so that contribution = people.final',
      'minimum-income-guarantee':
        'the equation of that name, here without the council’s local uplift: by people.meansClass from charging.mig.single.18to24, charging.mig.single.25plus, charging.mig.single.pension, charging.mig.couple.working, charging.mig.couple.pension, charging.mig.disability.single, charging.mig.disability.enhanced.single and charging.mig.disability.couple',
      'people.takes': 'a fraction, not rounded',
    },
    code: 'core/model/charging/charge-response.ts',
    tests: ['test/core/model/charging/charge-response.test.ts'],
  },
];
