import { exponential, STREAMS } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { reviewPeopleEquations } from '../equations/review-people.ts';
import { becomeClient } from '../become-client.ts';
import {
  answerCharge,
  CHARGE_RESPONSE_LEVERS,
  CHARGE_RESPONSE_PARAMETERS,
  chargeResponseRules,
} from '../charge-response.ts';
import {
  bringInStreams,
  OTHER_STREAM_LEVERS,
  OTHER_STREAM_PARAMETERS,
  otherStreamRules,
  streamsHeldBy,
} from '../other-stream.ts';
import { rebook, releaseProvider } from '../rebook.ts';
import {
  allocate,
  ALLOCATION_LEVERS,
  ALLOCATION_PARAMETERS,
  allocationRules,
} from '../resource-allocation.ts';
import { defineStep } from '../step.ts';
import { bandOf, DECIDES_AGAIN, DECIDES_ON_ARRIVAL, NO_SUPPORTER, SELF_FUNDER } from '../vocabulary.ts';

/**
 * Each person carries a draw of hazard to live through until their next review, so a higher review rate brings the same
 * review forward. The error of the assessment is drawn under the review's number. A self-funder whose savings have run down
 * to the upper limit is assessed at once, whenever their next review would be.
 */
export const reviewPeople = defineStep({
  name: 'review-people',
  purpose:
    'Review some council clients, and assess self-funders who have come to need the council: assess their need, allocate an indicative budget, plan the final one and see what of it they take up.',
  source: 'Care Act 2014 ss 9, 17 and 25-28; S3 glossary and q5; S4; evidence review.rate.default.',
  simplifies: [
    'Reviews come at one rate for everyone: none is brought forward by a change in need, an unpaid carer who stops, a complaint or a provider’s failure.',
    'Money from other public funds is a sum a week from each of four streams, held for as long as the stream runs; the funds’ own tests of need and means are not represented, and money for equipment and adaptations, which is paid once, is spread over the weeks.',
    'A stream that has ended or shrunk is lost at the first review after it, and not on the day.',
    'Support planning reaches everyone equally far, with or without an advocate or broker.',
    'People answer to a charge only when they arrive or are reviewed, and look at the cost of the plan and not of the month.',
    'Whose savings have run down is the council’s client from the next month, with no wait for an assessment; a provider outside the framework is left without notice.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.doubleHanded',
    'people.sharing',
    'people.need',
    'people.supportNeed',
    'people.meansClass',
    'people.income',
    'people.capital',
    'providers.listed',
    'market.peopleRows',
    'market.frameworkRate',
    'market.incomeIndex',
    'market.pointValue',
  ],
  writes: [
    'people.assessed',
    'people.supportAssessed',
    'people.indicative',
    'people.final',
    'people.budgeted',
    'people.supportBudgeted',
    'people.otherStream',
    'people.otherCharged',
    'people.streamsHeld',
    'people.takes',
    'people.deployment',
    'people.route',
    'people.arranged',
    'people.provider',
    'people.notice',
    'people.supporter',
    'people.reviewLeft',
    'people.reviews',
    'people.decides',
    'people.wanted',
    'providers.booked',
    'providers.bookedBlock',
    'market.becameClients',
    'market.reviewed',
  ],
  posts: [],
  parameters: [...ALLOCATION_PARAMETERS, ...CHARGE_RESPONSE_PARAMETERS, ...OTHER_STREAM_PARAMETERS],
  levers: ['review.rate', ...ALLOCATION_LEVERS, ...CHARGE_RESPONSE_LEVERS, ...OTHER_STREAM_LEVERS],
  equations: reviewPeopleEquations,
  apply({ people, providers, market }, month) {
    const { luck, levers, parameters } = month;
    const { identity, present, deployment, capital, reviewLeft, reviews } = people;
    const hazard = levers['review.rate'] / MONTHS_PER_YEAR;
    const upperLimit = parameters['charging.capital.upper'];
    const rules = allocationRules(month, market.pointValue[0]);
    const charge = chargeResponseRules(month, market.incomeIndex[0]);
    const otherStream = otherStreamRules(month);

    market.becameClients[0] = 0;
    market.reviewed[0] = 0;
    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      reviewLeft[person] -= hazard;
      const isDue = reviewLeft[person] <= 0;
      // What is left over from the month counts towards the next review, so that the yearly rate holds.
      if (isDue) reviewLeft[person] += exponential(luck, STREAMS.review, identity[person], ++reviews[person]);
      if (deployment[person] === SELF_FUNDER) {
        if (capital[person] > upperLimit) continue;
        becomeClient(people, providers, person);
        market.becameClients[0]++;
        assess(person, DECIDES_ON_ARRIVAL);
      } else if (isDue) {
        assess(person, DECIDES_AGAIN);
      }
    }

    function assess(person: number, decides: number): void {
      market.reviewed[0]++;
      people.assessed[person] = people.need[person];
      people.supportAssessed[person] = people.supportNeed[person];
      allocate(people, person, rules, market.frameworkRate[0], luck);
      people.streamsHeld[person] = streamsHeldBy(
        identity[person],
        bandOf(people.group[person]),
        people.streamsHeld[person],
        otherStream,
      );
      bringInStreams(people, person, otherStream);
      answerCharge(people, person, charge, luck);
      people.decides[person] = decides;
      if (people.takes[person] === 0) {
        releaseProvider(people, providers, person);
        people.supporter[person] = NO_SUPPORTER;
      } else {
        rebook(people, providers, person);
      }
    }
  },
});
