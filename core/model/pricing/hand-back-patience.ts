import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';

export const HAND_BACK_PARAMETERS = ['handback.months', 'handback.spread'] as const;

type Parameters = { readonly [P in (typeof HAND_BACK_PARAMETERS)[number]]: number };

/** Which of the draws of a provider's closure says how long it bears with a contract; 0 and 1 are of its end. */
const BEARING_DRAW = 2;

/**
 * Months in a row a provider bears with a contract that pays less than its hours cost: spread evenly about the usual, so that
 * a fee that falls short for all is not given back by all in one month. The same provider bears the same in every option.
 */
export function monthsBorne(identity: number, luck: Luck, parameters: Parameters): number {
  const nature = 2 * uniform(luck, STREAMS['provider-close'], identity, BEARING_DRAW) - 1;
  return parameters['handback.months'] * (1 + parameters['handback.spread'] * nature);
}
