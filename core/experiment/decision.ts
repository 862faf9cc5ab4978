import type { LeverChange } from '../scenario/option.ts';

/** What the council decides in a run: an option, and lever changes on top of it where a lever is tried at other values. */
export type Decision = { readonly option: string; readonly changes: readonly LeverChange[] };

/** An option as it stands. */
export function decisionOf(option: string): Decision {
  return { option, changes: [] };
}
