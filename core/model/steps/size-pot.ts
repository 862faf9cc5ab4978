import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { sizePotEquations } from '../equations/size-pot.ts';
import { defineStep } from '../step.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

const FROM_POT = choice('budget.sizing', 'pot');

/**
 * A point stands for what an assessed hour costs at the council's rates. A council that fixes the rate gives every point its
 * worth; one that fixes the pot spreads it: pounds for a point are the pot over all points, so that more need, or dearer
 * hours, make every new budget smaller.
 */
export const sizePot = defineStep({
  name: 'size-pot',
  purpose: 'Set what a point of the allocation formula is worth: its cost, or its part of a fixed pot.',
  source: 'S3 glossary (resource allocation system: pot over total points).',
  simplifies: [
    'The pot is what the assessed needs of the first reported month cost, grown each April; a council that changes over later starts from the same pot.',
    'Points are counted as the needs last assessed; nobody is reassessed because the pot is sized.',
    'One pot for all client groups.',
  ],
  reads: [
    'people.present',
    'people.deployment',
    'people.doubleHanded',
    'people.assessed',
    'people.supportAssessed',
    'market.peopleRows',
    'market.frameworkRate',
  ],
  writes: ['market.pot', 'market.pointValue'],
  posts: [],
  parameters: ['support.rate'],
  levers: ['budget.sizing', 'budget.pot-growth'],
  equations: sizePotEquations,
  apply({ people, market }, { reported, isNewFinancialYear, parameters, levers }) {
    const { present, deployment, doubleHanded, assessed, supportAssessed } = people;
    const careRate = market.frameworkRate[0];
    const supportRate = roundHalfUp(parameters['support.rate']);
    const spreads = levers['budget.sizing'] === FROM_POT;

    if (isNewFinancialYear) market.pot[0] = roundHalfUp(market.pot[0] * (1 + levers['budget.pot-growth']));
    market.pointValue[0] = 1;
    if (reported !== 0 && !spreads) return;
    const points = worthOfPoints();
    if (reported === 0) market.pot[0] = points;
    if (spreads && points > 0) market.pointValue[0] = market.pot[0] / points;

    /** What all assessed needs cost at this month's rates, in pence a week. */
    function worthOfPoints(): number {
      let pence = 0;
      for (let person = 0; person < market.peopleRows[0]; person++) {
        if (present[person] === 0 || deployment[person] === SELF_FUNDER) continue;
        pence += priceForMinutes(careRate, assessed[person] * (1 + doubleHanded[person]));
        pence += priceForMinutes(supportRate, supportAssessed[person]);
      }
      return pence;
    }
  },
});
