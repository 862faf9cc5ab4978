import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { expect, test } from 'vitest';

import { monthOfPlan, parametersUsed, prepare } from '../../../core/run/plan.ts';
import { PLACE_FIELDS } from '../../../core/scenario/place.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';
import { formatMonth } from '../../../core/time/month.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const SPIN_UP = { 'model.spin-up': 3 };
const SHORT = scenarioWith({ parameters: parametersWith(SPIN_UP), months: 14 });

test('the spin-up repeats the first reported month, and the calendar runs on from there', () => {
  const { spinUp, months, calendar } = prepare({ ...SHORT, months: 4 });
  expect({ spinUp, months }).toEqual({ spinUp: 3, months: 4 });
  expect(calendar.map(formatMonth)).toEqual([
    '2026-04',
    '2026-04',
    '2026-04',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
  ]);
});

test('a month knows how far it is from the first reported one and has its own luck', () => {
  const plan = prepare(SHORT);
  expect([0, 2, 3, 4].map((index) => monthOfPlan(plan, index, 9).reported)).toEqual([-3, -1, 0, 1]);
  expect(monthOfPlan(plan, 5, 9)).toMatchObject({ index: 5, luck: { seed: SHORT.seed, replicate: 9 } });
});

test.each([
  ['2026-04', [12]],
  ['2026-09', [7]],
  ['2027-03', [1, 13]],
])('a run from %s has a new financial year in each later April alone', (start, expected) => {
  const plan = prepare({ ...SHORT, start });
  const reported = Array.from(plan.calendar.keys(), (index) => monthOfPlan(plan, index, 0))
    .filter((month) => month.isNewFinancialYear)
    .map((month) => month.reported);
  expect(reported).toEqual(expected);
});

test('every parameter used has a value in every month, money in pence', () => {
  const { parameters, calendar } = prepare(
    scenarioWith({ parameters: parametersWith({ 'wage.nlw': 12.71 }), months: 3 }),
  );
  expect([...parameters.keys()].sort()).toEqual([...parametersUsed()].sort());
  for (const path of parameters.values()) {
    expect(path).toHaveLength(calendar.length);
    expect(path.every((value) => Number.isFinite(value))).toBe(true);
  }
  expect(parameters.get('wage.nlw')![0]).toBe(1271);
});

test('the figures of the place are taken over, money in pence', () => {
  const { place } = prepare(scenarioWith({ place: placeWith({ frameworkRate: 22.97, providers: 9 }) }));
  expect(Object.keys(place).sort()).toEqual(Object.keys(PLACE_FIELDS).sort());
  expect(place).toMatchObject({ frameworkRate: 2297, providers: 9 });
});

test('no lever moves in the spin-up, whenever its change is dated', () => {
  const option = optionWith({ lever: 'move.block-to-direct-payment', from: '2020-01', value: 0.4 });
  const plan = prepare({ ...SHORT, option });
  expect(
    [0, 2, 3].map((index) => monthOfPlan(plan, index, 0).levers['move.block-to-direct-payment']),
  ).toEqual([0, 0, 0.4].map((share) => CLIENT_GROUPS.map(() => share)));
});

test('arrivals reach the month they are due in', () => {
  const plan = prepare(SHORT);
  for (const index of plan.calendar.keys()) {
    expect(monthOfPlan(plan, index, 0).arrivals).toEqual([
      plan.arrivals.band18to64[index],
      plan.arrivals.band65plus[index],
    ]);
  }
});

test('there is room for everyone at the start and to spare', () => {
  const { extent } = prepare(
    scenarioWith({
      place: placeWith({ clients18to64: 300, clients65plus: 500, selfFunderShare: 0.2, providers: 40 }),
    }),
  );
  expect(extent.people).toBeGreaterThan(1000);
  expect(extent.providers).toBeGreaterThan(40);
  expect(extent.localities).toBe(3);
});

test('a parameter that is missing is named', () => {
  const parameters = new Map(SHORT.parameters);
  parameters.delete('wage.nlw');
  expect(() => prepare({ ...SHORT, parameters })).toThrow(InvalidInput);
  expect(() => prepare({ ...SHORT, parameters })).toThrow(/wage\.nlw/);
});

test('a step that no such month has cannot be held', () => {
  expect(() => prepare({ ...scenarioWith(), held: ['close-provider'] })).toThrow(
    /"close-provider".*docs\/model/,
  );
});
