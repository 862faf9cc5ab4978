import { describe, expect, test } from 'vitest';

import { barriersIn, barrierTo } from '../../../../core/model/choosing/barrier.ts';
import type { Offer } from '../../../../core/model/choosing/offer.ts';
import { CANNOT_HOLD, NO_BARRIER, NO_SUPPLY, NOT_AWARE } from '../../../../core/model/vocabulary.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
  CELLS,
} from '../../../../core/scenario/arrangement.ts';
import type { OnePerson } from '../one-person.ts';
import { monthWith, scene } from './choosing-scene.ts';

const OWN = [CELL_ISF, CELL_DIRECT_PAYMENT, CELL_MIXED, CELL_POOLED];
const COUNCIL = [CELL_BLOCK, CELL_FRAMEWORK, CELL_PREFERRED_LIST, CELL_IN_HOUSE];

function offer(supplied: number): Offer {
  return {
    planned: [],
    runDown: [],
    blockExists: true,
    preferredPlanned: true,
    supplied: CELLS.map(() => supplied),
  };
}

type Told = { information?: number; facilitation?: number; helped?: boolean; supplied?: number };

function barrier(cell: number, person: OnePerson = {}, told: Told = {}): number {
  const { information = 1, facilitation = 1, helped = false, supplied = 1 } = told;
  const month = monthWith({
    levers: { 'information.level': information, 'pooling.facilitation': facilitation },
  });
  return barrierTo(cell, scene(person).people, 0, helped, barriersIn(offer(supplied), month));
}

/** The first thousand people to whom nothing bars an arrangement. */
function cameThrough(cell: number, told: Told, reviews = 0): Set<number> {
  const people = Array.from({ length: 1000 }, (_, identity) => identity);
  return new Set(people.filter((identity) => barrier(cell, { identity, reviews }, told) === NO_BARRIER));
}

const without = (some: Set<number>, others: Set<number>): number[] =>
  [...some].filter((each) => !others.has(each));

describe('what cannot be held', () => {
  test('a person without capacity or someone to act holds neither a direct payment nor a mixed package, and anything else', () => {
    for (const cell of CELLS.keys()) {
      const barred = cell === CELL_DIRECT_PAYMENT || cell === CELL_MIXED;
      expect(barrier(cell, { able: 0 })).toBe(barred ? CANNOT_HOLD : NO_BARRIER);
    }
  });

  test('a mixed package needs both personal care and community support in the plan', () => {
    expect(barrier(CELL_MIXED, { budgeted: 0 })).toBe(CANNOT_HOLD);
    expect(barrier(CELL_MIXED, { supportBudgeted: 0 })).toBe(CANNOT_HOLD);
    expect(barrier(CELL_MIXED)).toBe(NO_BARRIER);
  });

  test('a pool needs personal care in the plan', () => {
    expect(barrier(CELL_POOLED, { budgeted: 0 })).toBe(CANNOT_HOLD);
    expect(barrier(CELL_POOLED, { supportBudgeted: 0 })).toBe(NO_BARRIER);
  });

  test('a minute a week of it is enough to hold an arrangement with', () => {
    for (const cell of CELLS.keys())
      expect(barrier(cell, { budgeted: 1, supportBudgeted: 1 })).toBe(NO_BARRIER);
  });
});

describe('what nobody supplies', () => {
  test('bars every arrangement where the plan has personal care', () => {
    for (const cell of CELLS.keys()) expect(barrier(cell, {}, { supplied: 0 })).toBe(NO_SUPPLY);
  });

  test('bars it only in the localities that are not served', () => {
    expect(barrier(CELL_ISF, { locality: 1 }, { supplied: 0b101 })).toBe(NO_SUPPLY);
    expect(barrier(CELL_ISF, { locality: 2 }, { supplied: 0b101 })).toBe(NO_BARRIER);
  });

  test('bars nothing from people whose plan is community support alone: a fund then needs no care provider', () => {
    for (const cell of [...COUNCIL, CELL_ISF, CELL_DIRECT_PAYMENT]) {
      expect(barrier(cell, { budgeted: 0 }, { supplied: 0 })).toBe(NO_BARRIER);
    }
  });

  test('a pool needs someone to bring neighbours together: more of them the more facilitation there is, and never fewer', () => {
    const some = cameThrough(CELL_POOLED, { facilitation: 0.3 });
    const more = cameThrough(CELL_POOLED, { facilitation: 0.8 });
    expect(without(some, more)).toEqual([]);
    expect(some.size / 1000).toBeCloseTo(0.3, 1);
    expect(more.size / 1000).toBeCloseTo(0.8, 1);
    expect(barrier(CELL_POOLED, {}, { facilitation: 0, helped: true })).toBe(NO_SUPPLY);
    expect(barrier(CELL_ISF, {}, { facilitation: 0 })).toBe(NO_BARRIER);
  });
});

describe('what people have not been told of', () => {
  test('bars what they would run themselves and nothing the council runs', () => {
    for (const cell of OWN) expect(barrier(cell, {}, { information: 0 })).toBe(NOT_AWARE);
    for (const cell of COUNCIL) expect(barrier(cell, {}, { information: 0 })).toBe(NO_BARRIER);
  });

  test.each(OWN)(
    'whoever is told at one level of information is told at any higher one: arrangement %i',
    (cell) => {
      const few = cameThrough(cell, { information: 0.4 });
      const many = cameThrough(cell, { information: 0.7 });
      expect(without(few, many)).toEqual([]);
      expect(few.size / 1000).toBeCloseTo(0.4, 1);
      expect(many.size / 1000).toBeCloseTo(0.7, 1);
    },
  );

  test('each arrangement is told of by itself, and anew at each review', () => {
    const funds = cameThrough(CELL_ISF, { information: 0.5 });
    const payments = cameThrough(CELL_DIRECT_PAYMENT, { information: 0.5 });
    const later = cameThrough(CELL_ISF, { information: 0.5 }, 1);
    for (const others of [payments, later]) {
      expect(without(funds, others).length).toBeGreaterThan(200);
      expect(without(funds, others).length).toBeLessThan(300);
    }
  });

  test('those who have help know of everything', () => {
    for (const cell of OWN) expect(barrier(cell, {}, { information: 0, helped: true })).toBe(NO_BARRIER);
  });
});

test('of several barriers the law comes first, then supply, then awareness', () => {
  const everything: Told = { information: 0, facilitation: 0, supplied: 0 };
  expect(barrier(CELL_DIRECT_PAYMENT, { able: 0 }, everything)).toBe(CANNOT_HOLD);
  expect(barrier(CELL_POOLED, { budgeted: 0 }, everything)).toBe(CANNOT_HOLD);
  expect(barrier(CELL_DIRECT_PAYMENT, {}, everything)).toBe(NO_SUPPLY);
  expect(barrier(CELL_POOLED, {}, { ...everything, supplied: 1 })).toBe(NO_SUPPLY);
  expect(barrier(CELL_POOLED, {}, { information: 0 })).toBe(NOT_AWARE);
});
