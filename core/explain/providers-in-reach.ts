/** The providers that may be asked to serve a person under their arrangement, best framework rank first. */
import { idleStaff, inHouseRow } from '../model/in-house-service.ts';
import { admittedBy } from '../model/placing/admission.ts';
import { roomAt, unfilled } from '../model/placing/room.ts';
import { contractPrices, pricePaid } from '../model/price-paid.ts';
import { staffTimeBudgeted } from '../model/staff-time.ts';
import type { State } from '../model/state.ts';
import { BLOCK, IN_HOUSE, NO_PROVIDER } from '../model/vocabulary.ts';
import type { LivedMonth } from './lived-month.ts';

export type InReach = {
  readonly row: number;
  readonly identity: number;
  readonly quality: number;
  /** Pence an hour under the person's arrangement; under a mini-tender the framework rate that bids are held to. */
  readonly price: number;
  /** Staff time it has for this person, minutes a week; below zero when it has promised more than it has. */
  readonly spare: number;
  readonly hasStaff: boolean;
  /** The provider the person last left by choice. */
  readonly avoided: boolean;
  /** Has the staff and is not one they left. */
  readonly canTake: boolean;
  /** The package fits into hours the council has guaranteed and nobody draws on. */
  readonly withinGuarantee: boolean;
};

/** The lists of providers by locality must be up to date. */
export function providersInReach(state: State, month: LivedMonth, person: number): readonly InReach[] {
  const { people, providers, market, listing, localities, extent } = state;
  const { levers, parameters } = month;
  const route = people.route[person];
  const minutes = staffTimeBudgeted(people, person);
  const following = people.displaced[person] === 1 ? market.staffReleased[0] : 0;
  const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
  const prices = contractPrices(rates, levers, parameters);
  const buyer = { deployment: [people.deployment[person]], route: [route], bidRatio: [1] };
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

  function inReach(row: number): InReach {
    const own = roomAt(providers, row, route) + following;
    const spare = route === IN_HOUSE ? own + movingFromBlock(minutes - own) : own;
    const isChosen = route !== BLOCK && route !== IN_HOUSE;
    const avoided = isChosen && providers.identity[row] + 1 === people.avoids[person];
    return {
      row,
      identity: providers.identity[row],
      quality: providers.quality[row],
      price: pricePaid(prices, buyer, 0, providers.price[row]),
      spare,
      hasStaff: spare >= minutes,
      avoided,
      canTake: spare >= minutes && !avoided,
      withinGuarantee: unfilled(providers, row) >= minutes,
    };
  }

  /** Staff without work in the block who would move to the council's own service with this package: part of it, or nobody. */
  function movingFromBlock(short: number): number {
    const idle = idleStaff(providers, market.providerRows[0], parameters['staff.headroom']);
    const wouldMove = Math.min(Math.floor(minutes * parameters['staff.follow']), idle);
    return short > 0 ? wouldMove : 0;
  }
}
