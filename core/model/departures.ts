/** How fast people leave care at home for good: by death or for a care home. Source: evidence exit.*. */
import { BAND_18_TO_64, BAND_65_PLUS } from './vocabulary.ts';

export const DEPARTURE_PARAMETERS = [
  'exit.mortality.18to64',
  'exit.carehome.18to64',
  'exit.mortality.65plus',
  'exit.carehome.65plus',
] as const;

type Parameters = { readonly [P in (typeof DEPARTURE_PARAMETERS)[number]]: number };

/** Hazard a year of leaving, indexed by age band. */
export function departuresByBand(parameters: Parameters): readonly number[] {
  const departures: number[] = [];
  departures[BAND_18_TO_64] = parameters['exit.mortality.18to64'] + parameters['exit.carehome.18to64'];
  departures[BAND_65_PLUS] = parameters['exit.mortality.65plus'] + parameters['exit.carehome.65plus'];
  return departures;
}
