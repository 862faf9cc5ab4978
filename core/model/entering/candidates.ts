/**
 * Those who think of opening a provider: so many each month, whatever happens in the market, and each the same person in every
 * option. What they find decides whether they open, never who they are.
 */
import { roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { MAKING_DRAW } from './new-provider.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../vocabulary.ts';

/** Identities set aside for each month: those of one month never depend on how many there are in another. */
const IDENTITIES_A_MONTH = 1000;

export const CANDIDATE_PARAMETERS = [
  'entry.most',
  'entry.kind.micro',
  'entry.kind.social-enterprise',
] as const;

type Parameters = { readonly [P in (typeof CANDIDATE_PARAMETERS)[number]]: number };

/** How many there are in a month. */
export function candidatesAMonth(atStart: number, parameters: Parameters): number {
  const most = roundUp((atStart * parameters['entry.most']) / MONTHS_PER_YEAR);
  return Math.min(most, IDENTITIES_A_MONTH);
}

/** Who the candidate in a place of the month's list is: nobody who was there at the start, and below the council's own service. */
export function candidateIdentity(atStart: number, month: number, place: number): number {
  return atStart + month * IDENTITIES_A_MONTH + place;
}

/** What the candidate would open. */
export function candidateKind(identity: number, luck: Luck, parameters: Parameters): number {
  const u = uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.kind);
  const social = parameters['entry.kind.social-enterprise'];
  if (u < social) return SOCIAL_ENTERPRISE;
  return u < social + parameters['entry.kind.micro'] ? MICRO_PROVIDER : AGENCY;
}
