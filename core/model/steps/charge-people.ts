import { assessedContribution } from '../../charging/assessment.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR, weeklyToMonthly } from '../../time/weeks.ts';
import { chargePeopleEquations } from '../equations/charge-people.ts';
import { CHARGING_LEVERS, CHARGING_PARAMETERS, chargingRulesByClass } from '../charging-rules.ts';
import { budgetAccountOf } from '../ledger.ts';
import { otherMoneyCharged, otherMoneyUsed } from '../other-money.ts';
import { defineStep } from '../step.ts';
import { DIRECT_PAYMENT, holdsAccount, ISF, MIXED, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/**
 * What each person contributes to their care and support, never more than it costs, what they add to a payment too small, and
 * the fee of someone who pays in full and has the council arrange their care.
 */
export const chargePeople = defineStep({
  name: 'charge-people',
  purpose:
    'Work out contributions, top-ups and arrangement fees once the care and support of the month are priced.',
  source:
    'Care Act 2014 ss 14, 17, 31; Care and Support (Charging and Assessment of Resources) Regulations 2014; S4 (a rate below the price forces top-ups).',
  simplifies: [
    "One standard allowance for disability-related expenditure; benefits, housing costs and a partner's means are not assessed one by one.",
    'A charge is worked out for the month that is charged for, and not averaged over weeks that cost more and less.',
    'Nobody is charged for the fee of a fund or an account.',
    'What is charged for of other public money is charged by the rules for social care, and the council keeps the charge; the funds nobody is charged for are used first.',
    'The fee for setting up arranged care falls in the month the first provider is found, and the yearly fee is spread over the months with a provider.',
  ],
  reads: [
    'people.present',
    'people.meansClass',
    'people.income',
    'people.capital',
    'people.deployment',
    'people.provider',
    'people.arranged',
    'people.since',
    'people.changesChosen',
    'people.changesForced',
    'people.otherStream',
    'people.otherCharged',
    'people.bought',
    'people.supportBought',
    'people.supportVatRecovered',
    'people.budget',
    'people.fee',
    'market.peopleRows',
    'market.incomeIndex',
  ],
  writes: ['people.contribution', 'people.topUp', 'people.arrangementFee'],
  posts: [],
  parameters: [...CHARGING_PARAMETERS, 'charging.arrangementfee.setup', 'charging.arrangementfee.annual'],
  levers: [...CHARGING_LEVERS],
  equations: chargePeopleEquations,
  apply({ people, market, ledger }, { index, parameters, levers }) {
    const { present, deployment, budget, contribution, topUp, arrangementFee } = people;
    const { bought, supportBought, supportVatRecovered, income, capital, meansClass } = people;
    const rules = chargingRulesByClass(parameters, levers);
    const incomeIndex = market.incomeIndex[0];
    const feeOfMonth = roundHalfUp(parameters['charging.arrangementfee.annual'] / MONTHS_PER_YEAR);
    const setUpFee = roundHalfUp(parameters['charging.arrangementfee.setup']);
    const rows = market.peopleRows[0];

    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      contribution[person] = 0;
      topUp[person] = 0;
      arrangementFee[person] = 0;
      const held = deployment[person];
      if (held === SELF_FUNDER) {
        if (people.arranged[person] === 1) arrangementFee[person] = feeForArranging(person);
        continue;
      }
      // VAT the council gets back and other public money are no cost to it; nobody is charged more than what is charged for costs.
      const support = supportBought[person] - supportVatRecovered[person] - otherMoneyUsed(people, person);
      const cost = bought[person] + support + otherMoneyCharged(people, person);
      if (cost > 0) {
        const uprated = roundHalfUp(income[person] * incomeIndex);
        const charge = weeklyToMonthly(
          assessedContribution(rules[meansClass[person]], uprated, capital[person]),
        );
        contribution[person] = Math.min(charge, cost, paidBeforeCharge(person, held));
      }
      if (!holdsAccount(held)) continue;
      const spent = people.fee[person] + support + (held === MIXED ? 0 : bought[person]);
      const available = budget[person] + ledger.balance[budgetAccountOf(ledger, person)];
      topUp[person] = Math.max(0, spent - available);
    }

    /** Gross, what the council would pay if there were no charge; care the council buys itself is paid at its cost. */
    function paidBeforeCharge(person: number, held: number): number {
      if (held === DIRECT_PAYMENT || held === ISF) return budget[person];
      return held === MIXED ? bought[person] + budget[person] : Infinity;
    }

    /** People who have never had another provider came to their first in the month they came to this one. */
    function feeForArranging(person: number): number {
      if (people.provider[person] === NO_PROVIDER) return 0;
      const isFirst = people.changesChosen[person] === 0 && people.changesForced[person] === 0;
      return isFirst && people.since[person] === index ? feeOfMonth + setUpFee : feeOfMonth;
    }
  },
});
