import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { cashOf } from '../ledger.ts';
import type { State } from '../state.ts';
import type { ProviderIndicator } from './provider-indicator.ts';

type Runway = Extract<
  ProviderIndicator,
  `providers.runway.${string}` | 'providers.short-of-cash' | 'providers.hours-at-risk'
>;

const MIDDLE = 0.5;
const LOWEST_TENTH = 0.1;
/** Months of cash below which a provider is short of it. */
const SHORT = 1;

/** How long providers' cash would last them at the cost of the month. Who had no cost in it is left out. */
export function recordRunway({ providers, ledger, market }: State): { readonly [I in Runway]: number } {
  const { open, inHouse, cost, outlook, delivered } = providers;
  const rows = market.providerRows[0];
  const runways = new Float64Array(rows);
  let counted = 0;
  let short = 0;
  let atRisk = 0;
  for (let row = 0; row < rows; row++) {
    if (open[row] === 0 || inHouse[row] === 1) continue;
    const runway = cost[row] > 0 ? ledger.balance[cashOf(ledger, row)] / cost[row] : Infinity;
    const isShort = runway < SHORT;
    if (isShort) short++;
    if (isShort || outlook[row] < 0) atRisk += delivered[row];
    if (cost[row] > 0) runways[counted++] = runway;
  }
  const sorted = runways.subarray(0, counted).sort();
  return {
    'providers.runway.median': ranked(sorted, MIDDLE),
    'providers.runway.lowest': ranked(sorted, LOWEST_TENTH),
    'providers.short-of-cash': short,
    'providers.hours-at-risk': atRisk / MINUTES_PER_HOUR,
  };
}

/** The value that a part of a sorted sample does not exceed; 0 where there is no sample. */
function ranked(sorted: Float64Array, part: number): number {
  return sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) * part)];
}
