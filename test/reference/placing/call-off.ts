/** Who is offered a package that the council buys under its framework, by each of the rules of call-off. */
import { NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { favouredProvider } from './acquaintance.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';
import { avoids, canTake, providersThere } from './placing.ts';
import type { Search } from './placing.ts';
import { priceOffered } from '../paying/price-paid.ts';
import { hourWithPerson } from './willingness.ts';

/** What the rules of call-off go by, as the month's placing begins. */
export type CallOff = {
  /** Rows of providers that have all the council gives to one. */
  readonly lots: readonly number[];
  /** Row of the lead provider of each locality, or NO_PROVIDER. */
  readonly leads: readonly number[];
};

export function beginCallOff(market: Market, month: Month): CallOff {
  return { lots: frameworkLots(market, month), leads: zoneLeads(market) };
}

/** Equation framework-lots. */
function frameworkLots({ providers }: Market, month: Month): readonly number[] {
  const all = sum(providers.map(({ calledOff }) => calledOff));
  if (all.isZero()) return [];
  const lot = all.times(month.parameter('framework.lot.most'));
  return [...providers.keys()].filter((row) => providers[row]!.calledOff.gte(lot));
}

/** Equation zone-leads: the best-ranked member among those that lead the fewest localities so far. */
function zoneLeads({ providers, localities, listing, extent }: Market): readonly number[] {
  const leads: number[] = [];
  const led = (row: number) => leads.filter((lead) => lead === row).length;
  for (const [l, { listed }] of localities.entries()) {
    const members = listing
      .slice(l * extent.providers, l * extent.providers + listed)
      .map(({ provider }) => provider)
      .filter((row) => providers[row]!.listed === 1);
    const fewest = Math.min(...members.map(led));
    leads.push(members.find((row) => led(row) === fewest) ?? NO_PROVIDER);
  }
  return leads;
}

/** Equation call-off-taker: the row of the provider that takes the package, or NO_PROVIDER. */
export function callOffTaker(search: Search, callOff: CallOff): number {
  const { market, month, person } = search;
  if (month.choice('framework.call-off') === 'persons-choice') {
    return favouredProvider(market, month, person, {
      isAdmitted: ({ listed }) => listed === 1,
      canTake: (_, row) => canTake(search, row),
      asks: person.asks,
    });
  }
  const within = takerByRule(search, callOff.leads, callOff.lots);
  if (within !== NO_PROVIDER || callOff.lots.length === 0) return within;
  return takerByRule(search, callOff.leads, []);
}

function takerByRule(search: Search, leads: readonly number[], lots: readonly number[]): number {
  const { market, month, person } = search;
  const { providers } = market;
  const there = providersThere(search);
  const mayTake = (row: number) => {
    const provider = providers[row]!;
    const isAsked = provider.listed === 1 && !avoids(person, provider) && !lots.includes(row);
    return isAsked && canTake(search, row);
  };
  const ranked = () => there.find(mayTake) ?? NO_PROVIDER;
  switch (month.choice('framework.call-off')) {
    case 'mini-tender':
      return firstBest(there.filter(mayTake), (one, other) =>
        bidScore(search, providers[other]!).cmp(bidScore(search, providers[one]!)),
      );
    case 'rotation':
      return firstBest(there.filter(mayTake), (one, other) => {
        const [a, b] = [providers[one]!, providers[other]!];
        return a.calls - b.calls || a.identity.cmp(b.identity);
      });
    case 'zone-lead': {
      const lead = leads[person.locality]!;
      return lead !== NO_PROVIDER && mayTake(lead) ? lead : ranked();
    }
    default:
      return ranked();
  }
}

function firstBest(rows: readonly number[], order: (one: number, other: number) => number): number {
  return [...rows].sort(order)[0] ?? NO_PROVIDER;
}

/** Equation framework-bid, in whole pence an hour. */
function frameworkBid(market: Market, month: Month, person: Person, provider: Provider): Decimal {
  const rate = priceOffered(market, month, person, provider.price);
  const cost = hourWithPerson(month, provider, person);
  if (cost.isZero()) return rate;
  return least(rate, halfUp(cost.times(ONE.plus(month.parameter('framework.tender.margin')))));
}

/** Equation framework-bid: what a bid scores for quality and price, from 0 to 1. */
function bidScore({ market, month, person }: Search, provider: Provider): Decimal {
  const weight = month.parameter('framework.tender.quality');
  const saved = ONE.minus(bidOverRate(market, month, person, provider));
  return weight.times(provider.rating).div(3).plus(ONE.minus(weight).times(saved));
}

/** Equation bid-ratio: the price a provider takes the package at over the framework's. */
export function bidRatio(market: Market, month: Month, person: Person, provider: Provider): Decimal {
  const isTender = month.choice('framework.call-off') === 'mini-tender';
  return isTender ? bidOverRate(market, month, person, provider) : ONE;
}

function bidOverRate(market: Market, month: Month, person: Person, provider: Provider): Decimal {
  const bid = frameworkBid(market, month, person, provider);
  return bid.div(priceOffered(market, month, person, provider.price));
}
