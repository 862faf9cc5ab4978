/** What a lever is: the terms in which each of them is described. */
import type { Unit } from '../../parameters/parameter.ts';

/** The headings levers stand under, in the order they are shown. */
export const LEVER_GROUPS = [
  'how care is bought',
  'lists and contracts',
  'prices and uplifts',
  'budgets and charges',
  'support to choose',
  'helping providers through change',
  'council budget',
] as const;
export type LeverGroup = (typeof LEVER_GROUPS)[number];

/** One of the things a lever of kind choice can be set to; files name it by its id, the engine by its place in the list. */
export type LeverChoice = { readonly id: string; readonly label: string; readonly help: string };

export type Lever = {
  readonly label: string;
  readonly help: string;
  /** `choice` for a lever set to one of its `choices`. */
  readonly unit: Unit | 'choice';
  readonly min: number;
  readonly max: number;
  /** The value when no option touches it: a number, the id of a choice, or the parameter that holds it. */
  readonly default: number | string | { readonly parameter: string };
  readonly group: LeverGroup;
  /** Whether a change may be for some client groups only. */
  readonly byGroup?: true;
  readonly choices?: readonly LeverChoice[];
};

/** The value that leaves a lever, in every month, where business as usual has it in the same future: at its default. */
export const USUAL = 'usual';

/** What a lever is set to in words, when it is one of the lever's choices; to what is usual, when that is one of them. */
export function choiceLabel(
  lever: Partial<Pick<Lever, 'choices' | 'default'>>,
  value: number | string,
): string | undefined {
  const chosen = value === USUAL ? lever.default : value;
  return lever.choices?.find(({ id }) => id === chosen)?.label;
}
