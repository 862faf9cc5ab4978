/** Equations rounds-expected and travel-scale: how long travel is, so that the place has its share of it at the start. */
import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { usualTravel } from '../books/care-lines.ts';
import { covers } from '../locality.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { least, most, ONE, over, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { fromAgencies } from '../entering/providers-at-start.ts';
import { staffTimeBudgeted } from './staff-time.ts';
import { startingMix } from '../choosing/starting-mix.ts';

const HALVINGS = 48;

/** Minutes of travel a week per square root of visits a week. */
export function travelScale(market: Market, month: Month): Decimal {
  const rounds = roundsExpected(market, month);
  const care = sum(rounds);
  const travel = care.times(month.place('travelShare').minus(gapExpected(market, month)));
  if (care.isZero() || travel.lte(0)) return ZERO;

  const usual = usualTravel(month);
  const visit = month.parameter('cost.visit.mean');
  const longest = month.parameter('cost.travel.most').times(usual);
  const fixed = month.parameter('cost.travel.fixed').times(usual);
  const paths = rounds.map((round) => ({
    near: fixed.times(round),
    roots: round.div(visit).sqrt(),
    most: longest.times(round),
  }));
  const travelAt = (scale: Decimal) =>
    sum(paths.map((path) => least(path.near.plus(scale.times(path.roots)), path.most)));
  const within = least(travel, longest.times(care));
  let low = ZERO;
  let high = longest.times(
    most(...rounds)
      .times(visit)
      .sqrt(),
  );
  for (let n = 0; n < HALVINGS; n++) {
    const scale = low.plus(high).div(2);
    if (travelAt(scale).lt(within)) low = scale;
    else high = scale;
  }
  return high;
}

/** Care of each provider in each locality where it has any, in minutes a week. */
function roundsExpected({ people, providers, localities }: Market, month: Month): readonly Decimal[] {
  const needed = localities.map((_, here) =>
    sum(people.filter(({ locality }) => locality === here).map((person) => fromAgencies(month, person))),
  );
  const spare = ONE.plus(month.parameter('staff.headroom'));
  return providers.flatMap(({ coverage, staff }) => {
    const served = needed.filter((_, locality) => covers(coverage, locality));
    return served
      .map((here) => over(staff.div(spare).times(here), sum(served)))
      .filter((round) => round.gt(0));
  });
}

/** Waiting for a minute with people. */
function gapExpected({ people, providers }: Market, month: Month): Decimal {
  const own = sum(people.map((person) => ownTimes(month, person)));
  const ownPart = over(own, sum(people.map((person) => fromAgencies(month, person))));
  const flexible = over(
    sum(providers.map(({ flexibility, staff }) => flexibility.times(staff))),
    sum(providers.map(({ staff }) => staff)),
  );
  const usual = month.place('travelShare').times(month.parameter('cost.waiting.part'));
  return usual.plus(ownPart.times(month.parameter('cost.waiting.chosen')).times(flexible));
}

/** Minutes a week with a person who sets their own times. */
function ownTimes(month: Month, person: Person): Decimal {
  if (person.deployment === SELF_FUNDER) return fromAgencies(month, person);
  const payment = startingMix(month, person.group).directPayment;
  const notEmploying = ONE.minus(month.parameter('dp.employ.share.default'));
  return staffTimeBudgeted(person).times(payment).times(notEmploying);
}
