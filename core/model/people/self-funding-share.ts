/**
 * Which share of arrivals of 65 and over pay for their own care. Self-funders leave as others do and become the council's
 * clients besides, so more of those who arrive pay than of those there. How many more is found while the market settles, by
 * making up what is missing each month, and held from then on: the same in every option.
 */
import type { PlaceFieldId } from '../../scenario/place.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { selfFundersExpected } from './self-funders.ts';
import { BAND_65_PLUS, bandOf, DEPLOYMENT_NAMES, GROUP_KEYS, SELF_FUNDER } from '../vocabulary.ts';

/** The months over which the share that is held is averaged: the last of the spin-up. */
const MONTHS_AVERAGED = 12;

type People = { readonly [C in 'present' | 'group' | 'deployment']: ReadonlyColumn };

/**
 * The share of a month's arrivals that brings self-funders to the place's share of people of 65 and over, as far as
 * arrivals go. Self-funders are all taken to be 65 and over.
 * @param arriving how many arrive; not none.
 */
export function shareNeeded(
  { present, group, deployment }: People,
  rows: number,
  arriving: number,
  place: Readonly<Record<PlaceFieldId, number>>,
): number {
  const selfFunders = selfFundersExpected(place);
  if (selfFunders === 0) return 0;
  // Who is older and who pays is looked up and counted, not asked: half of everyone is, and no processor foresees who.
  const isOlder = GROUP_KEYS.map((_, each) => (bandOf(each) === BAND_65_PLUS ? 1 : 0));
  const isPaying = DEPLOYMENT_NAMES.map((_, held) => (held === SELF_FUNDER ? 1 : 0));
  let older = 0;
  let paying = 0;
  for (let person = 0; person < rows; person++) {
    const counts = present[person] * isOlder[group[person]];
    older += counts;
    paying += counts * isPaying[deployment[person]];
  }
  const wanted = ((older + arriving) * selfFunders) / (selfFunders + place.clients65plus);
  return Math.min(1, Math.max(0, (wanted - paying) / arriving));
}

/**
 * The share held at the end of a month of the spin-up: what that month needed, and in its last year the mean so far.
 * @param reported months since the first reported month, so below 0.
 */
export function shareHeld(before: number, needed: number, reported: number): number {
  const averaged = reported + MONTHS_AVERAGED + 1;
  return averaged <= 1 ? needed : before + (needed - before) / averaged;
}
