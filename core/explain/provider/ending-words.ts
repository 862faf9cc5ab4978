import type { ENDING_NAMES } from '../../model/vocabulary.ts';

/** Why a provider ended, as short as a table needs it. */
export const ENDING_WORDS: { readonly [C in (typeof ENDING_NAMES)[number]]: string } = {
  'goes on': 'goes on',
  insolvent: 'out of cash',
  voluntary: 'no future in it',
  natural: 'the owner’s own reasons',
  drill: 'by order, in a drill',
};
