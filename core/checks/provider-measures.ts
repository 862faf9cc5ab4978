/** Figures of one provider over a stretch of months, and which providers a claim is about. */
import { INSOLVENT, VOLUNTARY } from '../model/vocabulary.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import type { Cohort } from './check.ts';
import type { Entry, Page } from './provider-book.ts';

/** Months of a horizon, from the first to before the last. */
export type Window = { readonly from: number; readonly until: number };

export type ProviderMeasure = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: string;
  /** Of one provider; undefined where it has none, such as the month it stopped of one that did not. */
  readonly of: (page: Page, window: Window) => number | undefined;
};

const JUDGED_OVER = 12;

function sum(page: Page, entry: Entry, { from, until }: Window): number {
  return page[entry].subarray(from, until).reduce((total, value) => total + value, 0);
}

function monthsOpen(page: Page, window: Window): number {
  return sum(page, 'open', window);
}

function meanOf(label: string, meaning: string, unit: string, entry: Entry, per = 1): ProviderMeasure {
  return {
    label,
    meaning,
    unit,
    of: (page, window) => {
      const months = monthsOpen(page, window);
      return months === 0 ? undefined : sum(page, entry, window) / months / per;
    },
  };
}

/** The month, counted within the window, in which it stopped for want of cash or hope. */
function stopped({ ended }: Page, { from, until }: Window): number | undefined {
  for (let month = from; month < until; month++) {
    if (ended[month] === INSOLVENT || ended[month] === VOLUNTARY) return month - from;
  }
  return undefined;
}

export const PROVIDER_MEASURES = {
  'provider.margin': {
    label: 'Margin of a provider',
    meaning: 'Revenue less cost over revenue, all months of the window together.',
    unit: 'share',
    of: (page, window) => margin(page, window),
  },
  'provider.revenue': meanOf(
    'Revenue of a provider',
    'Revenue a month.',
    'pounds',
    'revenue',
    PENCE_PER_POUND,
  ),
  'provider.cost': meanOf('Cost of a provider', 'Cost a month.', 'pounds', 'cost', PENCE_PER_POUND),
  'provider.cash': {
    label: 'Cash of a provider',
    meaning: 'Cash at the end of the last month of the window in which it was there.',
    unit: 'pounds',
    of: ({ open, cash }, { from, until }) => {
      for (let month = until - 1; month >= from; month--) {
        if (open[month] === 1) return cash[month] / PENCE_PER_POUND;
      }
      return undefined;
    },
  },
  'provider.hours': meanOf(
    'Hours of a provider',
    'Hours of care delivered a month.',
    'hours',
    'delivered',
    MINUTES_PER_HOUR,
  ),
  'provider.clients': meanOf('Clients of a provider', 'People it serves in a month.', 'people', 'clients'),
  'provider.staff': meanOf(
    'Staff of a provider',
    'Hours a week its staff can give.',
    'hours',
    'staff',
    MINUTES_PER_HOUR,
  ),
  'provider.pay': meanOf('Pay at a provider', 'Basic hourly pay.', 'pounds per hour', 'pay', PENCE_PER_POUND),
  'provider.training': meanOf(
    'Training at a provider',
    'Part of the training its staff should have that it buys.',
    'share',
    'training',
  ),
  'provider.quality': meanOf(
    'Quality of a provider',
    'From 0 (inadequate) to 3 (outstanding).',
    'rating steps',
    'quality',
  ),
  'provider.volatility': {
    label: 'Volatility of a provider’s revenue',
    meaning:
      'Typical change of revenue from one month to the next, over mean revenue; only of providers that were there all along.',
    unit: 'share',
    of: (page, window) => {
      const { from, until } = window;
      const all = sum(page, 'revenue', window);
      if (monthsOpen(page, window) < until - from || until - from < 2 || all <= 0) return undefined;
      let squares = 0;
      for (let month = from + 1; month < until; month++) {
        const change = page.revenue[month] - page.revenue[month - 1];
        squares += change * change;
      }
      return Math.sqrt(squares / (until - from - 1)) / (all / (until - from));
    },
  },
  'provider.stopped': {
    label: 'Providers that stopped',
    meaning:
      'Share that ran out of cash or saw no future in the window, whether another took them over or not.',
    unit: 'share',
    of: (page, window) => Number(stopped(page, window) !== undefined),
  },
  'provider.insolvent': {
    label: 'Providers that ran out of cash',
    meaning: 'Share that stopped in the window because cash stayed below the overdraft limit.',
    unit: 'share',
    of: ({ ended }, { from, until }) => Number(ended.subarray(from, until).includes(INSOLVENT)),
  },
  'provider.stopped-after': {
    label: 'Months until a provider stopped',
    meaning: 'Of those that stopped in the window for want of cash or hope: months from its beginning.',
    unit: 'months',
    of: stopped,
  },
} as const satisfies Record<string, ProviderMeasure>;

export type ProviderMeasureId = keyof typeof PROVIDER_MEASURES;

function margin(page: Page, window: Window): number | undefined {
  const revenue = sum(page, 'revenue', window);
  return revenue <= 0 ? undefined : (revenue - sum(page, 'cost', window)) / revenue;
}

/** The year before a window, or its first month where there is none. */
function yearBefore({ from }: Window): Window {
  return from === 0 ? { from: 0, until: 1 } : { from: Math.max(0, from - JUDGED_OVER), until: from };
}

/** Whether a provider was there when the window began, and is of the kind a claim is about. */
export function belongs(page: Page, window: Window, cohort: Cohort): boolean {
  const before = yearBefore(window);
  const last = before.until - 1;
  if (page.open[last] === 0 || page.ended[last] !== 0) return false;
  const revenue = sum(page, 'revenue', before);
  const share = (entry: Entry): number => (revenue <= 0 ? 0 : sum(page, entry, before) / revenue);
  const made = margin(page, before);
  const clients = page.clients[last];
  const quality = page.quality[last];
  return (
    clients >= (cohort.clientsFrom ?? 0) &&
    clients < (cohort.clientsBelow ?? Infinity) &&
    isWithin(made, cohort.marginFrom, cohort.marginBelow) &&
    share('council') >= (cohort.councilShareFrom ?? 0) &&
    share('block') >= (cohort.blockShareFrom ?? 0) &&
    quality >= (cohort.qualityFrom ?? 0) &&
    quality < (cohort.qualityBelow ?? Infinity) &&
    (cohort.lostClients !== true || sum(page, 'lost', window) > 0)
  );
}

function isWithin(value: number | undefined, from: number | undefined, below: number | undefined): boolean {
  if (from === undefined && below === undefined) return true;
  return value !== undefined && value >= (from ?? -Infinity) && value < (below ?? Infinity);
}
