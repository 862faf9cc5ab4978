import { expect, test } from 'vitest';

import { PIPELINE } from '../../../core/model/pipeline.ts';
import { allocateState, columnsOf } from '../../../core/model/state.ts';
import { prepare } from '../../../core/run/plan.ts';
import { runUntil } from '../../../core/run/replay.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { scenarioWith } from '../model/sample-market.ts';

const MONTHS = 24;
const ENDINGS = ['close-providers', 'hand-back-contracts'];

function series(scenario: Scenario, id: IndicatorId): number[] {
  const [path] = createSimulator([scenario]).run(0)!;
  const from = INDICATOR_IDS.indexOf(id) * MONTHS;
  return [...path!.subarray(from, from + MONTHS)];
}

test('a step that is held does not act in any reported month, and leaves no flow of its last month behind', () => {
  const held = scenarioWith({ held: ENDINGS });
  for (const id of [
    'providers.closed.insolvent',
    'providers.closed.voluntary',
    'providers.closed.other',
  ] as const) {
    expect(series(held, id)).toEqual(Array.from({ length: MONTHS }, () => 0));
  }
  expect(series(scenarioWith(), 'providers.standing')).not.toEqual(series(held, 'providers.standing'));
});

test('the market settles with every step, whatever is held afterwards', () => {
  const [free, held] = [scenarioWith(), scenarioWith({ held: PIPELINE.map(({ name }) => name) })].map(
    (scenario) => {
      const plan = prepare(scenario);
      const state = allocateState(plan.extent);
      runUntil(state, plan, 0, plan.spinUp);
      return columnsOf(state);
    },
  );
  expect(held).toEqual(free);
});
