/** How much staff time a person's care takes, what is booked for them, and how they leave their provider. */
import { BLOCK, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import { ceiling, halfUp, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation workers-on: two where visits need two workers, less where neighbours share a worker. */
export function workersOn({ doubleHanded, sharing }: Person): Decimal {
  return ONE.plus(doubleHanded).times(sharing);
}

/** What a person takes up of some minutes planned for them. */
export function partTakenUp({ takes }: Person, minutes: Decimal): Decimal {
  return takes.eq(1) ? minutes : halfUp(minutes.times(takes));
}

/** Equation plan-taken-up: the person's own time of personal care. */
export function planTakenUp(person: Person): Decimal {
  return partTakenUp(person, person.budgeted);
}

/** Equation staff-time-budgeted: minutes a week of staff. */
export function staffTimeBudgeted(person: Person): Decimal {
  return ceiling(planTakenUp(person).times(workersOn(person)));
}

/**
 * Equation release-provider: the person leaves at once, and what was booked for them is free. They were served by the
 * route they have, or by the one they had before they changed it.
 */
export function releaseProvider({ providers }: Market, person: Person, route: number = person.route): void {
  person.notice = 0;
  if (person.provider === NO_PROVIDER) return;
  const provider = providers[person.provider]!;
  provider.booked = provider.booked.minus(person.wanted);
  if (route === BLOCK) provider.bookedBlock = provider.bookedBlock.minus(person.wanted);
  person.wanted = ZERO;
  person.provider = NO_PROVIDER;
}
