import { describe, expect, test } from 'vitest';

import { checkBalance, countPeople } from '../../../core/model/balance.ts';
import type { State } from '../../../core/model/state.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { followMarket, openProviderRows } from '../model/follow-market.ts';
import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';

type Fields = Partial<Record<PlaceFieldId, number>>;

/** One run with money, hours and people checked in every month; returns the state at its end. */
function runChecked(scenario: Scenario): State {
  let before = 0;
  const note = (state: State) => {
    before = countPeople(state);
  };
  return followMarket(scenario, { before: note }, (state) => checkBalance(state, before));
}

const TINY: Fields = {
  clients18to64: 1,
  clients65plus: 1,
  selfFunderShare: 0,
  providers: 1,
  localities: 1,
};

describe.each([
  ['business as usual', scenarioWith().option],
  ['every lever at once', optionWith(...EVERY_LEVER)],
])('under %s', (_, option) => {
  test('two people and one provider balance for ten years', () => {
    const state = runChecked(scenarioWith({ place: placeWith(TINY), option, months: 120 }));
    expect(state.market.nextPerson[0]!).toBeGreaterThan(2);
  });

  test('nobody and nothing balances', () => {
    const empty = placeWith({ clients18to64: 0, clients65plus: 0, providers: 0 });
    const state = runChecked(scenarioWith({ place: empty, option, months: 36 }));
    expect(countPeople(state)).toBe(0);
    expect(openProviderRows(state)).toEqual([]);
  });

  test('a market whose fee is a third of what an hour costs balances, and hardly anyone is served by an agency the council pays', () => {
    const place = placeWith({ frameworkRate: 8, individualPrice: 8 });
    const state = runChecked(scenarioWith({ place, option, months: 60 }));
    const { frameworkRevenue, blockRevenue } = state.providers;
    const rows = openProviderRows(state).filter((row) => state.providers.inHouse[row] === 0);
    const paid = rows.reduce((sum, row) => sum + frameworkRevenue[row]! + blockRevenue[row]!, 0);
    expect(paid).toBeLessThan(1_000_000);
  });

  test('twenty thousand people and five hundred providers balance', () => {
    const place = placeWith({
      clients18to64: 8000,
      clients65plus: 9000,
      selfFunderShare: 0.15,
      providers: 500,
      localities: 20,
    });
    const state = runChecked(scenarioWith({ place, option, months: 6 }));
    expect(countPeople(state)).toBeGreaterThan(19_000);
    expect(state.market.placed[0]!).toBeGreaterThan(0);
  });
});
