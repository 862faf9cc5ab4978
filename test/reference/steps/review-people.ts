import {
  COUNCIL_MANAGED,
  DECIDES_AGAIN,
  DECIDES_ON_ARRIVAL,
  FRAMEWORK,
  NO_PROVIDER,
  NO_SUPPORTER,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { answerToCharge } from '../charging/charge-response.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { bringStreamsIn, holdStreams } from '../budgeting/other-streams.ts';
import { rebook } from '../placing/rebook.ts';
import { assess } from '../budgeting/resource-allocation.ts';
import { releaseProvider } from '../delivering/staff-time.ts';

/** The council reviews some of its clients, and assesses self-funders whose savings have run down. */
export function reviewPeople(market: Market, month: Month): void {
  market.market.becameClients = 0;
  market.market.reviewed = 0;
  const limit = month.parameter('charging.capital.upper');
  for (const person of market.people) {
    if (person.present === 0) continue;
    const isDue = reviewIsDue(month, person);
    if (person.deployment !== SELF_FUNDER) {
      if (isDue) review(market, month, person, DECIDES_AGAIN);
    } else if (person.capital.lte(limit)) {
      becomeClient(market, person);
      review(market, month, person, DECIDES_ON_ARRIVAL);
    }
  }
}

/** Equation review-due. */
function reviewIsDue(month: Month, person: Person): boolean {
  person.reviewLeft = person.reviewLeft.minus(month.lever('review.rate').div(12));
  if (person.reviewLeft.gt(0)) return false;
  person.reviews += 1;
  const next = month.luck.exponential('review', person.identity.toNumber(), person.reviews);
  person.reviewLeft = person.reviewLeft.plus(next);
  return true;
}

/** Equation self-funder-becomes-client. */
function becomeClient(market: Market, person: Person): void {
  const { market: whole, providers } = market;
  const before = person.route;
  person.deployment = COUNCIL_MANAGED;
  person.route = FRAMEWORK;
  person.arranged = 0;
  person.notice = 0;
  const isElsewhere = person.provider !== NO_PROVIDER && providers[person.provider]!.listed === 0;
  if (isElsewhere) releaseProvider(market, person, before);
  whole.becameClients += 1;
}

/** Equation assessment. */
function review(market: Market, month: Month, person: Person, decides: number): void {
  market.market.reviewed += 1;
  assess(market, month, person, month.luck);
  holdStreams(month, person, person.streamsHeld);
  bringStreamsIn(month, person);
  answerToCharge(market, month, person, month.luck);
  person.decides = decides;
  if (person.takes.gt(0)) {
    rebook(market, person);
    return;
  }
  releaseProvider(market, person);
  person.supporter = NO_SUPPORTER;
}
