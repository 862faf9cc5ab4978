import type { ReadonlyColumn } from '../columns.ts';
import { releaseOutsideBlock } from '../placing/rebook.ts';
import type { Tables } from '../tables.ts';
import { COUNCIL_MANAGED, FRAMEWORK, NO_PROVIDER } from '../vocabulary.ts';

type People = Pick<Tables['people'], 'deployment' | 'route' | 'arranged' | 'provider' | 'wanted' | 'notice'>;

/**
 * Makes a self-funder whose savings have run down the council's client. Until they choose, in the same month, the council
 * buys their care under its framework, from the provider they have if it is listed there.
 */
export function becomeClient(
  people: People,
  providers: { readonly listed: ReadonlyColumn; readonly booked: Tables['providers']['booked'] },
  person: number,
): void {
  people.deployment[person] = COUNCIL_MANAGED;
  people.route[person] = FRAMEWORK;
  people.arranged[person] = 0;
  people.notice[person] = 0;
  const provider = people.provider[person];
  if (provider !== NO_PROVIDER && providers.listed[provider] === 0) {
    releaseOutsideBlock(people, providers.booked, person);
  }
}
