import { roundHalfUp } from '../../money/rounding.ts';
import { triangularFrom } from '../../random/distributions.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { fluctuateNeedsEquations } from '../equations/fluctuate-needs.ts';
import { defineStep } from '../step.ts';

/** A month's need lies around the usual: the same draw for the same person and month in every option. */
export const fluctuateNeeds = defineStep({
  name: 'fluctuate-needs',
  purpose: 'Work out what each person needs this month: more or less than usual.',
  source: 'S3 q5; evidence need.fluctuation.sd.',
  simplifies: [
    'Months are independent: no winter, no long illness, no stay in hospital; no month lies further out than two and a half standard deviations.',
    'Both lines of need rise and fall together.',
  ],
  reads: ['people.identity', 'people.present', 'people.need', 'people.supportNeed', 'market.peopleRows'],
  writes: ['people.needNow', 'people.supportNow'],
  posts: [],
  parameters: ['need.fluctuation.sd'],
  levers: [],
  equations: fluctuateNeedsEquations,
  apply({ people, market }, { index, parameters, luck }) {
    const { identity, present, need, supportNeed, needNow, supportNow } = people;
    const sd = parameters['need.fluctuation.sd'];
    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      const factor = Math.max(
        0,
        1 + sd * triangularFrom(uniform(luck, STREAMS['need-fluctuation'], identity[person], index)),
      );
      needNow[person] = roundHalfUp(need[person] * factor);
      supportNow[person] = roundHalfUp(supportNeed[person] * factor);
    }
  },
});
