import { exponential, STREAMS } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { reviewPeopleEquations } from '../equations/review-people.ts';
import { becomeClient } from '../people/become-client.ts';
import {
  answerCharge,
  CHARGE_RESPONSE_LEVERS,
  CHARGE_RESPONSE_PARAMETERS,
  chargeResponseRules,
} from '../charging/charge-response.ts';
import type { ReadonlyColumn } from '../columns.ts';
import {
  bringInStreams,
  OTHER_STREAM_LEVERS,
  OTHER_STREAM_PARAMETERS,
  otherStreamRules,
  streamsHeldBy,
} from '../budgeting/other-stream.ts';
import { liveThrough } from '../people/live-through.ts';
import { rebook, releaseProvider } from '../placing/rebook.ts';
import {
  allocate,
  ALLOCATION_LEVERS,
  ALLOCATION_PARAMETERS,
  allocationRules,
} from '../budgeting/resource-allocation.ts';
import { defineStep } from '../step.ts';
import {
  bandOf,
  DECIDES_AGAIN,
  DECIDES_ON_ARRIVAL,
  DEPLOYMENT_NAMES,
  NO_SUPPORTER,
  SELF_FUNDER,
} from '../vocabulary.ts';

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
    const { identity, present, deployment, reviewLeft, reviews } = people;
    const rules = allocationRules(month, market.pointValue[0]);
    const charge = chargeResponseRules(month, market.incomeIndex[0]);
    const otherStream = otherStreamRules(month);

    market.reviewed[0] = 0;
    const rows = market.peopleRows[0];
    // Whose review is due, and what is left over from the month counts towards the next, so that the yearly rate holds.
    const due = liveThrough({ present, left: reviewLeft }, rows, levers['review.rate'] / MONTHS_PER_YEAR);
    for (const person of due) {
      reviewLeft[person] += exponential(luck, STREAMS.review, identity[person], ++reviews[person]);
    }
    const clients = due.filter((person) => deployment[person] !== SELF_FUNDER);
    const runDown = savingsRunDown(people, rows, parameters['charging.capital.upper']);
    for (const person of runDown) becomeClient(people, providers, person);
    market.becameClients[0] = runDown.length;
    assess(clients, DECIDES_AGAIN);
    assess(runDown, DECIDES_ON_ARRIVAL);

    /** One thing after the other for everyone, which takes far less time than everything for one person after the other. */
    function assess(who: readonly number[], decides: number): void {
      market.reviewed[0] += who.length;
      for (const person of who) {
        people.assessed[person] = people.need[person];
        people.supportAssessed[person] = people.supportNeed[person];
        allocate(people, person, rules, market.frameworkRate[0], luck);
      }
      for (const person of who) {
        people.streamsHeld[person] = streamsHeldBy(
          identity[person],
          bandOf(people.group[person]),
          people.streamsHeld[person],
          otherStream,
        );
        bringInStreams(people, person, otherStream);
      }
      for (const person of who) answerCharge(people, person, charge, luck);
      for (const person of who) {
        people.decides[person] = decides;
        if (people.takes[person] === 0) {
          releaseProvider(people, providers, person);
          people.supporter[person] = NO_SUPPORTER;
        } else {
          rebook(people, providers, person);
        }
      }
    }
  },
});

type Savers = { readonly [C in 'present' | 'deployment' | 'capital']: ReadonlyColumn };

/** Self-funders whose savings have run down to the upper limit. Who is a self-funder is not asked but looked up: a third are. */
function savingsRunDown(
  { present, deployment, capital }: Savers,
  rows: number,
  upperLimit: number,
): number[] {
  const needsCouncilFrom = Float64Array.from(DEPLOYMENT_NAMES, (_, held) =>
    held === SELF_FUNDER ? upperLimit : -Infinity,
  );
  const runDown: number[] = [];
  for (let person = 0; person < rows; person++) {
    if (capital[person] <= needsCouncilFrom[deployment[person]] && present[person] === 1)
      runDown.push(person);
  }
  return runDown;
}
