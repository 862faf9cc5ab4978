import { expect, test } from 'vitest';

import { openMonth } from '../../../core/model/ledger.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import { BLOCK, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { prepareTakeUp } from '../../../core/run/run-month.ts';
import { EVERY_LEVER, optionWith, scenarioWith } from './sample-market.ts';
import { openProviderRows, presentPeople } from './follow-market.ts';

/** Minutes a week that people draw on, by provider row: all of them, and those of people in block. */
function drawnOn(state: State): { all: number[]; block: number[] } {
  const { provider, wanted, route } = state.people;
  const all = Array.from({ length: state.market.providerRows[0]! }, () => 0);
  const block = [...all];
  for (const person of presentPeople(state)) {
    const row = provider[person]!;
    if (row === NO_PROVIDER) continue;
    all[row]! += wanted[person]!;
    if (route[person] === BLOCK) block[row]! += wanted[person]!;
  }
  return { all, block };
}

test('after every step of every month a provider is booked, in block and in all, for what its clients draw on', () => {
  const plan = prepare(scenarioWith({ option: optionWith(...EVERY_LEVER), months: 24 }));
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, 0));
  const wrong: string[] = [];
  let inBlock = 0;
  for (let index = 0; index < plan.spinUp + plan.months; index++) {
    prepareTakeUp(state, plan, { index, replicate: 0 });
    openMonth(state.ledger);
    for (const step of PIPELINE) {
      step.apply(state, monthOfPlan(plan, index, 0));
      const { all, block } = drawnOn(state);
      for (const row of openProviderRows(state)) {
        const { booked, bookedBlock } = state.providers;
        if (Math.abs(booked[row]! - all[row]!) > 1e-6) wrong.push(`${step.name} ${index} all`);
        if (Math.abs(bookedBlock[row]! - block[row]!) > 1e-6) wrong.push(`${step.name} ${index} block`);
        inBlock += block[row]!;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(inBlock).toBeGreaterThan(0);
});
