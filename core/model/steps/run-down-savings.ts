import { roundHalfUp } from '../../money/rounding.ts';
import { weeklyToMonthly } from '../../time/weeks.ts';
import { runDownSavingsEquations } from '../equations/run-down-savings.ts';
import { MEANS_CLASS_PARAMETERS, protectedIncomeByClass } from '../means-class.ts';
import { defineStep } from '../step.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

/**
 * What care takes from people's savings: all that a self-funder pays, and what a council client with savings above the lower
 * limit pays, beyond the income they have above the minimum the law protects. A self-funder who comes down to the upper limit
 * is the council's client from the next month.
 */
export const runDownSavings = defineStep({
  name: 'run-down-savings',
  purpose: 'Take from savings what people paid for care beyond the income they can spend on it.',
  source:
    'Care and Support (Charging and Assessment of Resources) Regulations 2014, part 5; model brief, means over time.',
  simplifies: [
    'Savings never grow: no interest, no gifts, no house sold and no lower spending on other things.',
    'Income up to the minimum the law protects is spent on living, and none of the rest is saved.',
    'A charge that is owed takes nothing from savings until it is paid.',
  ],
  reads: [
    'people.present',
    'people.deployment',
    'people.meansClass',
    'people.income',
    'people.bought',
    'people.unpaid',
    'people.supportBought',
    'people.arrangementFee',
    'people.collected',
    'people.topUp',
    'market.peopleRows',
    'market.incomeIndex',
  ],
  writes: ['people.capital'],
  posts: [],
  parameters: [...MEANS_CLASS_PARAMETERS, 'charging.capital.lower'],
  levers: [],
  equations: runDownSavingsEquations,
  apply({ people, market }, { parameters }) {
    const { present, deployment, meansClass, income, capital } = people;
    const { bought, unpaid, supportBought, arrangementFee, collected, topUp } = people;
    const lowerLimit = parameters['charging.capital.lower'];
    const protectedIncome = protectedIncomeByClass(parameters);
    const incomeIndex = market.incomeIndex[0];
    const rows = market.peopleRows[0];

    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      const selfFunder = deployment[person] === SELF_FUNDER;
      if (!selfFunder && capital[person] <= lowerLimit) continue;
      const paid = selfFunder
        ? bought[person] - unpaid[person] + supportBought[person] + arrangementFee[person]
        : collected[person] + topUp[person];
      if (paid === 0) continue;
      const spare = roundHalfUp(income[person] * incomeIndex) - protectedIncome[meansClass[person]];
      const beyond = paid - weeklyToMonthly(Math.max(0, spare));
      if (beyond > 0) capital[person] = Math.max(0, capital[person] - beyond);
    }
  },
});
