import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import type { WorldChange } from '../../../core/scenario/future.ts';
import { placeAt } from '../../../core/scenario/place-at.ts';
import type { Place } from '../../../core/scenario/place.ts';
import { addMonths, parseMonth } from '../../../core/time/month.ts';
import { placeWith } from '../model/sample-market.ts';
import { dated, parameter, registerOf } from '../parameters/sample.ts';

const REGISTER = registerOf(
  parameter('uplift.default', {
    unit: 'per year',
    kind: 'world',
    values: [dated('2024-04-01', 0.1), dated('2026-04-01', 0.05), dated('2027-04-01', 0.04)],
  }),
);
const PLACE: Place = { ...placeWith({ frameworkRate: 20, individualPrice: 30.03 }), pricesOf: '2026-04' };

function pricesIn(start: string, place = PLACE, changes: readonly WorldChange[] = []): readonly number[] {
  const { frameworkRate, individualPrice } = placeAt(place, parseMonth(start), REGISTER, changes).fields;
  return [frameworkRate.value, individualPrice.value];
}

test('prices stand as they are until the April after the month they are of', () => {
  expect(pricesIn('2026-04')).toEqual([20, 30.03]);
  expect(pricesIn('2027-03')).toEqual([20, 30.03]);
});

test('a later start has them raised in each April to it, its own included, to the penny', () => {
  // 20 and 30.03 by 4%: 20.80 and 31.2312; and again: 21.632 and 32.4792.
  expect(pricesIn('2027-04')).toEqual([20.8, 31.23]);
  expect(pricesIn('2029-03')).toEqual([21.63, 32.48]);
});

test('an earlier start has the rises of the Aprils after it taken off, that of the month they are of included', () => {
  // 20 / 1.05 and 30.03 / 1.05; and those / 1.1.
  expect(pricesIn('2026-03')).toEqual([19.05, 28.6]);
  expect(pricesIn('2024-04')).toEqual([17.32, 26]);
});

test('a future that changes what councils give changes what prices come to', () => {
  const freeze = {
    parameter: 'uplift.default',
    value: 0,
    from: '2027-04',
    kind: 'step',
    reason: 'A freeze.',
  };
  expect(pricesIn('2029-04', PLACE, [freeze as unknown as WorldChange])).toEqual([20, 30.03]);
});

test('a place that does not say what month its prices are of has those of the start', () => {
  const { pricesOf, ...undated } = PLACE;
  expect(pricesOf).toBeDefined();
  expect(pricesIn('2030-04', undated)).toEqual([20, 30.03]);
});

test('nothing but prices is carried, and a place carried on comes to the same as one carried in steps', () => {
  assert(
    property(integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }), (first, more) => {
      const from = parseMonth('2026-04');
      const there = placeAt(PLACE, addMonths(from, first), REGISTER, []);
      const beyond = addMonths(from, first + more);
      expect(placeAt(there, beyond, REGISTER, []).fields).toEqual(
        placeAt(PLACE, beyond, REGISTER, []).fields,
      );
      const { frameworkRate, individualPrice } = PLACE.fields;
      expect({ ...there.fields, frameworkRate, individualPrice }).toEqual(PLACE.fields);
    }),
  );
});
