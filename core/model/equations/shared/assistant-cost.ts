import type { Equation } from '../../equation.ts';

/** What a personal assistant costs the person who employs them. */
export const assistantCostEquations: readonly Equation[] = [
  {
    id: 'assistant-cost',
    gives:
      'An hour of a personal assistant costs their wage with holiday, sickness and pension; payroll and insurance cost the same each week however many hours there are. The Employment Allowance covers the National Insurance.',
    fills: [],
    formula: [
      'wage = halfUp(wage.nlw * (1 + pay.careworker.premium) * (1 + pay.pa.premium))',
      'assistant-hour = halfUp(wage * (1 + (holiday.fraction + cost.sick.share + pension.ae.rate)))',
      'assistant-week = halfUp(pa.payroll + pa.insurance / 52)',
      'assistant-fixed = weekly-to-monthly(assistant-week)',
    ],
    where: {
      'wage, assistant-hour': 'pence an hour, whole',
      'assistant-week, assistant-fixed': 'pence a week, and pence a month; whole',
      'wage.nlw': 'pence an hour',
      'pa.payroll': 'pence a week',
      'pa.insurance': 'pence a year',
    },
    source: 'Evidence pa.*, holiday.fraction, nic.ea.pa.eligible.',
    code: 'core/model/paying/assistant-cost.ts',
    tests: ['test/core/model/paying/assistant-cost.test.ts'],
  },
];
