import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { Choice } from './state.ts';

/** The options that are run for a choice. Business as usual comes first: every difference is against it. */
export function optionsOf({ option, beside }: Pick<Choice, 'option' | 'beside'>): string[] {
  return [...new Set([BUSINESS_AS_USUAL, option, ...beside])];
}
