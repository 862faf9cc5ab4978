/** The cash a provider means to have in hand. */
import { exp } from '../../numeric/exp.ts';
import { normal, STREAMS } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { START_DRAW } from '../entering/start-draw.ts';

export const RESERVE_PARAMETERS = [
  'provider.reserves.small',
  'provider.reserves.large',
  'provider.reserves.spread',
] as const;

type Parameters = { readonly [P in (typeof RESERVE_PARAMETERS)[number]]: number };

/**
 * Months of its own cost that a provider's owners mean it to have: more for the large, and more or less by nature, so that
 * one that was thin at the start stays thin.
 *
 * @param luck the luck that made it.
 */
export function reserveMonths(
  isSmall: boolean,
  identity: number,
  luck: Luck,
  parameters: Parameters,
): number {
  const usual = parameters[isSmall ? 'provider.reserves.small' : 'provider.reserves.large'];
  const draw = normal(luck, STREAMS['provider-start'], identity, START_DRAW.reserves);
  return usual * exp(parameters['provider.reserves.spread'] * draw);
}
