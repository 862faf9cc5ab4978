import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { withinReach } from '../../../../core/model/choosing/within-reach.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELL_POOLED,
  CELLS,
} from '../../../../core/scenario/arrangement.ts';
import { between } from '../between.ts';

/** Shares or people by arrangement; none in those that are not named. */
function byCell(named: Readonly<Record<number, number>>): Float64Array {
  return Float64Array.from(CELLS.keys(), (cell) => named[cell] ?? 0);
}

/** Ten people to whom everything is open but what is named, which is open to so many. */
function tenOf(openTo: Readonly<Record<number, number>>) {
  return { people: 10, openTo: Array.from(CELLS.keys(), (cell) => openTo[cell] ?? 10) };
}

const FRAMEWORK_ALONE = byCell({});

test('what is open to enough people is wanted as it is', () => {
  const wanted = byCell({ [CELL_BLOCK]: 0.25, [CELL_FRAMEWORK]: 0.5, [CELL_DIRECT_PAYMENT]: 0.25 });
  expect(withinReach(tenOf({ [CELL_DIRECT_PAYMENT]: 3 }), wanted, FRAMEWORK_ALONE)).toEqual(wanted);
});

test('those who cannot have what is planned for arrivals come to the framework, though none of it is planned, and not to direct payments', () => {
  const wanted = byCell({ [CELL_POOLED]: 0.75, [CELL_DIRECT_PAYMENT]: 0.25 });
  expect(withinReach(tenOf({ [CELL_POOLED]: 0 }), wanted, FRAMEWORK_ALONE)).toEqual(
    byCell({ [CELL_FRAMEWORK]: 0.75, [CELL_DIRECT_PAYMENT]: 0.25 }),
  );
});

test('no more is expected of an arrangement than the share of people who may hold it', () => {
  const wanted = byCell({ [CELL_DIRECT_PAYMENT]: 0.75, [CELL_ISF]: 0.25 });
  expect(withinReach(tenOf({ [CELL_DIRECT_PAYMENT]: 5 }), wanted, FRAMEWORK_ALONE)).toEqual(
    byCell({ [CELL_FRAMEWORK]: 0.25, [CELL_DIRECT_PAYMENT]: 0.5, [CELL_ISF]: 0.25 }),
  );
});

test('where a plan is far behind with what cannot be had, those who arrive come to the rest of the planned mix, and to the framework for what cannot', () => {
  const planned = byCell({ [CELL_POOLED]: 0.5, [CELL_DIRECT_PAYMENT]: 0.25, [CELL_FRAMEWORK]: 0.25 });
  expect(withinReach(tenOf({ [CELL_POOLED]: 0 }), byCell({ [CELL_POOLED]: 1 }), planned)).toEqual(
    byCell({ [CELL_FRAMEWORK]: 0.75, [CELL_DIRECT_PAYMENT]: 0.25 }),
  );
});

test('whom a plan would move out of an arrangement stays there where what it wants cannot be had', () => {
  const wanted = byCell({ [CELL_FRAMEWORK]: 0.5, [CELL_DIRECT_PAYMENT]: 0.25, [CELL_ISF]: 0.25 });
  const closed = tenOf({ [CELL_ISF]: 0 });
  expect(withinReach(closed, wanted, byCell({ [CELL_DIRECT_PAYMENT]: 3 }))).toEqual(
    byCell({ [CELL_FRAMEWORK]: 0.5, [CELL_DIRECT_PAYMENT]: 0.5 }),
  );
  const both = withinReach(closed, wanted, byCell({ [CELL_DIRECT_PAYMENT]: 1, [CELL_FRAMEWORK]: 3 }));
  expect(both).toEqual(byCell({ [CELL_FRAMEWORK]: 0.6875, [CELL_DIRECT_PAYMENT]: 0.3125 }));
});

test('who cannot stay where the plan moves them out of comes to the framework', () => {
  const wanted = byCell({ [CELL_FRAMEWORK]: 0.5, [CELL_ISF]: 0.5 });
  const closed = tenOf({ [CELL_ISF]: 0, [CELL_BLOCK]: 0 });
  expect(withinReach(closed, wanted, byCell({ [CELL_BLOCK]: 5 }))).toEqual(byCell({ [CELL_FRAMEWORK]: 1 }));
});

test('what is within reach sums to 1 and is in nothing that is closed', () => {
  const parts = array(between(0, 1), { minLength: CELLS.length, maxLength: CELLS.length });
  const counts = array(integer({ min: 0, max: 10 }), { minLength: CELLS.length, maxLength: CELLS.length });
  assert(
    property(parts, counts, counts, (raw, open, instead) => {
      const whole = raw.reduce((total, part) => total + part, 1e-6);
      const wanted = Float64Array.from(raw, (part, cell) => (part + (cell === 0 ? 1e-6 : 0)) / whole);
      const openTo = open.map((each, cell) => (cell === CELL_FRAMEWORK ? 10 : each));
      const reachable = withinReach({ people: 10, openTo }, wanted, Float64Array.from(instead));
      expect(reachable.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
      for (const [cell, share] of reachable.entries()) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share > 0 && openTo[cell] === 0).toBe(false);
      }
    }),
  );
});
