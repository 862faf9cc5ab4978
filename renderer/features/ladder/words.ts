import type { Deployment, Route } from '../../../core/ladder/arrangements.ts';
import type { Ladder } from '../../../core/ladder/ladder.ts';

export const HOLDERS: Readonly<Record<Deployment, string>> = {
  none: 'No personal budget: the council buys',
  'council-managed': 'A budget the council manages',
  isf: 'An individual service fund',
  'direct-payment': 'A direct payment',
  'self-funder': 'Own money',
};

const ROUTES: Readonly<Record<Route, string>> = {
  block: 'block contract',
  framework: 'council framework',
  'preferred-list': 'preferred providers',
  'isf-holder': 'the holder’s own care',
  'open-market': 'a provider of one’s own choice',
  'community-support': 'community support',
  'personal-assistant': 'a personal assistant',
  pooled: 'care pooled with neighbours',
  'in-house': 'the council’s own service',
};

/** What it is spent on, and with whom where that decides about tax. */
export function spentOn({ route, supplier }: Ladder): string {
  if (route !== 'community-support') return ROUTES[route];
  return `${ROUTES[route]} from ${supplier === 'charity' ? 'a charity' : 'a business that charges VAT'}`;
}

/** Hours and minutes a week, as the pages of people and providers say them: "4 h 09 min". */
export function timeInWords(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${left} min`;
  return left === 0 ? `${hours} h` : `${hours} h ${String(left).padStart(2, '0')} min`;
}

/** What a rung takes of the budget, in pence; nothing where there is no such rung. */
export function takenBy({ rungs }: Ladder, id: Ladder['rungs'][number]['id']): number {
  return rungs.find((rung) => rung.id === id)?.takes ?? 0;
}
