/**
 * How long providers have been registered: at the start of a place, and what it means for how often they close.
 *
 * Source: CQC register of community care locations, in scenarios/data/cqc_community_care_exit_by_age.csv.
 */
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { START_DRAW } from './start-draw.ts';

/** First year of each band of years since registration. */
const BAND_STARTS = [0, 2, 4, 6, 10] as const;

export const AGE_PARAMETERS = [
  'provider.age.0',
  'provider.age.2',
  'provider.age.4',
  'provider.age.6',
  'provider.age.10',
  'provider.age.oldest',
] as const;

export const AGE_HAZARD_PARAMETERS = [
  'provider.closure.age.0',
  'provider.closure.age.2',
  'provider.closure.age.4',
  'provider.closure.age.6',
  'provider.closure.age.10',
] as const;

type AgeParameters = { readonly [P in (typeof AGE_PARAMETERS)[number]]: number };
type HazardParameters = { readonly [P in (typeof AGE_HAZARD_PARAMETERS)[number]]: number };

/** Whole months since the registration of a provider that is there at the start, by its luck: within a band all ages are alike. */
export function ageAtStart(identity: number, luck: Luck, parameters: AgeParameters): number {
  let total = 0;
  for (const start of BAND_STARTS) total += parameters[`provider.age.${start}`];
  let left = uniform(luck, STREAMS['provider-start'], identity, START_DRAW.ageBand) * total;
  let band = 0;
  while (band < BAND_STARTS.length - 1 && left >= parameters[`provider.age.${BAND_STARTS[band]}`]) {
    left -= parameters[`provider.age.${BAND_STARTS[band]}`];
    band++;
  }
  const youngest = BAND_STARTS[band] * MONTHS_PER_YEAR;
  const isLast = band === BAND_STARTS.length - 1;
  const eldest = isLast ? parameters['provider.age.oldest'] : BAND_STARTS[band + 1] * MONTHS_PER_YEAR;
  const within = uniform(luck, STREAMS['provider-start'], identity, START_DRAW.ageWithin);
  return youngest + Math.floor(within * Math.max(1, eldest - youngest));
}

/** How often a provider of so many months closes for other reasons, as a multiple of all. */
export function ageHazard(months: number, parameters: HazardParameters): number {
  let band = 0;
  while (band < BAND_STARTS.length - 1 && months >= BAND_STARTS[band + 1] * MONTHS_PER_YEAR) band++;
  return parameters[`provider.closure.age.${BAND_STARTS[band]}`];
}
