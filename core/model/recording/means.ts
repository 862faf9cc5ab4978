/** How people stand to the cost of their care and support in a month. */
import type { ReadonlyColumn } from '../columns.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

export const MEANS = ['pays-nothing', 'pays-part', 'pays-full-cost', 'self-funder'] as const;

/** What each is called on screen. */
export const MEANS_LABELS: { readonly [M in (typeof MEANS)[number]]: string } = {
  'pays-nothing': 'pays nothing',
  'pays-part': 'pays part of the cost',
  'pays-full-cost': 'pays the full cost through the council',
  'self-funder': 'pays for all of it themselves',
};

const PAYS_NOTHING = 0;
const PAYS_PART = 1;
const PAYS_FULL_COST = 2;
const PAYS_ALONE = 3;

type Charged = {
  readonly [
    C in 'deployment' | 'contribution' | 'bought' | 'supportBought' | 'supportVatRecovered'
  ]: ReadonlyColumn;
};

/** Index into the means: their contribution of the month against what their care and support cost. */
export function meansOf(people: Charged, person: number): number {
  if (people.deployment[person] === SELF_FUNDER) return PAYS_ALONE;
  const contribution = people.contribution[person];
  if (contribution === 0) return PAYS_NOTHING;
  const cost = people.bought[person] + people.supportBought[person] - people.supportVatRecovered[person];
  return contribution >= cost ? PAYS_FULL_COST : PAYS_PART;
}
