/** How fast vacant posts are filled. */
import type { Month } from '../month.ts';
import { dec, least, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation steady-fill: the share filled in a month when as many are filled as fall vacant. */
export function steadyFill(turnover: Decimal, vacancy: Decimal): Decimal {
  return turnover.div(12).times(ONE.minus(vacancy)).div(vacancy);
}

/** Equation fill-rate: the share of posts filled this month, by how many people look for each. */
export function fillRate(month: Month, free: Decimal, posts: Decimal): Decimal {
  if (free.lte(0) || posts.lte(0)) return ZERO;
  const slack = month.parameter('labour.slack');
  const vacancy = month.parameter('workforce.vacancy');
  const looking = free.div(posts);
  const usualLooking = slack.div(ONE.minus(slack)).div(vacancy.div(ONE.minus(vacancy)));
  const usualPace = steadyFill(month.parameter('workforce.turnover'), vacancy);
  const pace = usualPace.times(looking.div(usualLooking).pow(month.parameter('labour.matching')));
  return least(dec(1), pace, looking);
}
