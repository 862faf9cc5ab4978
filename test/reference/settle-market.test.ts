import { expect, test } from 'vitest';

import { settleMarket as settleEngine } from '../../core/model/settle-market.ts';
import { allocateState } from '../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  EVERY_LEVER,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../core/model/sample-market.ts';
import { allColumns, differencesIn, differencesInBooks } from './compare.ts';
import type { Difference } from './compare.ts';
import { monthFrom } from './month.ts';
import { settleMarket } from './settle-market.ts';

/** Where the market of the engine differs from that of the reference before the first month. */
function differencesAtStart(scenario: Scenario, replicate: number): readonly Difference[] {
  const plan = prepare(scenario);
  const planned = monthOfPlan(plan, 0, replicate);
  const state = allocateState(plan.extent);
  settleEngine(state, planned);
  const market = settleMarket(monthFrom(planned), plan.extent);
  const balances = differencesInBooks(state, market).filter(({ what }) => what === 'ledger.balance');
  return [...differencesIn(state, market, allColumns()), ...balances];
}

test('the market is settled, people and all, as the reference does, whatever the luck', () => {
  const usual = scenarioWith();
  const levers = scenarioWith({
    place: placeWith({ clients18to64: 14, clients65plus: 20, providers: 25, localities: 5 }),
    option: optionWith(...EVERY_LEVER),
    parameters: parametersWith({ 'support.clients': 4 }),
    seed: 7,
  });
  const withoutBlock = scenarioWith({ place: placeWith({ blockShare: 0, providers: 3, localities: 1 }) });
  const empty = scenarioWith({ place: placeWith({ clients18to64: 0, clients65plus: 0, providers: 0 }) });
  for (const scenario of [usual, levers, withoutBlock, empty]) {
    for (const replicate of [0, 3]) expect(differencesAtStart(scenario, replicate)).toEqual([]);
  }
});
