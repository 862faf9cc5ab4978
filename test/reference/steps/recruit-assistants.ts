import { PERSONAL_ASSISTANT } from '../../../core/model/vocabulary.ts';
import type { Market } from '../market.ts';
import { fillRate, steadyFill } from '../staffing/matching.ts';
import type { Month } from '../month.ts';
import { floor, halfUp, least, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';

/** Find personal assistants out of the labour that providers also draw on. */
export function recruitAssistants({ people, providers, market }: Market, month: Month): void {
  const employers = people.filter(({ present, route }) => present === 1 && route === PERSONAL_ASSISTANT);
  const wanted = sum(employers.map(staffTimeBudgeted));
  market.assistantsWanted = wanted;
  if (market.labourPool.isZero()) {
    market.assistants = floor(wanted.times(ONE.minus(month.parameter('pa.vacancy'))));
    return;
  }
  const left = halfUp(market.assistants.times(month.parameter('pa.turnover')).div(12));
  const stayed = least(wanted, market.assistants.minus(left));
  const free = market.labourFree.plus(market.assistants).minus(stayed);
  const posts = wanted.minus(stayed);
  const vacant = sum(providers.filter(({ open }) => open === 1).map(({ vacancies }) => vacancies));
  const hired = floor(posts.times(fillRate(month, free, posts.plus(vacant))).times(assistantsPace(month)));
  market.assistants = stayed.plus(hired);
  market.labourFree = free.minus(hired);
}

/** Equation assistants-pace: people find one more slowly than agencies find staff, and never faster. */
function assistantsPace(month: Month): Decimal {
  const { parameter } = month;
  const ofPeople = steadyFill(parameter('pa.turnover'), parameter('pa.vacancy'));
  const ofAgencies = steadyFill(parameter('workforce.turnover'), parameter('workforce.vacancy'));
  return least(ONE, ofPeople.div(ofAgencies));
}
