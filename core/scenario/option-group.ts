/** Which heading an option stands under in a list of many. */
import { LEVERS } from './lever.ts';
import { LEVER_GROUPS } from './levers/lever-kind.ts';
import type { LeverGroup } from './levers/lever-kind.ts';
import type { Option } from './option.ts';

/** An option that pulls levers of more groups than this is no longer about one of them. */
const MOST_GROUPS = 2;

const SEVERAL_AT_ONCE = 'several at once';
export type OptionGroup = LeverGroup | typeof SEVERAL_AT_ONCE;

export const OPTION_GROUPS: readonly OptionGroup[] = [...LEVER_GROUPS, SEVERAL_AT_ONCE];

/**
 * The group that most of an option's own changes belong to, the earlier in the order of groups where two have
 * as many; null for an option that changes nothing.
 */
export function optionGroup({ changes }: Pick<Option, 'changes'>): OptionGroup | null {
  const numbers = LEVER_GROUPS.map(
    (group) => changes.filter(({ lever }) => LEVERS[lever].group === group).length,
  );
  if (numbers.filter((number) => number > 0).length > MOST_GROUPS) return SEVERAL_AT_ONCE;
  const most = Math.max(...numbers);
  return most === 0 ? null : (LEVER_GROUPS[numbers.indexOf(most)] ?? null);
}
