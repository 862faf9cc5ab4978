/** A place as it stands in the first month of a run: its prices are of one year, and a run may start in another. */
import { engineValue, upratedValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { isFirstMonthOfFinancialYear } from '../time/financial-year.ts';
import { addMonths, formatMonth, monthsBetween, parseMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';
import type { WorldChange } from './future.ts';
import { PLACE_FIELDS } from './place.ts';
import type { Place, PlaceField } from './place.ts';

/** What councils are taken to raise their rates by each April. */
const UPLIFT = 'uplift.default';

/** The figures that are money, which rise with fees. */
const PRICES = ['frameworkRate', 'individualPrice'] as const;

/**
 * The place with its prices carried to the start of a run by the rises councils give, or are taken to give, each April: later ones
 * raised, rounded half up to the penny at each, earlier ones taken off again. What people who buy for themselves pay is taken to
 * keep its distance from the fee. How many people and providers there are stands as it is, and so does a place that does not say
 * which month its prices are of.
 *
 * @param changes the changes of the future, eldest ancestor first: they may change those rises.
 * @throws RangeError where no rise is known for an April between
 */
export function placeAt(
  place: Place,
  start: Month,
  register: ParameterRegister,
  changes: readonly WorldChange[],
): Place {
  if (place.pricesOf === undefined) return place;
  const from = parseMonth(place.pricesOf);
  const forward = start >= from;
  const [first, last] = forward ? [from, start] : [start, from];
  const aprils = Array.from({ length: monthsBetween(first, last) }, (_, n) => addMonths(first, n + 1)).filter(
    isFirstMonthOfFinancialYear,
  );
  if (aprils.length === 0) return place;
  const rises = resolveMonthly(register, [UPLIFT], aprils, changes).get(UPLIFT)!;
  const carried = (id: (typeof PRICES)[number]): PlaceField => {
    const { unit } = PLACE_FIELDS[id];
    let price = engineValue(unit, place.fields[id].value);
    for (const rise of forward ? rises : rises.toReversed()) {
      price = upratedValue(unit, price, forward ? rise : 1 / (1 + rise) - 1);
    }
    return { ...place.fields[id], value: price / PENCE_PER_POUND };
  };
  const prices = Object.fromEntries(PRICES.map((id) => [id, carried(id)]));
  return { ...place, fields: { ...place.fields, ...prices }, pricesOf: formatMonth(start) };
}
