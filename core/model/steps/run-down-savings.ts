import { notBelowZero } from '../../numeric/foreseeable.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { weeklyToMonthly } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { runDownSavingsEquations } from '../equations/run-down-savings.ts';
import { MEANS_CLASS_PARAMETERS, protectedIncomeByClass } from '../charging/means-class.ts';
import { roomForRows } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
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
    const { capital, income, meansClass } = people;
    const protectedIncome = Float64Array.from(protectedIncomeByClass(parameters));
    const incomeIndex = market.incomeIndex[0];
    const { row, count } = withSavings(people, market.peopleRows[0], parameters['charging.capital.lower']);
    const { deployment, bought, unpaid, supportBought, arrangementFee, collected, topUp } = people;

    for (let nth = 0; nth < count; nth++) {
      const person = row[nth];
      const paysInFull = Number(deployment[person] === SELF_FUNDER);
      const asSelfFunder = bought[person] - unpaid[person] + supportBought[person] + arrangementFee[person];
      const asClient = collected[person] + topUp[person];
      const paid = paysInFull * asSelfFunder + (1 - paysInFull) * asClient;
      const spare = roundHalfUp(income[person] * incomeIndex) - protectedIncome[meansClass[person]];
      const beyond = paid - weeklyToMonthly(notBelowZero(spare));
      capital[person] = notBelowZero(capital[person] - notBelowZero(beyond));
    }
  },
});

const room = roomForRows();

/** Everyone who pays in full, and those of the council's clients whose savings are above the lower limit. */
function withSavings(
  { present, deployment, capital }: { readonly [C in 'present' | 'deployment' | 'capital']: ReadonlyColumn },
  rows: number,
  lowerLimit: number,
): Rows {
  const row = room(rows);
  let count = 0;
  for (let person = 0; person < rows; person++) {
    row[count] = person;
    const paysInFull = Number(deployment[person] === SELF_FUNDER);
    count += present[person] & (paysInFull | Number(capital[person] > lowerLimit));
  }
  return { row, count };
}
