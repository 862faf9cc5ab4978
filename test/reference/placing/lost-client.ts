import { DECIDES_AGAIN, NO_PROVIDER, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import { ZERO } from '../number.ts';

/** Equation client-released: a person loses their provider, and may decide again how their budget is held. */
export function releaseClient({ market }: Market, person: Person): void {
  person.provider = NO_PROVIDER;
  person.displaced = 1;
  person.wanted = ZERO;
  person.notice = 0;
  person.changesForced += 1;
  market.changesForced += 1;
  if (person.deployment !== SELF_FUNDER) person.decides = DECIDES_AGAIN;
}
