import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { couldServe, spareStaff } from '../../../../core/model/choosing/spare-staff.ts';

const LOCALITIES = 3;

const supplier = record({
  spare: integer({ min: -50, max: 50 }),
  admitted: integer({ min: 0, max: 1 }),
  coverage: integer({ min: 0, max: 2 ** LOCALITIES - 1 }),
});

const asking = record({
  suppliers: array(supplier, { maxLength: 12 }),
  known: integer({ min: 1, max: 6 }),
  knows: integer({ min: 1, max: 6 }),
  locality: integer({ min: 0, max: LOCALITIES - 1 }),
  needed: integer({ min: 1, max: 60 }),
});

test('counts the suppliers of a locality with the staff one by one, up to the number the person knows', () => {
  assert(
    property(asking, ({ suppliers, known, knows, locality, needed }) => {
      const staff = sampleStaff(suppliers, known);
      const able = suppliers.filter(
        (one) => one.admitted === 1 && ((one.coverage >> locality) & 1) === 1 && one.spare >= needed,
      ).length;
      expect(couldServe(staff, locality, needed, -1, knows)).toBe(Math.min(able, known, knows));
    }),
  );
});

test('counts the one who serves a person already, and never twice', () => {
  const staff = sampleStaff(
    [
      { spare: 5, admitted: 1, coverage: 1 },
      { spare: 90, admitted: 1, coverage: 1 },
      { spare: 90, admitted: 0, coverage: 1 },
    ],
    4,
  );
  expect(couldServe(staff, 0, 30, -1, 4)).toBe(1);
  expect(couldServe(staff, 0, 30, 0, 4)).toBe(2);
  expect(couldServe(staff, 0, 30, 1, 4)).toBe(1);
  expect(couldServe(staff, 0, 30, 2, 4)).toBe(1);
});

type Supplier = { readonly spare: number; readonly admitted: number; readonly coverage: number };

function sampleStaff(suppliers: readonly Supplier[], known: number) {
  return spareStaff(
    { admits: (row) => suppliers[row]!.admitted === 1, spare: (row) => suppliers[row]!.spare },
    { rows: suppliers.length, coverage: suppliers.map(({ coverage }) => coverage) },
    { localities: LOCALITIES, known },
  );
}
