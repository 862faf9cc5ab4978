/** How fast people leave care at home for good: by death or for a care home. Source: evidence exit.*. */
import { keptWith } from '../kept-with.ts';
import { idsByBand, valuesByBand } from './by-band.ts';

export const DEPARTURE_PARAMETERS = [...idsByBand('exit.mortality'), ...idsByBand('exit.carehome')] as const;

type Parameters = { readonly [P in (typeof DEPARTURE_PARAMETERS)[number]]: number };

/** Hazard a year of leaving, indexed by age band. */
export const departuresByBand = keptWith((parameters: Parameters): readonly number[] => {
  const toCareHomes = valuesByBand(parameters, 'exit.carehome');
  return valuesByBand(parameters, 'exit.mortality').map((deaths, band) => deaths + toCareHomes[band]);
});
