/** Makes a provider: where it works, how good it is, how many staff and how much cash it starts with. */
import { roundHalfUp } from '../money/rounding.ts';
import { exponential, normal, STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';
import { WEEKS_PER_MONTH } from '../time/weeks.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { PROVIDER_COST_PARAMETERS, providerCost, totalCost } from './provider-cost.ts';
import type { MonthOf } from './step.ts';
import type { ColumnOf, Tables } from './tables.ts';

export const NEW_PROVIDER_PARAMETERS = [
  ...PROVIDER_COST_PARAMETERS,
  'provider.coverage',
  'provider.quality.mean',
  'provider.quality.sd',
  'contract.framework.active',
] as const;

export const NEW_PROVIDER_WRITES = [
  'providers.identity',
  'providers.open',
  'providers.coverage',
  'providers.home',
  'providers.flexibility',
  'providers.quality',
  'providers.listed',
  'providers.inHouse',
  'providers.isfCapable',
  'providers.preferred',
  'providers.calls',
  'providers.renown',
  'providers.blockShare',
  'providers.staff',
  'providers.office',
  'providers.price',
  'providers.monthsBelow',
  'providers.closureLeft',
  'market.listStale',
] as const;

type Writes = (typeof NEW_PROVIDER_WRITES)[number];
type Target = {
  readonly providers: Pick<Tables['providers'], ColumnOf<'providers', Writes>>;
  readonly market: Pick<Tables['market'], ColumnOf<'market', Writes>>;
  readonly ledger: Ledger;
};
type FoundingMonth = Pick<
  MonthOf<(typeof NEW_PROVIDER_PARAMETERS)[number], never>,
  'parameters' | 'place' | 'luck'
>;

export type NewProvider = {
  readonly identity: number;
  /** Weekly minutes of care its first staff can deliver. */
  readonly staffMinutes: number;
  /** The luck that makes it: the same in every replicate for the providers a place starts with. */
  readonly luck: Luck;
  /** Months of cost its owners put in. */
  readonly reserveMonths: number;
};

/** Which of a provider's attributes a draw decides; 3 is its size at the start, and localities follow from the last. */
export const MAKING_DRAW = {
  quality: 0,
  listed: 1,
  home: 2,
  renown: 4,
  isf: 5,
  flexibility: 6,
  coverage: 16,
} as const;
/** Quality runs from nothing to this, as ratings do. */
export const HIGHEST_RATING = 3;

/** The luck that made a provider: the same in every replicate for those a place starts with. */
export function makingLuck(luck: Luck, identity: number, atStart: number): Luck {
  return identity < atStart ? { seed: luck.seed, replicate: 0 } : luck;
}

/**
 * Writes a new provider into a row and pays in its owners' capital. It is on no list but the framework until the lists are
 * next kept, and in a rotation it waits until everyone has had as many turns as anyone has now.
 */
export function found(target: Target, row: number, provider: NewProvider, month: FoundingMonth): void {
  const { providers, market, ledger } = target;
  const { parameters, place, luck } = month;
  const { identity, staffMinutes } = provider;
  const quality =
    parameters['provider.quality.mean'] +
    parameters['provider.quality.sd'] *
      normal(provider.luck, STREAMS['provider-make'], identity, MAKING_DRAW.quality);

  // Before it counts among those who trade.
  providers.calls[row] = mostTurns(target);
  providers.identity[row] = identity;
  providers.open[row] = 1;
  providers.quality[row] = Math.min(HIGHEST_RATING, Math.max(0, quality));
  providers.listed[row] =
    uniform(provider.luck, STREAMS['provider-make'], identity, MAKING_DRAW.listed) <
    parameters['contract.framework.active']
      ? 1
      : 0;
  providers.inHouse[row] = 0;
  providers.isfCapable[row] = 0;
  providers.preferred[row] = 0;
  providers.renown[row] = uniform(provider.luck, STREAMS['provider-make'], identity, MAKING_DRAW.renown);
  providers.home[row] = homeOf(provider, month);
  providers.flexibility[row] = uniform(
    provider.luck,
    STREAMS['provider-make'],
    identity,
    MAKING_DRAW.flexibility,
  );
  providers.coverage[row] = coverage(provider, month);
  providers.blockShare[row] = 0;
  providers.staff[row] = staffMinutes;
  providers.office[row] = staffMinutes;
  providers.price[row] = place.individualPrice;
  providers.monthsBelow[row] = 0;
  providers.closureLeft[row] = exponential(luck, STREAMS['provider-close'], identity, 0);
  market.listStale[0] = 1;

  const workload = {
    minutes: roundHalfUp(staffMinutes * WEEKS_PER_MONTH),
    officeMinutes: staffMinutes,
    staffMinutes,
  };
  const monthlyCost = totalCost(providerCost(workload, place.travelShare, place.staffTurnover, parameters));
  const capital = roundHalfUp(provider.reserveMonths * monthlyCost);
  post(ledger, PURPOSE['owner capital'], ACCOUNTS.owners, cashOf(ledger, row), capital);
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

/** The home locality and each other one with the chance of covering it, as one bit each. */
function coverage(provider: NewProvider, month: FoundingMonth): number {
  const { identity, luck } = provider;
  const { place, parameters } = month;
  let bits = 1 << homeOf(provider, month);
  for (let locality = 0; locality < place.localities; locality++) {
    const u = uniform(luck, STREAMS['provider-make'], identity, MAKING_DRAW.coverage + locality);
    if (u < parameters['provider.coverage']) bits |= 1 << locality;
  }
  return bits;
}
