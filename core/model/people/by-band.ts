/** Parameters that hold one value for each age band. */
import { keptWith } from '../kept-with.ts';

/** How parameters that differ by age band name each of them, in the order of the bands. */
const BAND_KEYS = ['18to64', '65plus'] as const;
type BandKey = (typeof BAND_KEYS)[number];

/** The ids under which a parameter is held, one for each age band, in the bands' order. */
export function idsByBand<const P extends string>(id: P): readonly `${P}.${BandKey}`[] {
  return BAND_KEYS.map((key): `${P}.${BandKey}` => `${id}.${key}`);
}

/** Values already looked up, by id, of each month's parameters. */
const lookedUp = keptWith(() => new Map<string, readonly number[]>());

/** The values of such a parameter, indexed by age band. */
export function valuesByBand<P extends string>(
  parameters: { readonly [K in `${NoInfer<P>}.${BandKey}`]: number },
  id: P,
): readonly number[] {
  const known = lookedUp(parameters);
  let values = known.get(id);
  if (values === undefined) {
    values = BAND_KEYS.map((key) => parameters[`${id}.${key}` as const]);
    known.set(id, values);
  }
  return values;
}
