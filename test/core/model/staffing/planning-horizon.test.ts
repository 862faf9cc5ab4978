import { expect, test } from 'vitest';

import { planningHorizon } from '../../../../core/model/staffing/planning-horizon.ts';
import { STAFFING } from './parameters.ts';

const parameters = STAFFING;
const NOTHING = { guaranteed: 0, framework: 0, preferred: 0, serviceFunds: 0, individuals: 0 };

test.each([
  ['guaranteed', 'plan.horizon.block'],
  ['framework', 'plan.horizon.framework'],
  ['preferred', 'plan.horizon.preferred-list'],
  ['serviceFunds', 'plan.horizon.isf'],
  ['individuals', 'plan.horizon.dp'],
] as const)('a provider that lives on %s sees as far ahead as %s says', (source, horizon) => {
  expect(planningHorizon({ ...NOTHING, [source]: 12_345 }, false, parameters)).toBe(parameters[horizon]);
});

test('revenue of two kinds counts by its amount', () => {
  const half = { ...NOTHING, guaranteed: 500, individuals: 1500 };
  expect(planningHorizon(half, false, parameters)).toBe((36 + 3 * 3) / 4);
});

test('block reaches further than a framework, a framework further than individual buyers', () => {
  expect(parameters['plan.horizon.block']).toBeGreaterThan(parameters['plan.horizon.framework']);
  expect(parameters['plan.horizon.framework']).toBeGreaterThan(parameters['plan.horizon.dp']);
});

test('without revenue a provider sees as far as one that lives on individuals', () => {
  expect(planningHorizon(NOTHING, false, parameters)).toBe(parameters['plan.horizon.dp']);
});

test('a projection shared by the council lets everyone look further ahead', () => {
  const some = { ...NOTHING, framework: 100 };
  expect(planningHorizon(some, true, parameters)).toBeCloseTo(12 * (1 + parameters['plan.statement']), 12);
});
