/** Equation help-to-choose: who wants help to choose an arrangement, and has it. */
import { HAS_CAPACITY } from '../../../core/model/vocabulary.ts';
import type { Person } from '../market.ts';
import type { Month } from '../month.ts';
import { ONE } from '../number.ts';
import type { Decimal } from '../number.ts';

export type Help = {
  /** Wants a broker, or cannot decide alone. */
  readonly asks: boolean;
  readonly isHelped: boolean;
  /** Is helped by a broker, not by an advocate. */
  readonly hasBroker: boolean;
};

/** What a carer leaves of the need for support to choose. */
export function withoutCarer(month: Month, { carer }: Person): Decimal {
  return ONE.minus(month.parameter('brokerage.carer.relief').times(carer));
}

export function helpToChoose(month: Month, person: Person): Help {
  const { capacity, confidence, reviews } = person;
  const hasCapacity = capacity === HAS_CAPACITY;
  const uniform = (sub: number) => month.luck.uniform('support-to-choose', person.identity.toNumber(), sub);
  const wants = uniform(2 * reviews).lt(ONE.minus(confidence).times(withoutCarer(month, person)));
  const reach = month.lever(hasCapacity ? 'brokerage.capacity' : 'advocacy.capacity');
  const asks = !hasCapacity || wants;
  const isHelped = asks && uniform(2 * reviews + 1).lt(reach);
  return { asks, isHelped, hasBroker: isHelped && hasCapacity };
}
