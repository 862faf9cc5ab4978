/**
 * What a provider’s books are carried along by: one provider of the market, month by month. A path is a number for each column
 * and month; its first month is how things stood before anything changed.
 */
import { hoursByPayer } from '../explain/provider/hours-by-payer.ts';
import type { State } from '../model/state.ts';

export const PATH_COLUMNS = [
  // Minutes of care in the month, by who pays: the provider’s own, and of all providers where the council buys.
  'block',
  'framework',
  'directPayment',
  // Of the direct payments and funds, what is bought from funds.
  'fund',
  'selfFunder',
  'marketBlock',
  'marketFramework',
  // Pence an hour.
  'blockRate',
  'frameworkRate',
  'price',
  'pay',
  // Paid travel and waiting, in minutes of the month.
  'onTheWay',
  // Minutes a week.
  'staff',
  'hired',
  'clients',
  'clientsStarted',
] as const;
export type PathColumn = (typeof PATH_COLUMNS)[number];

/** Column after column within a month, month after month. */
export type MarketPath = Float64Array;

/** A path for so many months beside the first. */
export function emptyMarketPath(months: number): MarketPath {
  return new Float64Array((months + 1) * PATH_COLUMNS.length);
}

/** One month of a path: 0 is how things stood at first. */
export function pathAt(path: MarketPath, month: number): { readonly [C in PathColumn]: number } {
  const from = month * PATH_COLUMNS.length;
  return Object.fromEntries(PATH_COLUMNS.map((name, at) => [name, path[from + at]])) as {
    readonly [C in PathColumn]: number;
  };
}

/** Writes how a provider stands at the end of a month. */
export function recordMonth(path: MarketPath, month: number, state: State, row: number): void {
  const { providers, market } = state;
  const hours = hoursByPayer(state, row);
  const stands: { readonly [C in PathColumn]: number } = {
    block: hours.block,
    framework: hours.framework,
    directPayment: hours.directPayment + hours.fund,
    fund: hours.fund,
    selfFunder: hours.selfFunder,
    marketBlock: total(providers.deliveredBlock, market.providerRows[0]),
    marketFramework: total(providers.deliveredFramework, market.providerRows[0]),
    blockRate: market.blockRate[0],
    frameworkRate: market.frameworkRate[0],
    price: providers.price[row],
    pay: providers.pay[row],
    onTheWay: providers.travel[row] + providers.waited[row],
    staff: providers.staff[row],
    hired: providers.hired[row],
    clients: providers.clients[row],
    clientsStarted: providers.clientsStarted[row],
  };
  const from = month * PATH_COLUMNS.length;
  for (const [at, name] of PATH_COLUMNS.entries()) path[from + at] = stands[name];
}

function total(column: { readonly [row: number]: number }, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += column[row] ?? 0;
  return sum;
}
