/**
 * Calibration for take-up: once, on the whole population as it stands when the run begins and under the levers of the day
 * before, as though every arrangement could be had wherever people live. Reviewing everyone then leaves the mix as it is, and
 * arrivals come in the same mix, to a tenth of a point where there is supply everywhere; elsewhere what is short stays short.
 */
import type { MixLever } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { State } from '../state.ts';
import type { MonthOf } from '../step.ts';
import { SELF_FUNDER } from '../vocabulary.ts';
import { cellOf } from './cell.ts';
import { fitPulls, FRAMEWORK_ALONE } from './fit-pulls.ts';
import type { Fit } from './fit-pulls.ts';
import { CELL_COUNT, decidersOf, seat } from './nested-logit.ts';
import { EVERYWHERE, OFFER_PARAMETERS, offerOf } from './offer.ts';
import type { Offer } from './offer.ts';
import { ARRIVING, FIT_PARAMETERS, fitSettings, keepPulls, pullNewcomers, REVIEWED } from './pulls.ts';
import { termsOf } from './terms.ts';
import type { WORTH_LEVERS } from './worth.ts';
import { askedOf, weighAll, WORTH_PARAMETERS, worthOfMonth } from './worth.ts';

export const CALIBRATION_PARAMETERS = [
  ...OFFER_PARAMETERS,
  ...WORTH_PARAMETERS,
  ...FIT_PARAMETERS,
  'choice.novelty',
] as const;

export type CalibrationMonth = MonthOf<
  (typeof CALIBRATION_PARAMETERS)[number],
  MixLever | (typeof WORTH_LEVERS)[number]
>;

const MOST_ROUNDS = 1_000;

/** How well the pulls of one client group and kind of decision fit. */
export type CalibrationFit = Fit & { readonly group: number; readonly kind: number };

/**
 * What keeps people out for want of supply is no taste of theirs: were the pull found among the few who have supply, more
 * supply would bring a rush.
 */
function suppliedEverywhere(offer: Offer): Offer {
  return { ...offer, supplied: offer.supplied.map(() => EVERYWHERE) };
}

/** Writes the calibrated pulls; returns how well they fit. */
export function calibrate(state: State, month: CalibrationMonth): readonly CalibrationFit[] {
  const { people, market, constants } = state;
  const { parameters } = month;
  const offer = suppliedEverywhere(offerOf(state, month));
  const worth = worthOfMonth(people, offer, termsOf(state, month), month, askedOf(market.peopleRows[0]));
  const settings = fitSettings(parameters, MOST_ROUNDS, 0);
  const fits: CalibrationFit[] = [];
  for (const group of CLIENT_GROUPS.keys()) {
    const members = membersOf(group);
    if (members.length === 0) continue;
    const mix = mixOf(members);
    for (const kind of [ARRIVING, REVIEWED]) {
      const deciders = decidersOf(members.length);
      weighAll(worth, members, group, kind === REVIEWED, deciders.weights);
      seat(deciders, members.length);
      const pulls = new Float64Array(CELL_COUNT).fill(1);
      fits.push({
        group,
        kind,
        ...fitPulls(deciders, { wanted: mix, instead: FRAMEWORK_ALONE }, pulls, settings),
      });
      pullNewcomers(pulls, mix, parameters['choice.novelty'], settings.dissimilarity);
      keepPulls(constants.calibrated, group, kind, pulls);
    }
  }
  return fits;

  function membersOf(group: number): readonly number[] {
    const members: number[] = [];
    for (let person = 0; person < market.peopleRows[0]; person++) {
      if (people.present[person] === 0 || people.deployment[person] === SELF_FUNDER) continue;
      if (people.group[person] === group) members.push(person);
    }
    return members;
  }

  function mixOf(members: readonly number[]): Float64Array {
    const mix = new Float64Array(CELL_COUNT);
    for (const person of members) mix[cellOf(people, person)] += 1 / members.length;
    return mix;
  }
}
