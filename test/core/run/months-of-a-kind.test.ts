/** What V8 makes of the months of a run: where they are of two kinds, it compiles every step of the model twice. */
import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { scenarioWith } from '../model/sample-market.ts';

setFlagsFromString('--allow-natives-syntax');
const areOfAKind = runInThisContext('(one, other) => %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;

test('the months that are reported are of the same kind as those before them', () => {
  const plan = prepare(scenarioWith({ months: 12 }));
  const settling = monthOfPlan(plan, 0, 0);
  // Counted as a stage counts them.
  const reported = Array.from({ length: plan.months }, (_, month) =>
    monthOfPlan(plan, plan.spinUp + month, 0),
  );
  expect(plan.spinUp).toBeGreaterThan(0);
  expect(reported.map((month) => areOfAKind(settling, month))).toEqual(reported.map(() => true));
});
