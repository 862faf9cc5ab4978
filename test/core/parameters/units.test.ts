import { expect, test } from 'vitest';
import type { Unit } from '../../../core/parameters/parameter.ts';
import { SHIPPED } from '../model/sample-market.ts';

const unitsOf = (wanted: RegExp): readonly Unit[] =>
  [...SHIPPED.readParameters().values()].filter(({ id }) => wanted.test(id)).map(({ unit }) => unit);

test('an elasticity multiplies nothing, so that no cross is written before it', () => {
  const units = unitsOf(/^elasticity\./);
  expect(units.length).toBeGreaterThan(0);
  expect(new Set(units)).toEqual(new Set(['number']));
});

test('how far a fund is open to new people is a share', () => {
  const units = unitsOf(/^stream\..*\.open$/);
  expect(units.length).toBeGreaterThan(0);
  expect(new Set(units)).toEqual(new Set(['fraction']));
});
