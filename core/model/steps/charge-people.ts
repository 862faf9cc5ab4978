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

    for (let person = 0; person < market.peopleRows[0]; person++) {
      if (present[person] === 0) continue;
      contribution[person] = 0;
      topUp[person] = 0;
      if (deployment[person] === SELF_FUNDER) continue;
      const spent = people.bought[person] + people.supportBought[person];
      // VAT the council gets back is no cost to it, and nobody is charged more than the cost.
      contribution[person] = Math.min(chargeForMonth(person), spent - people.supportVatRecovered[person]);
      if (deployment[person] !== DIRECT_PAYMENT) continue;
      contribution[person] = Math.min(contribution[person], budget[person]);
      const available = budget[person] + ledger.balance[budgetAccountOf(ledger, person)];
      topUp[person] = Math.max(0, spent - available);
    }

    function chargeForMonth(person: number): number {
      const income = roundHalfUp(people.income[person] * incomeIndex);
      return weeklyToMonthly(
        assessedContribution(rules[people.meansClass[person]], income, people.capital[person]),
      );
    }
  },
});
