/** What the council spends in a month, gross and net, and what comes of its charges. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import type { IndicatorId } from '../indicators.ts';
import type { State } from '../state.ts';
import type { PeopleOfMonth } from './record-people.ts';

type CouncilIndicator = Extract<IndicatorId, `council.${string}`>;

/** @param contributions what council-supported people owe for the month, in pence */
export function recordCouncil(
  { providers, market }: State,
  people: PeopleOfMonth,
  contributions: number,
): { readonly [I in CouncilIndicator]: number } {
  const gross =
    contractsOf(providers, market.providerRows[0]) -
    people.arrangedCare +
    people.accountBudgets +
    people.feesOnTop +
    people.managedSupport;
  const net = gross - contributions - market.reclaimed[0] - people.arrangementFees;
  return {
    'council.spend.gross': gross / PENCE_PER_POUND,
    'council.spend.net': net / PENCE_PER_POUND,
    'council.block.unused': market.blockUnused[0] / MINUTES_PER_HOUR,
    'council.vat.recovered': people.vatRecovered / PENCE_PER_POUND,
    'council.contributions.collected': people.collected / PENCE_PER_POUND,
    'council.bad-debt': market.writtenOff[0] / PENCE_PER_POUND,
    'council.fees-on-top': people.feesOnTop / PENCE_PER_POUND,
    'council.other-streams': market.otherStreams[0] / PENCE_PER_POUND,
  };
}

/** What providers invoice the council, and what its own service costs whatever it would have invoiced. */
function contractsOf(
  { inHouse, cost, blockRevenue, frameworkRevenue }: State['providers'],
  rows: number,
): number {
  let contracts = 0;
  for (let row = 0; row < rows; row++) {
    contracts += inHouse[row] === 1 ? cost[row] : blockRevenue[row] + frameworkRevenue[row];
  }
  return contracts;
}
