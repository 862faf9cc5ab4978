/** What a newcomer can decide, who helps them, and what they would do with a direct payment. */
import {
  GROUP_KEYS,
  HAS_CAPACITY,
  NO_SUITABLE_PERSON,
  SUITABLE_PERSON,
} from '../../../core/model/vocabulary.ts';
import { carerStopRate, departures } from './age-band.ts';
import type { Person } from '../market.ts';
import type { Newcomer } from './newcomer-drawn.ts';
import { least, ONE } from '../number.ts';
import type { Decimal } from '../number.ts';
import { fraction } from '../spread.ts';

export function drawAbility(person: Person, newcomer: Newcomer): void {
  const { month, luck } = newcomer;
  const { parameter } = month;
  const identity = person.identity.toNumber();
  const group = GROUP_KEYS[person.group]!;
  const uniform = (sub: number) => luck.uniform('person-ability', identity, sub);

  // Equation newcomer-capacity.
  const capable = parameter(`people.capacity.${group}`);
  const actedFor = ONE.minus(capable).times(parameter(`people.suitable.${group}`));
  const without = uniform(0).lt(capable.plus(actedFor)) ? SUITABLE_PERSON : NO_SUITABLE_PERSON;
  person.capacity = uniform(0).lt(capable) ? HAS_CAPACITY : without;
  person.able = person.capacity === NO_SUITABLE_PERSON ? 0 : 1;

  person.carer = uniform(2).lt(carerShare(person, newcomer)) ? 1 : 0;

  // Equation newcomer-confidence.
  person.wantsAssistant = uniform(1).lt(parameter('dp.employ.share.default')) ? 1 : 0;
  person.confidence = fraction(
    luck.normal('person-ability', identity, 3),
    parameter(`people.confidence.mean.${group}`),
    parameter('people.confidence.sd'),
  );
  person.controlValue = luck.normal('person-ability', identity, 4);
  person.topsUp = luck.uniform('top-up', identity, 0).lt(parameter('price.topup.share')) ? 1 : 0;
}

/** Of equation newcomer-carer, the share of newcomers who have an unpaid carer. */
function carerShare({ group }: Person, { month, arrives, band }: Newcomer): Decimal {
  const share = month.parameter(`people.carer.${GROUP_KEYS[group]!}`);
  const leaving = departures(month, band);
  if (!arrives || leaving.isZero()) return share;
  return least(1, share.times(leaving.plus(carerStopRate(month, band))).div(leaving));
}
