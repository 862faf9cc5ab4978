/** How far a market invites new providers. */
import { exp } from '../../numeric/exp.ts';
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { AGENCY, NO_PROVIDER, PERSONAL_ASSISTANT } from '../vocabulary.ts';

export const INVITATION_PARAMETERS = [
  'provider.entry.default',
  'provider.margin.council',
  'entry.margin',
  'entry.waiting',
  'entry.start-up',
] as const;

type Parameters = { readonly [P in (typeof INVITATION_PARAMETERS)[number]]: number };

/** The grant that the answer to start-up support is stated for: 10,000 pounds. */
const GRANT_STATED_FOR = 10_000 * PENCE_PER_POUND;

/** What those who think of opening see. */
export type Prospect = {
  /** Margin that those who trade here expect, and share of people here who wait for a provider. */
  readonly margin: number;
  readonly waiting: number;
  /** Start-up support for a new social enterprise or micro-provider, in pence. */
  readonly grant: number;
};

/**
 * Chance that one of a month's candidates opens: at the usual margin, with nobody waiting and nothing paid, as many open in a
 * year as usual.
 *
 * @param atStart providers the place started with
 * @param candidates how many candidates there are in the month
 */
export function chanceToOpen(
  kind: number,
  { margin, waiting, grant }: Prospect,
  { atStart, candidates }: { readonly atStart: number; readonly candidates: number },
  parameters: Parameters,
): number {
  const usual = (atStart * parameters['provider.entry.default']) / MONTHS_PER_YEAR / candidates;
  const better = margin - parameters['provider.margin.council'];
  const supported = kind === AGENCY ? 0 : grant / GRANT_STATED_FOR;
  return (
    usual *
    exp(parameters['entry.margin'] * better) *
    (1 + parameters['entry.waiting'] * waiting) *
    (1 + parameters['entry.start-up'] * supported)
  );
}

type Trading = { readonly [C in 'open' | 'inHouse' | 'outlook']: ReadonlyColumn };

/** The margin that a provider here has had of late, on average; nothing to go by where nobody trades. */
export function expectedMargin({ open, inHouse, outlook }: Trading, rows: number): number | null {
  let margins = 0;
  let providers = 0;
  for (let row = 0; row < rows; row++) {
    if (open[row] === 0 || inHouse[row] === 1) continue;
    margins += outlook[row];
    providers++;
  }
  return providers === 0 ? null : margins / providers;
}

type Waiting = { readonly [C in 'present' | 'provider' | 'route' | 'waiting']: ReadonlyColumn };

/** Share of people here who have waited a month or more for a provider. */
export function shareWaiting({ present, provider, route, waiting }: Waiting, rows: number): number {
  let people = 0;
  let wait = 0;
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    people++;
    const needs = provider[person] === NO_PROVIDER && route[person] !== PERSONAL_ASSISTANT;
    if (needs && waiting[person] > 0) wait++;
  }
  return people === 0 ? 0 : wait / people;
}
