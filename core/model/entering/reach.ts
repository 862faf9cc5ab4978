import { MICRO_PROVIDER } from '../vocabulary.ts';

export const REACH_PARAMETERS = ['provider.coverage', 'provider.coverage.small'] as const;

type Parameters = { readonly [P in (typeof REACH_PARAMETERS)[number]]: number };

/** Chance that a provider serves a locality beyond its own: one run by its owner serves none. */
export function reachOf(kind: number, isSmall: boolean, parameters: Parameters): number {
  if (kind === MICRO_PROVIDER) return 0;
  return parameters[isSmall ? 'provider.coverage.small' : 'provider.coverage'];
}
