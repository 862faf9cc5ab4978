import { pay } from '../market.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp } from '../number.ts';

/** A provider that trades is paid for packages whose people took their budget elsewhere (equation transitional-grant). */
export function helpProviders(market: Market, month: Month): void {
  const weeks = month.lever('grant.lost-client');
  market.providers.forEach((provider, row) => {
    const grant = halfUp(weeks.times(provider.lostToBudgets));
    if (provider.open === 0) return;
    pay(market, 'transitional grant', 'council', `cash ${row}`, grant);
    provider.grantRevenue = provider.grantRevenue.plus(grant);
  });
}
