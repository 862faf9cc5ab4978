/** What is kept of every provider in every reported month, to follow each of them by its identity. */
import { cashOf } from '../model/ledger.ts';
import { revenueOf } from '../model/books/provider-revenue.ts';
import type { State } from '../model/state.ts';

/** What is kept. Money in pence, time in minutes, pay in pence an hour. */
export const ENTRIES = [
  'open',
  'revenue',
  'cost',
  'council',
  'block',
  'cash',
  'clients',
  'staff',
  'pay',
  'training',
  'quality',
  'delivered',
  'ended',
  'lost',
] as const;
export type Entry = (typeof ENTRIES)[number];

/** Entry by entry, a value for each month; 0 in months in which the provider was not there. */
export type Page = { readonly [E in Entry]: Float64Array };

/** A page for each provider that was there in some reported month, by identity. */
export type ProviderBook = Map<number, Page>;

/** Writes a month into the book. */
export function writeBook(book: ProviderBook, state: State, reported: number, months: number): void {
  const { providers, ledger, market } = state;
  for (let row = 0; row < market.providerRows[0]; row++) {
    const trades = providers.open[row] === 1 || providers.ended[row] !== 0;
    if (!trades || providers.inHouse[row] === 1) continue;
    const page = pageOf(book, providers.identity[row], months);
    page.open[reported] = 1;
    page.revenue[reported] = revenueOf(providers, row);
    page.cost[reported] = providers.cost[row];
    page.council[reported] = providers.blockRevenue[row] + providers.frameworkRevenue[row];
    page.block[reported] = providers.blockRevenue[row];
    page.cash[reported] = ledger.balance[cashOf(ledger, row)];
    page.clients[reported] = providers.clients[row];
    page.staff[reported] = providers.staff[row];
    page.pay[reported] = providers.pay[row];
    page.training[reported] = providers.training[row];
    page.quality[reported] = providers.quality[row];
    page.delivered[reported] = providers.delivered[row];
    page.ended[reported] = providers.ended[row];
    page.lost[reported] = providers.lostToBudgets[row];
  }
}

function pageOf(book: ProviderBook, identity: number, months: number): Page {
  const known = book.get(identity);
  if (known !== undefined) return known;
  const page = Object.fromEntries(ENTRIES.map((entry) => [entry, new Float64Array(months)])) as Page;
  book.set(identity, page);
  return page;
}
