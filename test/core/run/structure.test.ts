import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { USUAL_STRUCTURE } from '../../../core/scenario/structure.ts';
import type { Structure } from '../../../core/scenario/structure.ts';
import { placeWith, scenarioWith } from '../model/sample-market.ts';

/** Three years of a council that pays less than most hours cost. */
const POOR: Scenario = scenarioWith({
  place: placeWith({ frameworkRate: 20, providers: 16, blockShare: 0 }),
  months: 36,
});

/** What three runs of the market under a structure add up to, every month checked for its balance. */
function totalsOf(structure: Partial<Structure>): (indicator: IndicatorId) => number {
  const simulator = createSimulator([{ ...POOR, structure }]);
  const paths = [0, 1, 2].map((replicate) => simulator.run(replicate)![0]!);
  return (indicator) => {
    const from = INDICATOR_IDS.indexOf(indicator) * POOR.months;
    const values = paths.flatMap((path) => [...path.subarray(from, from + POOR.months)]);
    return values.reduce((sum, value) => sum + value, 0);
  };
}

const usual = totalsOf({});

test('a market that closes providers for want of cash and of prospects does either under the usual rules', () => {
  expect(usual('providers.closed.insolvent')).toBeGreaterThan(0);
  expect(usual('providers.closed.voluntary')).toBeGreaterThan(0);
});

test('under cash-alone no provider closes by its owners, in a market where many would', () => {
  const total = totalsOf({ 'exit-rule': 'cash-alone' });
  expect(total('providers.closed.voluntary')).toBe(0);
  expect(total('providers.closed.insolvent')).toBeGreaterThan(usual('providers.closed.insolvent'));
});

test('under owners-alone none is insolvent, though cash stands further below zero than lenders would bear', () => {
  const total = totalsOf({ 'exit-rule': 'owners-alone' });
  expect(total('providers.closed.insolvent')).toBe(0);
  expect(total('providers.closed.voluntary')).toBeGreaterThan(usual('providers.closed.voluntary'));
});

test('the usual structure, named or not, is the same market to the byte', () => {
  const [silent, named] = [{}, USUAL_STRUCTURE].map(
    (structure) => createSimulator([scenarioWith({ structure })]).run(0)![0]!,
  );
  expect(named).toEqual(silent);
});

test('a month knows the rule of every switch, the usual one where the scenario names none', () => {
  const plan = prepare(scenarioWith({ structure: { 'choice-rule': 'nearest' }, months: 1 }));
  for (const index of [0, plan.spinUp]) {
    expect(monthOfPlan(plan, index, 0).structure).toEqual({ ...USUAL_STRUCTURE, 'choice-rule': 'nearest' });
  }
});

test('a switch or rule there is not is refused before anything runs, and all of them are told', () => {
  const structure = { 'exit-rule': 'never', 'price-rule': 'taste' } as Record<
    string,
    string
  > as Partial<Structure>;
  expect(() => prepare(scenarioWith({ structure }))).toThrow(InvalidInput);
  expect(() => prepare(scenarioWith({ structure }))).toThrow(
    /cash-alone, owners-alone, but found "never"[^]*wage-response, but found "price-rule"/,
  );
});
