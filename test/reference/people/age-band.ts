/** Rates that are published for two age bands. */
import { BAND_65_PLUS, BANDS, bandOf } from '../../../core/model/vocabulary.ts';
import type { Month } from '../month.ts';
import type { Decimal } from '../number.ts';

/** The band as parameters and places name it. */
export type Band = '18to64' | '65plus';

/** In the order of the codes. */
export const BAND_KEYS: readonly Band[] = BANDS.map((_, band) =>
  band === BAND_65_PLUS ? '65plus' : '18to64',
);

/** Equation age-band, of a client group. */
export function ageBand({ group }: { readonly group: number }): Band {
  return BAND_KEYS[bandOf(group)]!;
}

/** Equation departures: deaths and moves to a care home, a year. */
export function departures(month: Month, band: Band): Decimal {
  return month.parameter(`exit.mortality.${band}`).plus(month.parameter(`exit.carehome.${band}`));
}

/** Equation carer-stop-rate, a year. */
export function carerStopRate(month: Month, band: Band): Decimal {
  return month.parameter(`carer.stops.${band}`);
}
