import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/run-down-savings.ts';
const TESTS = ['test/core/model/steps/run-down-savings.test.ts'];

export const runDownSavingsEquations: readonly Equation[] = [
  {
    id: 'paid-for-care',
    gives:
      'What a person paid for care this month: all that a self-funder bought and did not leave unpaid, and the charges and top-ups a council client paid.',
    fills: [],
    formula: [
      'paid-for-care = people.bought - people.unpaid + people.supportBought + people.arrangementFee if people.deployment is 2 (self-funder)',
      'paid-for-care = people.collected + people.topUp otherwise',
    ],
    where: { 'paid-for-care': 'pence of the month' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'savings-left',
    gives: 'What was paid beyond the income above the minimum the law protects comes out of savings.',
    fills: ['people.capital'],
    formula: [
      'for each person with people.present = 1, in any order; nothing changes if people.deployment is not 2 (self-funder) and people.capital <= charging.capital.lower, or if paid-for-care = 0; otherwise:',
      'spare = halfUp(people.income * market.incomeIndex) - minimum-income-guarantee',
      'beyond = paid-for-care - weekly-to-monthly(max(0, spare))',
      'people.capital = max(0, people.capital - beyond) if beyond > 0; otherwise it stays',
    ],
    where: {
      spare: 'pence a week, whole',
      beyond: 'pence of the month',
      'minimum-income-guarantee':
        'by people.meansClass from charging.mig.single.18to24, charging.mig.single.25plus, charging.mig.single.pension, charging.mig.couple.working, charging.mig.couple.pension, charging.mig.disability.single, charging.mig.disability.enhanced.single and charging.mig.disability.couple, as told with charges; without the council’s uplift',
    },
    source: 'Care and Support (Charging and Assessment of Resources) Regulations 2014, part 5.',
    code: CODE,
    tests: TESTS,
  },
];
