import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { prepare } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { scenarioWith } from '../model/sample-market.ts';

const SCENARIO = scenarioWith({ months: 6 });

test('gives a series for every scenario, one value for each indicator and month', () => {
  const series = createSimulator([SCENARIO, SCENARIO, SCENARIO]).run(0)!;
  expect(series.map((values) => values.length)).toEqual(Array(3).fill(INDICATOR_IDS.length * 6));
});

test('is asked before every month whether to stop, and gives nothing once told to', () => {
  const months = prepare(SCENARIO).spinUp + 6;
  for (const stopAt of [0, 3, months - 1]) {
    let asked = 0;
    expect(createSimulator([SCENARIO]).run(0, () => asked++ === stopAt)).toBeNull();
    expect(asked).toBe(stopAt + 1);
  }
  let asked = 0;
  expect(createSimulator([SCENARIO]).run(0, () => asked++ < 0)).not.toBeNull();
  expect(asked).toBe(months);
});

test('a replicate that was stopped leaves nothing behind in the next', () => {
  const simulator = createSimulator([SCENARIO]);
  let asked = 0;
  simulator.run(0, () => asked++ > 20);
  expect(simulator.run(1)).toEqual(createSimulator([SCENARIO]).run(1));
});

test('leaving out the monthly check changes no figure', () => {
  expect(createSimulator([SCENARIO], { checkEveryMonth: false }).run(0)).toEqual(
    createSimulator([SCENARIO]).run(0),
  );
});
