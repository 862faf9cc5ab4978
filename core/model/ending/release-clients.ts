/** What becomes of people whose provider no longer serves them, because it closed or handed its contract back. */
import type { ReadonlyColumn } from '../columns.ts';
import type { ColumnOf, Tables } from '../tables.ts';
import { DECIDES_AGAIN, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/** What it changes. */
export const RELEASE_WRITES = [
  'people.provider',
  'people.displaced',
  'people.wanted',
  'people.notice',
  'people.changesForced',
  'people.decides',
  'market.changesForced',
] as const;

type Writes = (typeof RELEASE_WRITES)[number];
type Target = {
  readonly people: Pick<Tables['people'], ColumnOf<'people', Writes>> & {
    readonly deployment: ReadonlyColumn;
  };
  readonly market: Pick<Tables['market'], ColumnOf<'market', Writes>>;
};

/**
 * Takes a person's provider from them: they look for another at once, notice or not, and whoever is not a self-funder may
 * decide again how their budget is held. Bookings of the provider are the caller's to free.
 */
export function releaseClient({ people, market }: Target, person: number): void {
  people.provider[person] = NO_PROVIDER;
  people.displaced[person] = 1;
  people.wanted[person] = 0;
  people.notice[person] = 0;
  people.changesForced[person]++;
  if (people.deployment[person] !== SELF_FUNDER) people.decides[person] = DECIDES_AGAIN;
  market.changesForced[0]++;
}

type Served = { readonly [C in 'present' | 'provider']: ReadonlyColumn };

/**
 * The people whom some providers serve, in the order of their rows.
 * @param these above zero for those providers, by row.
 */
export function clientsOf({ present, provider }: Served, rows: number, these: Uint8Array): readonly number[] {
  // One place further on than their rows, so that no provider, -1, has a place too and needs no question.
  const isOne = new Uint8Array(these.length + 1);
  isOne.set(these, 1);
  const found: number[] = [];
  for (let person = 0; person < rows; person++) {
    if (isOne[provider[person] + 1] !== 0 && present[person] === 1) found.push(person);
  }
  return found;
}
