import { capital } from '../../../core/scenario/first-letter.ts';
import { OPTION_GROUPS } from '../../../core/scenario/option-group.ts';
import type { DocumentRow, OptionRow } from '../../api/types.ts';
import { firstSentence } from '../../ui/picker-entries.ts';
import type { PickerItem } from '../../ui/picker-entries.ts';

const YOURS = 'Yours';
/** Of what a result from elsewhere was made of and is not here. */
export const NOT_IN_LIBRARY = 'Not in the library: only in the result on the screen';

/** The option that changes nothing, then the user’s own, then those that ship under what they are about, in the order in which levers stand. */
export function optionItems(options: readonly OptionRow[]): readonly PickerItem[] {
  return [...options]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ id, name, summary, group, own }) => {
      const heading = own ? YOURS : group === null ? null : capital(group);
      return { id, name, note: firstSentence(summary), ...(heading === null ? {} : { group: heading }) };
    });
}

/** The futures that ship, then the user’s own, marked as such. */
export function futureItems(futures: readonly DocumentRow[]): readonly PickerItem[] {
  return [...futures]
    .sort((one, other) => Number(one.own) - Number(other.own))
    .map(({ id, name, summary, own }) => ({ id, name, note: own ? `${YOURS}. ${summary}` : summary }));
}

function placeOf({ group, own }: OptionRow): number {
  if (own) return -1;
  return group === null ? -2 : OPTION_GROUPS.indexOf(group);
}
