/** The providers that may be asked to serve a person under their arrangement, best framework rank first. */
import { idleStaff, inHouseRow } from '../../model/council/in-house-service.ts';
import { admittedBy } from '../../model/placing/admission.ts';
import { goesOnWith } from '../../model/placing/goes-on-with.ts';
import { roomAt, unfilled } from '../../model/placing/room.ts';
import { staffFollow } from '../../model/placing/staff-follow.ts';
import { willingness } from '../../model/placing/willingness.ts';
import { staffTimeBudgeted } from '../../model/delivering/staff-time.ts';
import type { State } from '../../model/state.ts';
import { BLOCK, IN_HOUSE, NO_PROVIDER } from '../../model/vocabulary.ts';
import type { LivedMonth } from './lived-month.ts';

export type InReach = {
  readonly row: number;
  readonly identity: number;
  /** As last published. */
  readonly rating: number;
  /** Pence an hour under the person's arrangement; under a mini-tender the rate that bids are held to. */
  readonly price: number;
  /** Staff time it has for this person, minutes a week; below zero when it has promised more than it has. */
  readonly spare: number;
  readonly hasStaff: boolean;
  /** What an hour with the person costs it at the margin, in pence; 0 where it has given no care that would tell. */
  readonly costs: number;
  /** Takes the person at that price. */
  readonly willing: boolean;
  /** The provider the person last left by choice. */
  readonly avoided: boolean;
  /** Has the staff, takes them at the price and is not one they left. */
  readonly canTake: boolean;
  /** The package fits into hours the council has guaranteed and nobody draws on. */
  readonly withinGuarantee: boolean;
};

/** The lists of providers by locality must be up to date. */
export function providersInReach(state: State, month: LivedMonth, person: number): readonly InReach[] {
  const { people, providers, market, listing, localities, extent } = state;
  const { parameters, place } = month;
  const route = people.route[person];
  const minutes = staffTimeBudgeted(people, person);
  const held = keptForThoseWhoMove();
  const follow = staffFollow(state, parameters, place.travelShare, held);
  const { offered, costs, isWilling } = willingness(state, month);
  return rowsInReach().map(inReach);

  function rowsInReach(): readonly number[] {
    if (route === IN_HOUSE) {
      const own = inHouseRow(providers.inHouse, market.providerRows[0]);
      return own === NO_PROVIDER ? [] : [own];
    }
    const first = people.locality[person] * extent.providers;
    const serving = listing.provider.subarray(first, first + localities.listed[people.locality[person]]);
    const admitted = route === BLOCK ? providers.blockShare : admittedBy(route, providers);
    return Array.from(serving).filter((row) => admitted[row] > 0);
  }

  /** Minutes a week, by provider, of those who look later and may go on with whom they had. */
  function keptForThoseWhoMove(): Float64Array {
    const kept = new Float64Array(market.providerRows[0]);
    for (let other = person + 1; other < market.peopleRows[0]; other++) {
      if (people.present[other] === 0 || people.provider[other] !== NO_PROVIDER) continue;
      const from = goesOnWith(state, other);
      if (from !== NO_PROVIDER) kept[from] += staffTimeBudgeted(people, other);
    }
    return kept;
  }

  function inReach(row: number): InReach {
    const withinGuarantee = unfilled(providers, row) >= minutes;
    const kept = route === BLOCK && withinGuarantee ? 0 : held[row];
    const own = roomAt(providers, row, route) - kept + follow.wouldCome(row, person);
    const spare = route === IN_HOUSE ? own + movingFromBlock(minutes - own) : own;
    const isChosen = route !== BLOCK && route !== IN_HOUSE;
    // What is guaranteed nobody can refuse, and the council's own service refuses nobody.
    const mustTake = route === IN_HOUSE || (route === BLOCK && withinGuarantee);
    const willing = mustTake || isWilling(row, person);
    const avoided = isChosen && providers.identity[row] + 1 === people.avoids[person];
    return {
      row,
      identity: providers.identity[row],
      rating: providers.rating[row],
      price: offered(row, person),
      spare,
      hasStaff: spare >= minutes,
      costs: costs(row, person),
      willing,
      avoided,
      canTake: spare >= minutes && willing && !avoided,
      withinGuarantee,
    };
  }

  /** Staff without work in the block who would move to the council's own service with this package: part of it, or nobody. */
  function movingFromBlock(short: number): number {
    const headroom = parameters['staff.headroom'];
    const idle = idleStaff(providers, market.providerRows[0], { headroom, held });
    const wouldMove = Math.min(Math.floor(minutes * parameters['staff.follow']), idle);
    return short > 0 ? wouldMove : 0;
  }
}
