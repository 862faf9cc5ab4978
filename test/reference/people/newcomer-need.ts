/** What a newcomer needs, and what their visits are like. */
import { GROUP_KEYS } from '../../../core/model/vocabulary.ts';
import { carerStopRate, departures } from './age-band.ts';
import type { Person } from '../market.ts';
import type { Newcomer } from './newcomer-drawn.ts';
import { down, halfUp, most, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { fraction, logNormal } from '../spread.ts';

export function drawNeed(person: Person, newcomer: Newcomer): void {
  const { month, luck, arrives, band } = newcomer;
  const identity = person.identity.toNumber();
  const group = GROUP_KEYS[person.group]!;
  const uniform = (sub: number) => luck.uniform('person-need', identity, sub);
  const normal = (sub: number) => luck.normal('person-need', identity, sub);
  const { parameter } = month;

  // Equation newcomer-lines.
  const hasCare = uniform(2).lt(parameter(`need.care.share.${group}`));
  const hasSupport = !hasCare || uniform(3).lt(parameter(`need.support.share.${group}`));
  const usualCare = parameter(`need.care.relative.${group}`).times(parameter('package.hours.median'));
  const care = logNormal(normal(1), usualCare, parameter('package.hours.sigma'));
  const support = logNormal(
    normal(4),
    parameter(`need.support.median.${group}`),
    parameter('need.support.sigma'),
  );
  const factor = needFactor(person, newcomer);
  person.need = hasCare ? minutesOf(care.times(factor)) : ZERO;
  person.supportNeed = hasSupport ? minutesOf(support.times(factor)) : ZERO;

  // Equation newcomer-visits.
  person.doubleHanded = hasCare && uniform(5).lt(parameter(`need.double.${group}`)) ? 1 : 0;
  person.unsocial = fraction(normal(6), parameter('need.unsocial.mean'), parameter('need.unsocial.sd'));
  person.complexity = fraction(
    normal(7),
    parameter(`need.complexity.mean.${group}`),
    parameter('need.complexity.sd'),
  );

  // Equation newcomer-taper.
  const falls = arrives && band === '18to64' && uniform(8).lt(parameter('need.taper.share'));
  person.taper = falls ? down(parameter('need.taper.months')).toNumber() : 0;
}

/** Whole minutes of some hours, and never none. */
function minutesOf(hours: Decimal): Decimal {
  return most(1, halfUp(hours.times(60)));
}

/** Equation arrival-need-factor. */
function needFactor({ group }: Person, { month, arrives, band }: Newcomer): Decimal {
  const leaving = departures(month, band);
  if (!arrives || leaving.isZero()) return ONE;
  const growth = carerStopRate(month, band)
    .times(month.parameter(`people.carer.${GROUP_KEYS[group]!}`))
    .times(month.parameter('carer.stops.need'))
    .plus(month.parameter(`need.drift.${band}`));
  return most(0, ONE.minus(growth.div(leaving)));
}
