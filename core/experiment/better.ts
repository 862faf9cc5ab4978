/** Which way a figure of the market is better for the people it is about or for those who pay, where nobody says otherwise. */
import type { MarketMeasure } from './outcome.ts';

export const BETTER_WAYS = ['higher', 'lower'] as const;
export type Better = (typeof BETTER_WAYS)[number];

/** Figures that are good or bad only by what someone wants of them, such as how many have direct payments, are not here. */
const BETTER: { readonly [M in MarketMeasure]?: Better } = {
  'council.spend.gross': 'lower',
  'council.spend.net': 'lower',
  'council.not-given': 'lower',
  'council.over-spend': 'lower',
  'council.over-spend.share': 'lower',
  'council.block.unused': 'lower',
  'council.failure': 'lower',
  'council.bad-debt': 'lower',
  'council.misspent': 'lower',
  'council.invoices-unpaid': 'lower',
  'people.payments': 'lower',
  'people.vat': 'lower',
  'people.fees': 'lower',
  'people.arrears': 'lower',
  'people.became-clients': 'lower',
  'mix.gap': 'lower',
  'mix.gap.unable': 'lower',
  'mix.gap.unaware': 'lower',
  'mix.gap.unserved': 'lower',
  'mix.gap.unreviewed': 'lower',
  'choice.genuine': 'higher',
  'choice.alternatives': 'higher',
  'choice.support.unmet': 'lower',
  'choice.control': 'higher',
  'choice.first-preference': 'higher',
  'choice.changes.forced': 'lower',
  'choice.wait': 'lower',
  'care.hours.delivered': 'higher',
  'care.support.delivered': 'higher',
  'care.need.met': 'higher',
  'care.waiting': 'lower',
  'care.covered': 'lower',
  'care.refused': 'lower',
  'providers.standing': 'higher',
  'providers.exit-rate': 'lower',
  'providers.closed.insolvent': 'lower',
  'providers.closed.voluntary': 'lower',
  'providers.closed.other': 'lower',
  'providers.handed-back': 'lower',
  'providers.people-lost': 'lower',
  'providers.concentration': 'lower',
  'providers.placed-above': 'lower',
  'providers.refused': 'lower',
  'providers.margin': 'higher',
  'providers.price.individual': 'lower',
  'providers.price.premium': 'lower',
  'providers.security': 'higher',
  'providers.runway.median': 'higher',
  'providers.runway.lowest': 'higher',
  'providers.short-of-cash': 'lower',
  'providers.hours-at-risk': 'lower',
  'providers.vacancy': 'lower',
  'providers.turnover': 'lower',
  'providers.pay': 'higher',
  'providers.training': 'higher',
  'providers.rating': 'higher',
  'providers.travel': 'lower',
};

/** Which way a figure is better; null where that hangs on what someone wants. */
export function usuallyBetter(measure: MarketMeasure): Better | null {
  return BETTER[measure] ?? null;
}
