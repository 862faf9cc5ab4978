/**
 * What a provider asks of people who buy for themselves: what one more hour costs it, and a mark-up that follows from how
 * readily people would go elsewhere.
 *
 * Each person takes the provider of most utility, price counting alpha a penny. A provider that asks one price in all its
 * localities then earns most where price less marginal cost is 1 / (alpha x (1 - share)), its share in each locality weighted
 * by the hours it sells there: the Bertrand-Nash price of logit demand. Bargaining power is a result of it.
 *
 * Source: Berry 1994 and Anderson, de Palma and Thisse 1992 (logit demand); S0 (bargaining power); CMA 2017 and evidence
 * sf.crosssubsidy (low council fees are offset by higher private prices).
 */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { SOCIAL_ENTERPRISE } from '../vocabulary.ts';

export const MARK_UP_PARAMETERS = [
  'price.share.most',
  'price.social-enterprise',
  'price.cross-subsidy',
  'price.cross-subsidy.most',
] as const;

type Parameters = { readonly [P in (typeof MARK_UP_PARAMETERS)[number]]: number };

/** What a provider's price follows from. Money is pence an hour. */
export type Seller = {
  readonly kind: number;
  /** What one more hour of plain care costs it. */
  readonly marginalCost: number;
  /** Its share, from 0 to 1, of the hours individuals buy where it sells them. */
  readonly share: number;
  /** Change in utility for each pound an hour this month: below zero. */
  readonly priceWeight: number;
  /** What the council's hours lose it at full cost, spread over each hour individuals buy; 0 where they lose nothing. */
  readonly councilLoss: number;
};

/**
 * Mark-up over marginal cost in pence an hour: one over alpha for a provider too small to matter, more the larger its share.
 * @param priceWeight change in utility for each pound an hour: below zero.
 * @param share from 0 to 1, 1 left out.
 */
export function markUp(priceWeight: number, share: number): number {
  return PENCE_PER_POUND / (0 - priceWeight * (1 - share));
}

/** The price a provider moves towards, in whole pence an hour. */
export function wantedPrice(
  { kind, marginalCost, share, priceWeight, councilLoss }: Seller,
  parameters: Parameters,
): number {
  const whole = markUp(priceWeight, Math.min(share, parameters['price.share.most']));
  const taken = kind === SOCIAL_ENTERPRISE ? whole * parameters['price.social-enterprise'] : whole;
  const price = marginalCost + taken;
  const asked = councilLoss * parameters['price.cross-subsidy'];
  return roundHalfUp(price + Math.min(asked, price * parameters['price.cross-subsidy.most']));
}

/** Hours, money and cost of a provider's month: whole minutes and whole pence. */
type ProviderMonth = {
  readonly delivered: number;
  readonly cost: number;
  readonly councilMinutes: number;
  readonly councilRevenue: number;
  readonly individualMinutes: number;
};

/**
 * What the hours the council buys lose a provider at their part of its full cost, over each hour individuals buy, in pence.
 * Who sells to nobody yet looks to the first hour to make it up.
 */
export function lossPerPrivateHour(month: ProviderMonth): number {
  const { delivered, cost, councilMinutes, councilRevenue, individualMinutes } = month;
  if (delivered === 0 || councilMinutes === 0) return 0;
  const loss = (cost * councilMinutes) / delivered - councilRevenue;
  if (loss <= 0) return 0;
  return (loss * MINUTES_PER_HOUR) / Math.max(MINUTES_PER_HOUR, individualMinutes);
}
