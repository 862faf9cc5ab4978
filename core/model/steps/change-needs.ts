import { roundHalfUp } from '../../money/rounding.ts';
import { exponential, normal, STREAMS } from '../../random/stream.ts';
import { exp } from '../../numeric/exp.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { defineStep } from '../step.ts';
import { NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/** Need changes when it will; the budget follows only at a review. Self-funders follow their need at once. */
export const changeNeeds = defineStep({
  name: 'change-needs',
  purpose: 'Change the need of some people and review others, so that budget and need can differ.',
  source: 'S3 q5; evidence review.rate.default.',
  simplifies: [
    'Need is one line of personal care; community support, unsocial hours, double-handed visits and complexity are not represented.',
    'Need changes in jumps without a drift; it neither fluctuates from month to month nor tapers by plan.',
    'A review sets the budget to the need exactly: no allocation formula, error, bias or support planning.',
  ],
  reads: ['people.identity', 'people.present', 'people.deployment', 'people.provider', 'market.peopleRows'],
  writes: [
    'people.need',
    'people.needLeft',
    'people.needChanges',
    'people.assessed',
    'people.wanted',
    'people.reviewLeft',
    'people.reviews',
    'people.decides',
    'providers.booked',
  ],
  posts: [],
  parameters: ['need.change.rate', 'need.change.sigma', 'review.rate.default'],
  levers: [],
  apply({ people, providers, market }, { parameters, luck }) {
    const { identity, present, need, needLeft, needChanges, assessed, reviewLeft, reviews, decides } = people;
    const changeHazard = parameters['need.change.rate'] / MONTHS_PER_YEAR;
    const reviewHazard = parameters['review.rate.default'] / MONTHS_PER_YEAR;
    const spread = parameters['need.change.sigma'];

    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      const selfFunder = people.deployment[person] === SELF_FUNDER;

      needLeft[person] -= changeHazard;
      if (needLeft[person] <= 0) {
        const change = 2 * ++needChanges[person];
        // The mean of the factor is 1: changes spread need without making it drift.
        const factor = exp(
          spread * normal(luck, STREAMS['need-change'], identity[person], change + 1) - (spread * spread) / 2,
        );
        need[person] = Math.max(1, roundHalfUp(need[person] * factor));
        needLeft[person] = exponential(luck, STREAMS['need-change'], identity[person], change);
        if (selfFunder) reassess(person);
      }

      reviewLeft[person] -= reviewHazard;
      if (reviewLeft[person] <= 0) {
        reviewLeft[person] = exponential(luck, STREAMS.review, identity[person], ++reviews[person]);
        if (!selfFunder) {
          reassess(person);
          decides[person] = 1;
        }
      }
    }

    /** Bases the budget on present need and keeps the provider's bookings in step. */
    function reassess(person: number): void {
      assessed[person] = need[person];
      const provider = people.provider[person];
      if (provider === NO_PROVIDER) return;
      providers.booked[provider] += need[person] - people.wanted[person];
      people.wanted[person] = need[person];
    }
  },
});
