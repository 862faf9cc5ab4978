import { roundHalfUp } from '../../money/rounding.ts';
import { HIGHEST_RATING } from '../new-provider.ts';

export const BID_PARAMETERS = [
  'framework.tender.quality',
  'framework.tender.margin',
  'price.individual.surplus',
] as const;

type Parameters = { readonly [P in (typeof BID_PARAMETERS)[number]]: number };

/**
 * What a provider bids for an hour in a mini-tender, in whole pence: its own cost and the margin it asks, never above the
 * framework rate. Its cost is its price to individuals without the surplus it aims at in that.
 */
export function bidOf(price: number, frameworkRate: number, parameters: Parameters): number {
  const cost = price / (1 + parameters['price.individual.surplus']);
  return Math.min(frameworkRate, roundHalfUp(cost * (1 + parameters['framework.tender.margin'])));
}

/** The score of a bid: quality by its weight, and what the bid saves of the framework rate by the rest. */
export function scoreOf(bid: number, frameworkRate: number, quality: number, parameters: Parameters): number {
  const weight = parameters['framework.tender.quality'];
  return (weight * quality) / HIGHEST_RATING + (1 - weight) * (1 - bid / frameworkRate);
}
