/** How each provider stands in a month, as a list of them shows it: size, what it lives on, what it earns and how long its cash lasts. */
import { cashOf } from '../../model/ledger.ts';
import type { State } from '../../model/state.ts';
import type { HoursByPayer } from './hours-by-payer.ts';
import { incomeOf } from './provider-month.ts';
import { copyProvider } from './provider-row.ts';

export type ProviderStanding = {
  /** YYYY-MM. */
  readonly month: string;
  readonly clients: number;
  /** Care given in the month, in minutes of staff; the hours by payer add up to it. */
  readonly delivered: number;
  readonly hours: HoursByPayer;
  /** Pence an hour asked of people who buy for themselves. */
  readonly price: number;
  /** As last published, from 0 (inadequate) to 3 (outstanding). */
  readonly rating: number;
  /** Of the month, in whole pence. */
  readonly revenue: number;
  readonly cost: number;
  /** Its margin, averaged over about a year. */
  readonly outlook: number;
  /** Before what was left was paid out, where it ends in the month. */
  readonly cash: number;
  /** Months its cash lasts at the cost of the month; null where it had no cost. */
  readonly runway: number | null;
};

/** Months of cash below which a provider is short of it. */
const SHORT = 1;

/** Of every provider that trades as the month stands. */
export function standingsOf(
  state: State,
  month: string,
  hours: readonly HoursByPayer[],
): ReadonlyMap<number, ProviderStanding> {
  const { providers, ledger, market } = state;
  const standings = new Map<number, ProviderStanding>();
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0) continue;
    const is = copyProvider(providers, row);
    const cash = ledger.balance[cashOf(ledger, row)];
    standings.set(is.identity, {
      month,
      clients: is.clients,
      delivered: is.delivered,
      hours: hours[row],
      price: is.price,
      rating: is.rating,
      revenue: Object.values(incomeOf(is)).reduce((sum, amount) => sum + amount, 0),
      cost: is.cost,
      outlook: is.outlook,
      cash,
      runway: is.cost > 0 ? cash / is.cost : null,
    });
  }
  return standings;
}

/** Short of cash or making a loss, as the indicator of hours at risk has it. */
export function isAtRisk({ runway, outlook }: ProviderStanding): boolean {
  return (runway !== null && runway < SHORT) || outlook < 0;
}
