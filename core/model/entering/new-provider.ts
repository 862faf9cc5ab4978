/**
 * Makes a provider: what it is, where it works, how good it is, what it pays, how many staff and how much cash it starts with.
 * Each of these is drawn by its identity, so that the same newcomer is the same provider in every option.
 */
import { roundHalfUp } from '../../money/rounding.ts';
import { exponential, normal, STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { emptyRow, PROVIDER_STOCK } from './provider-stock.ts';
import { START_DRAW } from './start-draw.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { meanPrice } from '../paying/mean-price.ts';
import { OPENING_COST_PARAMETERS, openingCost, openingMarginalCost } from '../books/opening-cost.ts';
import { careworkerPay } from '../books/provider-cost.ts';
import { baseQualityOf, trainingFor, TRAINING_PARAMETERS } from '../staffing/training.ts';
import type { MonthOf } from '../step.ts';
import type { ColumnOf, Tables } from '../tables.ts';
import { HIGHEST_RATING } from '../vocabulary.ts';

export const NEW_PROVIDER_PARAMETERS = [
  ...OPENING_COST_PARAMETERS,
  ...TRAINING_PARAMETERS,
  'training.quality',
  'security.usual',
  'provider.quality.mean',
  'provider.quality.sd',
  'provider.pay.spread',
  'contract.framework.active',
  'nic.employment-allowance',
] as const;

export const NEW_PROVIDER_WRITES = [...PROVIDER_STOCK, 'market.listStale'] as const;

type Writes = (typeof NEW_PROVIDER_WRITES)[number];
type Target = {
  readonly providers: Tables['providers'];
  readonly market: Pick<Tables['market'], ColumnOf<'market', Writes>>;
  readonly ledger: Ledger;
};
type FoundingMonth = Pick<
  MonthOf<(typeof NEW_PROVIDER_PARAMETERS)[number], never>,
  'parameters' | 'place' | 'luck'
>;

export type NewProvider = {
  readonly identity: number;
  /** As in vocabulary.ts. */
  readonly kind: number;
  /** The month it registered. */
  readonly founded: number;
  /** Weekly minutes of care its first staff can deliver. */
  readonly staffMinutes: number;
  /** Chance that it serves a locality beyond its own. */
  readonly reach: number;
  /** Months of the cost of its staff at work that its owners put in. */
  readonly capitalMonths: number;
  /** The margin its owners expect. */
  readonly outlook: number;
  /** Has what it takes to hold individual service funds from the beginning. */
  readonly isFundReady: boolean;
  /** The luck that makes it: the same in every replicate for the providers a place starts with. */
  readonly luck: Luck;
};

/** Which of a provider's attributes a draw decides; localities follow from the last. */
export const MAKING_DRAW = {
  quality: 0,
  listed: 1,
  home: 2,
  /** How large it is within its class, for one a place starts with. */
  size: 3,
  renown: 4,
  isf: 5,
  flexibility: 6,
  kind: 7,
  coverage: 16,
} as const;

/** The luck that made a provider: the same in every replicate for those a place starts with. */
export function makingLuck(luck: Luck, identity: number, atStart: number): Luck {
  return identity < atStart ? { seed: luck.seed, replicate: 0 } : luck;
}

/**
 * Writes a new provider into a row and pays in its owners' capital. It is on no list until the lists are next kept, in a
 * rotation it waits until everyone has had as many turns as anyone has now.
 */
export function found(target: Target, row: number, provider: NewProvider, month: FoundingMonth): void {
  const { providers, market, ledger } = target;
  const { parameters, place, luck } = month;
  const { identity, staffMinutes } = provider;
  const quality = qualityOf(provider, month);

  // Before it counts among those who trade.
  const turns = mostTurns(target);
  const price = meanPrice(providers, providers.open.length, place.individualPrice);
  emptyRow(providers, row);
  providers.calls[row] = turns;
  providers.identity[row] = identity;
  providers.open[row] = 1;
  providers.kind[row] = provider.kind;
  providers.founded[row] = provider.founded;
  // It sees as far ahead as a typical provider and has trained for that; its own prospects count from here on.
  providers.security[row] = parameters['security.usual'];
  const skill = trainingFor(providers.security[row], parameters);
  providers.training[row] = skill;
  providers.skill[row] = skill;
  providers.baseQuality[row] = baseQualityOf(quality, skill, parameters['training.quality']);
  providers.quality[row] = quality;
  providers.rating[row] = quality;
  providers.joins[row] = draw(provider, 'listed') < parameters['contract.framework.active'] ? 1 : 0;
  providers.fundReady[row] = provider.isFundReady ? 1 : 0;
  providers.renown[row] = draw(provider, 'renown');
  providers.home[row] = homeOf(provider, month);
  providers.flexibility[row] = draw(provider, 'flexibility');
  providers.coverage[row] = coverage(provider, month);
  providers.pay[row] = payOf(provider, month);
  providers.staff[row] = staffMinutes;
  providers.office[row] = staffMinutes;
  // Whoever begins to employ in the course of a tax year has the whole of its allowance.
  providers.allowanceLeft[row] = parameters['nic.employment-allowance'];
  // It asks what the others ask, and finds its own price from there.
  providers.price[row] = roundHalfUp(price);
  providers.marginalCost[row] = openingMarginalCost(staffMinutes, month);
  providers.closureLeft[row] = exponential(luck, STREAMS['provider-close'], identity, 0);
  market.listStale[0] = 1;

  providers.outlook[row] = provider.outlook;

  const capital = roundHalfUp(provider.capitalMonths * openingCost(staffMinutes, month));
  post(ledger, PURPOSE['owner capital'], ACCOUNTS.owners, cashOf(ledger, row), capital);
}

function draw({ identity, luck }: NewProvider, attribute: keyof typeof MAKING_DRAW): number {
  return uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW[attribute]);
}

function qualityOf({ identity, luck }: NewProvider, { parameters }: FoundingMonth): number {
  const spread = normal(luck, STREAMS['provider-make'], identity, MAKING_DRAW.quality);
  const quality = parameters['provider.quality.mean'] + parameters['provider.quality.sd'] * spread;
  return Math.min(HIGHEST_RATING, Math.max(0, quality));
}

/** Some pay more than is usual and some less, and nobody less than the floor. */
function payOf({ identity, luck }: NewProvider, { parameters }: FoundingMonth): number {
  const floor = parameters['wage.nlw'];
  const spread = normal(luck, STREAMS['provider-start'], identity, START_DRAW.pay);
  const usual = careworkerPay(parameters);
  return Math.max(floor, roundHalfUp(usual + floor * parameters['provider.pay.spread'] * spread));
}

/** The most packages any open provider has taken in turn. */
function mostTurns({ providers }: Target): number {
  let most = 0;
  for (let row = 0; row < providers.calls.length; row++) {
    if (providers.open[row] === 1) most = Math.max(most, providers.calls[row]);
  }
  return most;
}

/** The locality its office is in. */
function homeOf({ identity, luck }: NewProvider, { place }: FoundingMonth): number {
  return Math.floor(uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.home) * place.localities);
}

/** The home locality and each other one with the chance of its reach, as one bit each. */
function coverage(provider: NewProvider, month: FoundingMonth): number {
  const { identity, luck, reach } = provider;
  let bits = 1 << homeOf(provider, month);
  for (let locality = 0; locality < month.place.localities; locality++) {
    const u = uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.coverage + locality);
    if (u < reach) bits |= 1 << locality;
  }
  return bits;
}
