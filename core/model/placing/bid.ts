import { roundHalfUp } from '../../money/rounding.ts';
import { HIGHEST_RATING } from '../vocabulary.ts';

export const BID_PARAMETERS = ['framework.tender.quality', 'framework.tender.margin'] as const;

type Parameters = { readonly [P in (typeof BID_PARAMETERS)[number]]: number };

/**
 * What a provider bids for an hour in a mini-tender, in whole pence: what the hour costs it at the margin and what it asks
 * on top towards its branch and a surplus, never above the rate. Who has given no care that would tell bids the rate.
 */
export function bidOf(cost: number, rate: number, parameters: Parameters): number {
  if (cost === 0) return rate;
  return Math.min(rate, roundHalfUp(cost * (1 + parameters['framework.tender.margin'])));
}

/** The score of a bid: the published rating by its weight, and what the bid saves of the rate by the rest. */
export function scoreOf(bid: number, rate: number, rating: number, parameters: Parameters): number {
  const weight = parameters['framework.tender.quality'];
  return (weight * rating) / HIGHEST_RATING + (1 - weight) * (1 - bid / rate);
}
