import type { Equation } from '../../equation.ts';

const ASSESSMENT = 'core/charging/assessment.ts';
const ASSESSMENT_TESTS = [
  'test/core/charging/assessment.test.ts',
  'test/core/model/charging/charging-rules.test.ts',
];
const REGULATIONS = 'Care and Support (Charging and Assessment of Resources) Regulations 2014';

/** The means test for care at home: wherever a charge is worked out or foreseen. */
export const chargingEquations: readonly Equation[] = [
  {
    id: 'minimum-income-guarantee',
    gives:
      'The income the law protects when a person is charged is what the amounts of their means class add up to.',
    fills: [],
    formula: [
      'minimum-income-guarantee, by people.meansClass:',
      '  0 (single, 18-24): charging.mig.single.18to24',
      '  1 (the same, disability premium): charging.mig.single.18to24 + charging.mig.disability.single',
      '  2 (the same, enhanced premium): charging.mig.single.18to24 + charging.mig.disability.single + charging.mig.disability.enhanced.single',
      '  3 (single, 25-64): charging.mig.single.25plus',
      '  4 (the same, disability premium): charging.mig.single.25plus + charging.mig.disability.single',
      '  5 (the same, enhanced premium): charging.mig.single.25plus + charging.mig.disability.single + charging.mig.disability.enhanced.single',
      '  6 (couple, 18-64): charging.mig.couple.working',
      '  7 (the same, disability premium): charging.mig.couple.working + charging.mig.disability.couple',
      '  8 (single, pension age): charging.mig.single.pension',
      '  9 (couple, pension age): charging.mig.couple.pension',
    ],
    where: { 'minimum-income-guarantee': 'pence a week' },
    source: `${REGULATIONS}, regulation 7.`,
    code: 'core/model/charging/means-class.ts',
    tests: ['test/core/model/charging/means-class.test.ts'],
  },
  {
    id: 'protected-income',
    gives: 'A council may protect more than the law asks, by its own uplift.',
    fills: [],
    formula: ['protected-income = halfUp(minimum-income-guarantee * (1 + charging.local-uplift))'],
    where: { 'protected-income': 'pence a week, whole' },
    code: 'core/model/charging/charging-rules.ts',
    tests: ['test/core/model/charging/charging-rules.test.ts'],
  },
  {
    id: 'tariff-income',
    gives:
      'Savings above the lower limit count as a pound a week for each step, or part of one, whatever they earn.',
    fills: [],
    formula: [
      'tariff-income = 0 if people.capital <= charging.capital.lower',
      'tariff-income = up((people.capital - charging.capital.lower) / charging.tariff.step) * 100 otherwise',
    ],
    where: { 'tariff-income': 'pence a week, whole', 'charging.tariff.step': 'pence' },
    source: `${REGULATIONS}, regulation 25.`,
    code: 'core/charging/tariff-income.ts',
    tests: ASSESSMENT_TESTS,
  },
  {
    id: 'assessed-charge',
    gives:
      'The most a person can be asked to pay a week is the council’s share of the income above what is protected; above the upper limit of savings there is no limit but the cost.',
    fills: [],
    formula: [
      'assessed-charge(income) = unlimited if people.capital > charging.capital.upper; otherwise:',
      'above = income + tariff-income - protected-income - halfUp(charging.disability-allowance)',
      'assessed-charge = 0 if above <= 0; otherwise:',
      'hundredths = floor((charging.percent-taken * 100) * 100 + 0.5)',
      'taken = min(halfUp(above * hundredths / 10000), halfUp(charging.maximum))',
      'assessed-charge = 0 if taken < halfUp(charging.minimum), else taken',
    ],
    where: {
      income: 'pence a week, whole, as each use says',
      hundredths: 'the share taken in hundredths of a per cent, whole',
      'assessed-charge': 'pence a week, whole or unlimited',
    },
    source: `Care Act 2014 ss 14 and 17; ${REGULATIONS}.`,
    code: ASSESSMENT,
    tests: ASSESSMENT_TESTS,
  },
];
