import { setPayEquations } from '../equations/set-pay.ts';
import { nextPay, PAY_PARAMETERS } from '../staffing/pay.ts';
import { defineStep } from '../step.ts';

/** Providers set the basic pay of the month before any of it is earned, so that a rise of the wage floor counts at once. */
export const setPay = defineStep({
  name: 'set-pay',
  purpose: 'Move the pay of care workers with the wage floor, with what others pay and with vacancies.',
  source: 'National Minimum Wage Act 1998; evidence pay.careworker.premium, workforce.vacancy.',
  simplifies: [
    'A provider has one basic rate; experience, rank and guaranteed hours bring no more.',
    'A rise of the wage floor narrows differentials at first, and pay above the floor follows over months; the typical differential itself does not shrink.',
    'What others pay is told by the usual premium on the wage floor, not by what providers of the place pay in the month.',
    "The council's own service follows the same rule; what its terms add is in the premium of its cost.",
  ],
  reads: [
    'providers.open',
    'providers.staff',
    'providers.vacancies',
    'providers.outlook',
    'market.providerRows',
  ],
  writes: ['providers.pay'],
  posts: [],
  parameters: [...PAY_PARAMETERS],
  levers: [],
  switches: ['wage-response'],
  equations: setPayEquations,
  apply({ providers, market }, { parameters, structure }) {
    const { open, staff, vacancies, outlook, pay } = providers;
    const response = structure['wage-response'];
    for (let row = 0; row < market.providerRows[0]; row++) {
      if (open[row] === 0) continue;
      const posts = staff[row] + vacancies[row];
      const vacancy = posts > 0 ? vacancies[row] / posts : 0;
      pay[row] = nextPay({ pay: pay[row], vacancy, outlook: outlook[row] }, parameters, response);
    }
  },
});
