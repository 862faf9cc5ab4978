import { MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../core/model/vocabulary.ts';
import { cashOf } from '../books/cash.ts';
import { makingLuck } from '../making-luck.ts';
import { pay } from '../market.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, up, ZERO } from '../number.ts';
import { forgonePay } from '../ending/owner-pay.ts';
import { reserveMonths } from '../books/reserve.ts';

/** Owners take out part of what is above their reserve; those of micro-providers do without pay when cash is short. */
export function drawProfits(market: Market, month: Month): void {
  market.providers.forEach((provider, row) => {
    provider.drawings = ZERO;
    if (provider.open === 0 || provider.inHouse === 1 || provider.kind === SOCIAL_ENTERPRISE) return;
    if (cashOf(market, row).lt(0)) doWithout(market, month, row);
    else draw(market, month, row);
  });
}

/** Equation owner-drawings, where there is no cash. */
function doWithout(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  if (provider.kind !== MICRO_PROVIDER) return;
  const amount = least(forgonePay(month, provider, market.costs[row]!), cashOf(market, row).neg());
  provider.drawings = amount.neg();
  pay(market, 'drawings', 'owners', `cash ${row}`, amount);
}

/** Equation owner-drawings, where there is some. */
function draw(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  const { identity, founded, clients, cost } = provider;
  if (month.parameter('outlook.start-up').gt(month.index - founded)) return;
  const key = identity.toNumber();
  const isSmall = month.parameter('provider.clients.small.most').gte(clients);
  const months = reserveMonths(month, isSmall, makingLuck(month, key), key);
  const above = cashOf(market, row).minus(up(months.times(cost)));
  if (above.lte(0)) return;
  provider.drawings = halfUp(above.times(month.parameter('provider.drawings')));
  pay(market, 'drawings', `cash ${row}`, 'owners', provider.drawings);
}
