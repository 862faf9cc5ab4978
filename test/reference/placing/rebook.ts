import { BLOCK, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';

/** Equation rebook: the provider is booked for what the person's plan now pays for. */
export function rebook({ providers }: Market, person: Person): void {
  if (person.provider === NO_PROVIDER) return;
  const provider = providers[person.provider]!;
  const now = staffTimeBudgeted(person);
  const more = now.minus(person.wanted);
  provider.booked = provider.booked.plus(more);
  if (person.route === BLOCK) provider.bookedBlock = provider.bookedBlock.plus(more);
  person.wanted = now;
}
