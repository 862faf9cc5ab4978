/** The providers that may be asked to serve a person under their arrangement, in the order they would be asked. */
import { staffTimeBudgeted } from '../model/staff-time.ts';
import type { State } from '../model/state.ts';
import { BLOCK, FRAMEWORK } from '../model/vocabulary.ts';

export type InReach = {
  readonly row: number;
  readonly identity: number;
  readonly quality: number;
  /** Pence an hour to people who buy for themselves. */
  readonly price: number;
  /** Staff time it has for this person, minutes a week; below zero when it has promised more than it has. */
  readonly spare: number;
  readonly hasStaff: boolean;
  /** The package fits into hours the council has guaranteed and nobody draws on. */
  readonly withinGuarantee: boolean;
};

/** Best framework rank first. The list of providers by locality must be up to date. */
export function providersInReach(
  { people, providers, market, listing, localities, extent }: State,
  person: number,
): readonly InReach[] {
  const route = people.route[person];
  const minutes = staffTimeBudgeted(people, person);
  const following = people.displaced[person] === 1 ? market.staffReleased[0] : 0;
  const first = people.locality[person] * extent.providers;
  const serving = listing.provider.subarray(first, first + localities.listed[people.locality[person]]);
  return Array.from(serving).filter(mayBeAsked).map(inReach);

  function mayBeAsked(row: number): boolean {
    if (route === BLOCK) return providers.blockShare[row] > 0;
    return route === FRAMEWORK ? providers.listed[row] === 1 : true;
  }

  function inReach(row: number): InReach {
    const unfilled = Math.max(0, providers.guaranteed[row] - providers.bookedBlock[row]);
    const kept = route === BLOCK ? 0 : unfilled;
    const spare = providers.staff[row] - providers.booked[row] - kept + following;
    return {
      row,
      identity: providers.identity[row],
      quality: providers.quality[row],
      price: providers.price[row],
      spare,
      hasStaff: spare >= minutes,
      withinGuarantee: unfilled >= minutes,
    };
  }
}
