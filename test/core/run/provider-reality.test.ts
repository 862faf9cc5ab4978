import { expect, test } from 'vitest';

import { revenueOf } from '../../../core/model/books/provider-revenue.ts';
import { followMarket, openProviderRows } from '../model/follow-market.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';

/** What the shipped checks cannot say: that something may happen, and not that it must. */
const APRIL_2027 = 12;
const YEAR = { from: APRIL_2027, until: APRIL_2027 + 12 };
const PLACE = placeWith({
  clients18to64: 250,
  clients65plus: 500,
  providers: 45,
  localities: 5,
  blockShare: 0.45,
  frameworkRate: 26,
  individualPrice: 29.5,
});

/** Revenue and cost of each provider in the year of an uplift. */
function margins(uplift: number, replicate: number) {
  const option = optionWith({ lever: 'fee.uplift', from: '2027-04', value: uplift });
  const all = new Map<number, { revenue: number; cost: number }>();
  followMarket(scenarioWith({ place: PLACE, months: YEAR.until, option }), { replicate }, (state, month) => {
    if (month.reported < YEAR.from) return;
    const { providers } = state;
    for (const row of openProviderRows(state)) {
      if (providers.inHouse[row] === 1) continue;
      const account = all.get(providers.identity[row]!) ?? { revenue: 0, cost: 0 };
      all.set(providers.identity[row]!, account);
      account.revenue += revenueOf(providers, row);
      account.cost += providers.cost[row]!;
    }
  });
  return all;
}

function margin({ revenue, cost }: { readonly revenue: number; readonly cost: number }): number {
  return (revenue - cost) / revenue;
}

test('a higher uplift may lower some provider’s margin once all is free to answer, because a rival takes its hours or its staff', () => {
  const [none, much] = [0, 0.1].map((uplift) => margins(uplift, 1));
  const lower = [...none!].filter(
    ([identity, year]) => margin(much!.get(identity) ?? year) < margin(year) - 0.005,
  );
  expect(lower.length).toBeGreaterThan(0);
  expect(lower.length).toBeLessThan(none!.size / 4);
});
