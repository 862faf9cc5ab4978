import { expect, test } from 'vitest';

import { leverIds, leverPaths } from '../../../core/scenario/lever-path.ts';
import { addMonths, parseMonth } from '../../../core/time/month.ts';
import { dated, parameter, registerOf } from '../parameters/sample.ts';
import { AS_USUAL, option } from './sample.ts';

const REGISTER = registerOf(
  parameter('uplift.default', {
    unit: 'per year',
    values: [dated('2025-04-01', 0.05), dated('2026-06-01', 0.04)],
  }),
  parameter('dp.rate.ratio.agency', { values: [dated('2020-04-01', 0.95)] }),
  parameter('review.rate.default', { unit: 'per year', values: [dated('2020-04-01', 0.6)] }),
  parameter('support.planning.default', { values: [dated('2020-04-01', 0.7)] }),
  parameter('information.level.default', { values: [dated('2020-04-01', 0.6)] }),
  parameter('brokerage.capacity.default', { values: [dated('2020-04-01', 0.5)] }),
  parameter('contract.block.discount', { values: [dated('2020-04-01', 0.05)] }),
);
const START = parseMonth('2026-04');
const SPIN_UP = 2;

/** Two months of spin-up and six reported ones from April 2026. */
const MONTHS = [START, START, ...Array.from({ length: 6 }, (_, index) => addMonths(START, index))];

function path(
  lever: 'fee.uplift' | 'move.block-to-direct-payment',
  ...changes: ReturnType<typeof option>['changes'][]
) {
  const chain = [AS_USUAL, ...changes.map((own, index) => option(`option-${index}`, { changes: own }))];
  return [...leverPaths(chain, REGISTER, MONTHS, SPIN_UP)[lever]];
}

test('has every lever for every month of the run', () => {
  const paths = leverPaths([AS_USUAL], REGISTER, MONTHS, SPIN_UP);
  expect(Object.keys(paths)).toEqual(leverIds());
  for (const values of Object.values(paths)) expect(values).toHaveLength(MONTHS.length);
});

test('starts from the default, a number or a dated parameter', () => {
  expect(path('move.block-to-direct-payment')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(path('fee.uplift')).toEqual([0.05, 0.05, 0.05, 0.05, 0.04, 0.04, 0.04, 0.04]);
});

test('steps in the month of the change and stays', () => {
  const step = { lever: 'move.block-to-direct-payment', from: '2026-06', value: 0.5 } as const;
  expect(path('move.block-to-direct-payment', [step])).toEqual([0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5]);
});

test('ramps straight from the value before to its own in the month it ends', () => {
  const ramp = {
    lever: 'move.block-to-direct-payment',
    from: '2026-05',
    until: '2026-08',
    value: 1,
  } as const;
  expect(path('move.block-to-direct-payment', [ramp])).toEqual([0, 0, 0, 0.25, 0.5, 0.75, 1, 1]);
});

test('keeps a change dated in or before the start month out of the spin-up', () => {
  const past = { lever: 'move.block-to-direct-payment', from: '2020-01', value: 0.5 } as const;
  expect(path('move.block-to-direct-payment', [past])).toEqual([0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
});

test('finds a ramp that began before the start as far along as the calendar says', () => {
  const ramp = {
    lever: 'move.block-to-direct-payment',
    from: '2026-02',
    until: '2026-05',
    value: 1,
  } as const;
  expect(path('move.block-to-direct-payment', [ramp])).toEqual([0, 0, 0.75, 1, 1, 1, 1, 1]);
});

test('lets an option replace what its parent set, from its own first month on', () => {
  const parent = { lever: 'fee.uplift', from: '2026-05', value: 0.1 } as const;
  const child = { lever: 'fee.uplift', from: '2026-07', value: 0.2 } as const;
  expect(path('fee.uplift', [parent], [child])).toEqual([0.05, 0.05, 0.05, 0.1, 0.1, 0.2, 0.2, 0.2]);
});

test('ramps from where an earlier change left the lever', () => {
  const step = { lever: 'move.block-to-direct-payment', from: '2026-05', value: 0.5 } as const;
  const ramp = {
    lever: 'move.block-to-direct-payment',
    from: '2026-07',
    until: '2026-08',
    value: 1,
  } as const;
  expect(path('move.block-to-direct-payment', [step, ramp])).toEqual([0, 0, 0, 0.5, 0.5, 0.75, 1, 1]);
});

test('ignores a change after the horizon', () => {
  const late = { lever: 'fee.uplift', from: '2040-01', value: 0.2 } as const;
  expect(path('fee.uplift', [late])).toEqual(path('fee.uplift'));
});
