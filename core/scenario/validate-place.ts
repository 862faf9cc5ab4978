import type { Unit } from '../parameters/parameter.ts';
import { beyondLimit } from './beyond-limit.ts';
import { beyondRange } from './beyond-range.ts';
import { monthProblems } from './month-problems.ts';
import { PLACE_FIELDS } from './place.ts';
import type { Place, PlaceFieldId } from './place.ts';
import type { Problem } from './problems.ts';

/** Units that are counted, so that a fraction of one is a slip. */
const COUNTED: readonly Unit[] = ['people', 'providers', 'localities'];

/** The fields of a place, in the order they are shown. */
export function placeFieldIds(): readonly PlaceFieldId[] {
  return Object.keys(PLACE_FIELDS) as PlaceFieldId[];
}

/** What is wrong with a place beyond its shape: values out of bounds, parts of a person or a provider, and a month that is none. */
export function placeProblems(place: Place): Problem[] {
  const { pricesOf } = place;
  return [...fieldProblems(place), ...(pricesOf === undefined ? [] : monthProblems(pricesOf, 'pricesOf'))];
}

function fieldProblems(place: Place): Problem[] {
  return placeFieldIds().flatMap((id) => {
    const { label, unit, min, max } = PLACE_FIELDS[id];
    const { value } = place.fields[id];
    const path = `fields.${id}.value`;
    if (!(value >= min && value <= max)) {
      return [
        {
          path,
          expected: `"${label}" from ${min} to ${max} (${unit})${unit === 'people' && value > max ? `: ${beyondLimit('people', value)}` : ''}`,
          found: `${value}`,
          said: `${beyondRange({ label, unit, min, max }, value)}${unit === 'fraction' ? ' In the file, half is written 0.5.' : ''}`,
          remedy: unit === 'fraction' ? 'Write half as 0.5, not 50.' : 'Correct the figure.',
        },
      ];
    }
    if (COUNTED.includes(unit) && !Number.isInteger(value)) {
      return [
        {
          path,
          expected: `a whole number of ${unit}`,
          found: `${value}`,
          said: `“${label}” is ${value}, and has to be a whole number.`,
          remedy: 'Round it to a whole number.',
        },
      ];
    }
    return [];
  });
}
