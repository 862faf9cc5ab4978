/** What the address of the comparison says of how it is looked at: the tab, its part, levels or differences. */
import type { Showing } from '../charts/series.ts';
import { screen } from './screen.ts';
import type { Screen } from './screen.ts';

export const TABS = [
  'overview',
  'council',
  'mix',
  'choice',
  'people',
  'who',
  'care',
  'providers',
  'table',
  'about',
] as const;
export type Tab = (typeof TABS)[number];

export function tabOf({ params }: Screen): Tab {
  return TABS.find((tab) => tab === params['tab']) ?? TABS[0];
}

/** The comparison at one of its tabs, looked at from its first part; what else an address of it says stays. */
export function atTab({ kind, params }: Screen, tab: Tab): Screen {
  const { tab: _tab, part: _part, ...rest } = kind === 'compare' ? params : {};
  return screen('compare', null, tab === TABS[0] ? rest : { tab, ...rest });
}

/** What is named in the address as the part of a tab; null for the first. */
export function partOf({ params }: Screen): string | null {
  return params['part'] ?? null;
}

/** The same with another part of the tab; null for the first. */
export function atPart({ params }: Screen, part: string | null): Screen {
  const { part: _part, ...rest } = params;
  return screen('compare', null, part === null ? rest : { ...rest, part });
}

/** Whether charts show each option as it is or what it changes. */
export function showingOf({ params }: Screen): Showing {
  return params['charts'] === 'difference' ? 'difference' : 'levels';
}

export function withShowing({ params }: Screen, showing: Showing): Screen {
  const { charts: _charts, ...rest } = params;
  return screen('compare', null, showing === 'levels' ? rest : { ...rest, charts: showing });
}
