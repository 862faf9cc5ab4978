/** How many people with care at home pay for all of it, from the place's share of them. */
import { roundHalfUp } from '../../money/rounding.ts';
import type { PlaceFieldId } from '../../scenario/place.ts';

type PlaceValues = Readonly<Record<PlaceFieldId, number>>;

/** Self-funders beside the council's clients, a part of a person included. */
export function selfFundersExpected(place: PlaceValues): number {
  const clients = place.clients18to64 + place.clients65plus;
  return (clients * place.selfFunderShare) / (1 - place.selfFunderShare);
}

/** Whole self-funders at the start. */
export function selfFundersAtStart(place: PlaceValues): number {
  return roundHalfUp(selfFundersExpected(place));
}
