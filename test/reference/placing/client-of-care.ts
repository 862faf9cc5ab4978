/** Who is the client for a person's care, and whether staff go with the work when they leave their provider. */
import { DIRECT_PAYMENT, FRAMEWORK, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import type { Person } from '../market.ts';
import type { Month } from '../month.ts';
import { isBoughtByCouncil } from '../paying/price-paid.ts';

export type Client = 'council' | 'broker for the council' | 'person';

/** Equation client-of-care. */
export function clientOfCare(month: Month, person: Person): Client {
  if (isBoughtByCouncil(person)) return 'council';
  const isBrokered =
    person.deployment === DIRECT_PAYMENT && person.route === FRAMEWORK && person.brokered === 1;
  return isBrokered && month.choice('brokerage.terms') === 'council' ? 'broker for the council' : 'person';
}

/** Equation staff-go-with-work. */
export function staffGoWithWork(person: Person, before: Client, after: Client): void {
  if (person.provider === NO_PROVIDER || before === 'person' || after === 'person') return;
  person.transfersFrom = person.provider + 1;
}
