import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { measuresOf, MEASURE_IDS } from '../../../core/model/recording/measures.ts';
import { emptyPath, seriesOf, sumsOf } from '../../../core/run/path.ts';
import { prepare } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { scenarioWith } from '../model/sample-market.ts';

const SCENARIO = scenarioWith({ months: 6 });

test('gives a path for every scenario: a value for each indicator and month, then the breakdown', () => {
  const paths = createSimulator([SCENARIO, SCENARIO, SCENARIO]).run(0)!;
  const localities = SCENARIO.place.fields.localities.value;
  expect(paths.map((path) => path.length)).toEqual(Array(3).fill(emptyPath(6, localities).length));
  expect(seriesOf(paths[0]!, 6)).toHaveLength(INDICATOR_IDS.length * 6);
});

test('the breakdown is over the reported months alone', () => {
  const [path] = createSimulator([SCENARIO]).run(0)!;
  const [personMonths] = measuresOf(sumsOf(path!, 6));
  const months = (id: (typeof INDICATOR_IDS)[number]) => {
    const first = INDICATOR_IDS.indexOf(id) * 6;
    return path!.subarray(first, first + 6).reduce((sum, people) => sum + people, 0);
  };
  expect(MEASURE_IDS[0]).toBe('person-months');
  expect(personMonths).toBe(months('people.supported') + months('people.self-funding'));
});

test('a second replicate begins with an empty breakdown', () => {
  const simulator = createSimulator([SCENARIO, SCENARIO]);
  simulator.run(0);
  const again = simulator.run(1)!;
  expect(again).toEqual(createSimulator([SCENARIO, SCENARIO]).run(1));
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
