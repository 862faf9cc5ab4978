import { keepFundHolders } from '../placing/fund-holders.ts';
import { keepPreferredList } from '../placing/preferred-list.ts';
import { drawUpLists } from '../placing/ranking.ts';
import { defineStep } from '../step.ts';

/** The lists people and the council buy from are brought up to date before anyone chooses. */
export const keepLists = defineStep({
  name: 'keep-lists',
  purpose:
    'Note who trades in each locality, who is a preferred provider and who may hold individual service funds.',
  source:
    'S1 (preferred providers); S4 (tendered contracts forbid service funds); evidence isf.capable.default.',
  simplifies: [
    'Framework membership is settled when a provider is founded; nobody joins, leaves or is struck off.',
    'Preferred providers are picked by rating alone, and whoever is picked accepts.',
    'Being able to hold service funds costs a provider nothing, and a share of providers is able whatever their size.',
  ],
  reads: [
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.coverage',
    'providers.quality',
    'providers.listed',
    'providers.renown',
    'market.providerRows',
  ],
  writes: [
    'providers.preferred',
    'providers.isfCapable',
    'market.listStale',
    'listing.provider',
    'listing.ring',
    'localities.listed',
  ],
  posts: [],
  parameters: [],
  levers: ['preferred-list.size', 'isf.readiness', 'isf.contracts'],
  apply({ providers, market, listing, localities, extent }, { levers, luck, place }) {
    const rows = market.providerRows[0];
    const stale = market.listStale[0] === 1;
    if (stale) drawUpLists({ providers, rows, listing, localities, extent });
    market.listStale[0] = 0;
    keepPreferredList(providers, rows, levers['preferred-list.size'], stale);
    keepFundHolders(providers, rows, {
      readiness: levers['isf.readiness'],
      contracts: levers['isf.contracts'],
      luck,
      atStart: place.providers,
    });
  },
});
