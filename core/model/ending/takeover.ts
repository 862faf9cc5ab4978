/** A provider that stops is taken over, with its clients and staff, by a stronger one that serves part of the same area. */
import { roundHalfUp, roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { ColumnOf, Tables } from '../tables.ts';
import { GOES_ON, INSOLVENT, NO_PROVIDER } from '../vocabulary.ts';

export const TAKEOVER_PARAMETERS = [
  'merge.rate',
  'merge.cash',
  'merge.price',
  'merge.size',
  'outlook.start-up',
] as const;
type Parameters = { readonly [P in (typeof TAKEOVER_PARAMETERS)[number]]: number };

/** What changes at who takes over and at who is taken over. */
export const TAKEOVER_WRITES = [
  'providers.coverage',
  'providers.joins',
  'providers.fundReady',
  'providers.isfCapable',
  'providers.baseQuality',
  'providers.quality',
  'providers.skill',
  'providers.training',
  'providers.pay',
  'providers.blockShare',
  'providers.guaranteed',
  'providers.guaranteedSpot',
  'providers.spotAtStart',
  'providers.calledOff',
  'providers.staff',
  'providers.office',
  'providers.booked',
  'providers.bookedBlock',
] as const;

type Target = {
  readonly providers: Pick<Tables['providers'], ColumnOf<'providers', (typeof TAKEOVER_WRITES)[number]>> & {
    readonly [
      C in 'identity' | 'open' | 'ended' | 'inHouse' | 'founded' | 'outlook' | 'cost'
    ]: ReadonlyColumn;
  };
  readonly market: { readonly providerRows: ReadonlyColumn };
  readonly ledger: Ledger;
};

/** Weighed by staff, as the staff of two providers become those of one. */
const BLENDED = ['baseQuality', 'quality', 'skill', 'training'] as const;

/** Whether one that stops in this month would be taken over if there is someone to do it: the same in every option. */
export function isForSale(identity: number, index: number, luck: Luck, parameters: Parameters): boolean {
  return uniform(luck, STREAMS['provider-merge'], identity, index) < parameters['merge.rate'];
}

/**
 * The strongest provider that could take over the one in a row: it goes on, has started up, expects a margin, serves a
 * locality the other serves, is large enough to take it in and has cash for a while. The one whose cash lasts longest is the strongest, so that
 * size alone wins nothing; among equals the one that is older.
 */
export function buyerOf(
  { providers, market, ledger }: Target,
  sold: number,
  index: number,
  parameters: Parameters,
): number {
  const { identity, open, ended, inHouse, founded, coverage, outlook, cost, staff } = providers;
  let best = NO_PROVIDER;
  let longest = -Infinity;
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (open[row] === 0 || inHouse[row] === 1 || ended[row] !== GOES_ON || outlook[row] <= 0) continue;
    // Its cash and its prospects are still its plan.
    if (index - founded[row] < parameters['outlook.start-up']) continue;
    if ((coverage[row] & coverage[sold]) === 0) continue;
    if (staff[sold] > staff[row] * parameters['merge.size']) continue;
    const cash = ledger.balance[cashOf(ledger, row)];
    if (cash <= 0 || cash < parameters['merge.cash'] * cost[row]) continue;
    const months = cash / Math.max(1, cost[row]);
    if (months > longest || (months === longest && identity[row] < identity[best])) {
      best = row;
      longest = months;
    }
  }
  return best;
}

/**
 * Moves everything of one provider to another but its clients, its cash and what it is owed: its staff, its part of the block,
 * where it works and what it is able to do. What is paid for it goes to its owners.
 *
 * @param revenue of the month, in pence
 */
export function takeOver(
  target: Target,
  sold: number,
  buyer: number,
  revenue: number,
  parameters: Parameters,
): void {
  const { providers, ledger } = target;
  const { staff, pay } = providers;
  const cash = ledger.balance[cashOf(ledger, buyer)];
  const spare = Math.max(0, cash - roundUp(parameters['merge.cash'] * providers.cost[buyer]));
  const worth = roundHalfUp(parameters['merge.price'] * MONTHS_PER_YEAR * Math.max(0, revenue));
  const price = providers.ended[sold] === INSOLVENT ? 0 : Math.min(worth, spare);
  post(ledger, PURPOSE['takeover price'], cashOf(ledger, buyer), ACCOUNTS.owners, price);

  const together = staff[buyer] + staff[sold];
  const part = together === 0 ? 0 : staff[sold] / together;
  for (const name of BLENDED) {
    const column = providers[name];
    column[buyer] += (column[sold] - column[buyer]) * part;
  }
  pay[buyer] = roundHalfUp(pay[buyer] + (pay[sold] - pay[buyer]) * part);
  for (const column of added(providers)) {
    column[buyer] += column[sold];
    column[sold] = 0;
  }
  providers.coverage[buyer] |= providers.coverage[sold];
  providers.joins[buyer] |= providers.joins[sold];
  providers.fundReady[buyer] |= providers.fundReady[sold];
  providers.isfCapable[buyer] |= providers.isfCapable[sold];
}

function added(providers: Target['providers']): readonly Float64Array[] {
  return [
    providers.staff,
    providers.office,
    providers.booked,
    providers.bookedBlock,
    providers.blockShare,
    providers.guaranteed,
    providers.guaranteedSpot,
    providers.spotAtStart,
    providers.calledOff,
  ];
}
