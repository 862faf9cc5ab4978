import { assessedContribution } from '../../charging/assessment.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { weeklyToMonthly } from '../../time/weeks.ts';
import { CHARGING_PARAMETERS, chargingRulesByClass } from '../charging-rules.ts';
import { budgetAccountOf } from '../ledger.ts';
import { defineStep } from '../step.ts';
import { DIRECT_PAYMENT, SELF_FUNDER } from '../vocabulary.ts';

/** What each person contributes to their care and support, never more than it costs, and what they add to a payment too small. */
export const chargePeople = defineStep({
  name: 'charge-people',
  purpose: 'Work out contributions and top-ups once the care and support of the month are priced.',
  source: 'Care Act 2014 ss 14, 17, 31; S4 (a rate below the price forces top-ups).',
  simplifies: [
    "One standard allowance for disability-related expenditure; benefits, housing costs, a partner's means and a council's own charging rules are not assessed.",
  ],
  reads: [
    'people.present',
    'people.meansClass',
    'people.income',
    'people.capital',
    'people.deployment',
    'people.bought',
    'people.supportBought',
    'people.supportVatRecovered',
    'people.budget',
    'market.peopleRows',
    'market.incomeIndex',
  ],
  writes: ['people.contribution', 'people.topUp'],
  posts: [],
  parameters: [...CHARGING_PARAMETERS],
  levers: [],
  apply({ people, market, ledger }, { parameters }) {
    const { present, deployment, budget, contribution, topUp } = people;
    const rules = chargingRulesByClass(parameters);
    const incomeIndex = market.incomeIndex[0];

    const { bought, supportBought, supportVatRecovered, income, capital, meansClass } = people;
    const rows = market.peopleRows[0];

    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      contribution[person] = 0;
      topUp[person] = 0;
      const held = deployment[person];
      if (held === SELF_FUNDER) continue;
      const spent = bought[person] + supportBought[person];
      if (spent > 0) {
        const uprated = roundHalfUp(income[person] * incomeIndex);
        const charge = weeklyToMonthly(
          assessedContribution(rules[meansClass[person]], uprated, capital[person]),
        );
        // VAT the council gets back is no cost to it, and nobody is charged more than the cost.
        const cost = spent - supportVatRecovered[person];
        contribution[person] = Math.min(charge, cost, held === DIRECT_PAYMENT ? budget[person] : Infinity);
      }
      if (held !== DIRECT_PAYMENT) continue;
      const available = budget[person] + ledger.balance[budgetAccountOf(ledger, person)];
      topUp[person] = Math.max(0, spent - available);
    }
  },
});
