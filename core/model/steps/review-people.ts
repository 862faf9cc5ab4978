import { exponential, STREAMS } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { rebook } from '../rebook.ts';
import {
  allocate,
  ALLOCATION_LEVERS,
  ALLOCATION_PARAMETERS,
  allocationRules,
} from '../resource-allocation.ts';
import { defineStep } from '../step.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

/**
 * Each person carries a draw of hazard to live through until their next review, so a higher review rate brings the same
 * review forward. The error of the assessment is drawn under the review's number.
 */
export const reviewPeople = defineStep({
  name: 'review-people',
  purpose:
    'Review some council clients: assess their need, allocate an indicative budget and plan the final one.',
  source: 'Care Act 2014 ss 25-28; S3 glossary and q5; S4; evidence review.rate.default.',
  simplifies: [
    'Reviews come at one rate for everyone: none is brought forward by a change in need, a complaint or a provider’s failure.',
    'The pot is not sized first: a point is worth a set part of what the assessed hours cost.',
    'No other streams of money (equipment, employment, independent living grants) are pooled in the budget.',
    'Support planning reaches everyone equally far, with or without an advocate or broker.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.doubleHanded',
    'people.need',
    'people.supportNeed',
    'people.deployment',
    'people.provider',
    'market.peopleRows',
    'market.frameworkRate',
  ],
  writes: [
    'people.assessed',
    'people.supportAssessed',
    'people.indicative',
    'people.final',
    'people.budgeted',
    'people.supportBudgeted',
    'people.reviewLeft',
    'people.reviews',
    'people.decides',
    'people.wanted',
    'providers.booked',
  ],
  posts: [],
  parameters: [...ALLOCATION_PARAMETERS],
  levers: ['review.rate', ...ALLOCATION_LEVERS],
  apply({ people, providers, market }, month) {
    const { luck, levers } = month;
    const { identity, present, deployment, reviewLeft, reviews } = people;
    const hazard = levers['review.rate'] / MONTHS_PER_YEAR;
    const rules = allocationRules(month);

    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      reviewLeft[person] -= hazard;
      if (reviewLeft[person] > 0) continue;
      // What is left over from the month counts towards the next review, so that the yearly rate holds.
      reviewLeft[person] += exponential(luck, STREAMS.review, identity[person], ++reviews[person]);
      if (deployment[person] === SELF_FUNDER) continue;
      people.assessed[person] = people.need[person];
      people.supportAssessed[person] = people.supportNeed[person];
      allocate(people, person, rules, market.frameworkRate[0], luck);
      people.decides[person] = 1;
      rebook(people, providers.booked, person);
    }
  },
});
