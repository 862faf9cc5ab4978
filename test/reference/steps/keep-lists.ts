import { GROUP_KEYS } from '../../../core/model/vocabulary.ts';
import { covers } from '../locality.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, sum } from '../number.ts';
import type { Decimal } from '../number.ts';
import { startingMix } from '../choosing/starting-mix.ts';

/** Who trades where, who is on the framework, who is preferred and who may hold individual service funds. */
export function keepLists(market: Market, month: Month): void {
  const wasStale = market.market.listStale === 1;
  if (wasStale) drawUpLists(market);
  market.market.listStale = 0;
  const membersBefore = market.providers.map(({ listed }) => listed);
  admitToFramework(market, month);
  const hasChanged = market.providers.some(({ listed }, row) => listed !== membersBefore[row]);
  preferProviders(market, month, wasStale || hasChanged);
  nameFundHolders(market, month);
}

/** Equation provider-rank: the best rated first, the longest established first among equals. */
function inRank({ providers }: Market, rows: readonly number[]): readonly number[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [providers[a]!, providers[b]!];
    return other.rating.cmp(one.rating) || one.identity.cmp(other.identity);
  });
}

/** Equation provider-lists: who trades in each locality, in order of rank and in the order people come to know them. */
function drawUpLists(market: Market): void {
  const { providers, localities, listing, extent } = market;
  const trading = [...providers.keys()].filter((row) => {
    const { open, inHouse } = providers[row]!;
    return open === 1 && inHouse === 0;
  });
  const ranked = inRank(market, trading);
  const round = [...ranked].sort((a, b) => providers[a]!.renown.cmp(providers[b]!.renown));
  for (const [l, locality] of localities.entries()) {
    const serves = (row: number) => covers(providers[row]!.coverage, l);
    const first = l * extent.providers;
    locality.listed = trading.filter(serves).length;
    for (const [n, row] of ranked.filter(serves).entries()) listing[first + n]!.provider = row;
    for (const [n, row] of round.filter(serves).entries()) listing[first + n]!.ring = row;
  }
}

/** Equation framework-members: the best-rated part of those who want to take part, or everyone who is accredited. */
function admitToFramework(market: Market, month: Month): void {
  const { providers } = market;
  const accredits = month.choice('framework.accreditation') === 'yes';
  const willing = [...providers.keys()].filter((row) => {
    const { open, inHouse, barredUntil, rating, joins } = providers[row]!;
    const wants = accredits ? halfUp(rating).gte(month.lever('framework.quality-floor')) : joins === 1;
    return open === 1 && inHouse === 0 && barredUntil <= month.index && wants;
  });
  const places = accredits ? willing.length : partOf(willing.length, month.lever('framework.size'));
  const admitted = inRank(market, willing).slice(0, places);
  for (const [row, provider] of providers.entries()) provider.listed = admitted.includes(row) ? 1 : 0;
}

/** Equation preferred-providers: the best-rated part of the framework, drawn up again only when something has changed. */
function preferProviders(market: Market, month: Month, isAnew: boolean): void {
  const { providers } = market;
  const members = [...providers.keys()].filter((row) => {
    const { open, listed } = providers[row]!;
    return open === 1 && listed === 1;
  });
  const size = partOf(members.length, month.lever('preferred-list.size'));
  const before = providers.filter(({ preferred }) => preferred === 1).length;
  if (before === 0 && listPlanned(month).isZero()) return;
  if (size === before && !isAnew) return;
  const chosen = inRank(market, members).slice(0, size);
  for (const [row, provider] of providers.entries()) provider.preferred = chosen.includes(row) ? 1 : 0;
}

/** Equation preferred-list-planned: how much of the starting mixes is to come to the list. */
function listPlanned(month: Month): Decimal {
  const fromBlock = month.leverByGroup('move.block-to-preferred-list');
  const fromFramework = month.leverByGroup('move.framework-to-preferred-list');
  return sum(
    GROUP_KEYS.map((_, group) => {
      const { block, framework } = startingMix(month, group);
      return block.times(fromBlock[group]!).plus(framework.times(fromFramework[group]!));
    }),
  );
}

/** A part of some providers, one at least where there is any. */
function partOf(number: number, part: Decimal): number {
  return most(least(1, number), halfUp(part.times(number))).toNumber();
}

/** Equation fund-holders: those able to, where the council's contracts let them. */
function nameFundHolders({ providers }: Market, month: Month): void {
  const isAllowed = month.choice('isf.contracts') === 'allowed';
  for (const provider of providers) {
    const may = provider.open === 1 && provider.inHouse === 0 && (isAllowed || provider.listed === 0);
    provider.isfCapable = may && provider.fundReady === 1 ? 1 : 0;
  }
}
