import { MOVES } from '../../scenario/arrangement.ts';
import { keepListsEquations } from '../equations/keep-lists.ts';
import { keepFundHolders } from '../placing/fund-holders.ts';
import { keepFramework } from '../placing/membership.ts';
import { keepPreferredList } from '../placing/preferred-list.ts';
import { drawUpLists } from '../placing/ranking.ts';
import { MIX_PARAMETERS, shareToCome } from '../choosing/planned-mix.ts';
import { defineStep } from '../step.ts';

/** The moves to the list of preferred providers. */
const PREFERRED_MOVES = MOVES.filter(({ to }) => to === 'preferred-list');

/** The lists people and the council buy from are brought up to date before anyone chooses. */
export const keepLists = defineStep({
  name: 'keep-lists',
  purpose:
    'Note who trades in each locality, who is on the framework, who is a preferred provider and who may hold individual service funds.',
  source:
    'S1 (accreditation with a quality floor and published feedback; preferred providers); S4 (shorter lists; tendered contracts forbid service funds); evidence contract.framework.active.',
  simplifies: [
    'Who would take part in a framework is settled when a provider is founded; the council admits and drops members from one month to the next, at no cost and without a tender.',
    'Where the council accredits, everyone at the floor or above may be called on, whether or not they would have taken part in a framework.',
    'Whoever has a provider that leaves a list keeps it until they change.',
    'Preferred providers are picked by rating alone, and whoever is picked accepts; a list once drawn up is kept.',
  ],
  reads: [
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.coverage',
    'providers.rating',
    'providers.joins',
    'providers.barredUntil',
    'providers.renown',
    'providers.fundReady',
    'market.providerRows',
  ],
  writes: [
    'providers.listed',
    'providers.preferred',
    'providers.isfCapable',
    'market.listStale',
    'listing.provider',
    'listing.ring',
    'localities.listed',
  ],
  posts: [],
  parameters: [...MIX_PARAMETERS],
  levers: [
    'framework.size',
    'framework.accreditation',
    'framework.quality-floor',
    'preferred-list.size',
    'isf.contracts',
    ...PREFERRED_MOVES.map(({ lever }) => lever),
  ],
  equations: keepListsEquations,
  apply({ providers, market, listing, localities, extent }, month) {
    const { index, levers } = month;
    const rows = market.providerRows[0];
    const stale = market.listStale[0] === 1;
    if (stale) drawUpLists({ providers, rows, listing, localities, extent });
    market.listStale[0] = 0;
    const changed = keepFramework(providers, rows, {
      index,
      accreditation: levers['framework.accreditation'],
      floor: levers['framework.quality-floor'],
      size: levers['framework.size'],
    });
    keepPreferredList(providers, rows, {
      isPlanned: shareToCome(PREFERRED_MOVES, month) > 0,
      share: levers['preferred-list.size'],
      isStale: stale || changed,
    });
    keepFundHolders(providers, rows, levers['isf.contracts']);
  },
});
