import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledOn, search } from '../../../../core/model/placing/callable.ts';
import type { Sought } from '../../../../core/model/placing/callable.ts';
import { cheapestFirst } from '../../../../core/model/placing/cheapest-first.ts';
import { maxima } from '../../../../core/model/placing/maxima.ts';

/** All that a search comes to from a place on, one after the other. */
function allFrom(place: number, count: number, next: (place: number) => number): number[] {
  const found: number[] = [];
  for (let at = next(place); at < count; at = next(at + 1)) found.push(at);
  return found;
}

/** Someone looks from a place on; afterwards a provider has so much less, or more and it is told. */
const LOOK = fc.record({
  from: fc.nat(40),
  minutes: fc.nat(60),
  dearest: fc.nat(9),
  row: fc.nat(39),
  change: fc.integer({ min: -30, max: 30 }),
});
const STAFF = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
const LOOKS = fc.array(LOOK, { maxLength: 40 });

/** Someone is placed, or staff who follow bring one that had too few back to none; told when there may be more than that. */
function changed(
  left: number[],
  { row, change }: { row: number; change: number },
  tell: (at: number) => void,
) {
  const at = row % left.length;
  const more = change > 0;
  left[at] = !more && left[at]! < 0 ? 0 : left[at]! + change;
  if (more) tell(at);
}

describe('the first of a row of figures', () => {
  it('that is high enough is found whatever has fallen, come back to none or been told to rise', () => {
    fc.assert(
      fc.property(STAFF, LOOKS, (staff, looks) => {
        const left = [...staff];
        const { next, mayHaveRisen } = maxima(left.length, (at) => left[at]!);
        for (const look of looks) {
          const enough = left.flatMap((has, at) => (at >= look.from && has >= look.minutes ? [at] : []));
          expect(allFrom(look.from, left.length, (at) => next(at, look.minutes))).toEqual(enough);
          changed(left, look, mayHaveRisen);
        }
      }),
    );
  });
});

describe('those of a list by how dear they are', () => {
  it('are gone through the cheapest first, and within a price in the order of the list, as a plain search would', () => {
    fc.assert(
      fc.property(
        STAFF,
        fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
        LOOKS,
        (staff, dear, looks) => {
          const left = [...staff];
          const count = left.length;
          const list = cheapestFirst(count, { mostAt: (at) => left[at]!, dearnessAt: (at) => dear[at]! });
          const order = [...left.keys()].sort((a, b) => dear[a]! - dear[b]! || a - b);
          expect([...list.order]).toEqual(order);
          for (const look of looks) {
            const has = (at: number): boolean => left[at]! >= look.minutes;
            const cheapest = allFrom(0, count, (at) => list.next(at, look.minutes));
            expect(cheapest.map((at) => order[at])).toEqual(order.filter(has));
            const within = [...left.keys()].filter(
              (at) => at >= look.from && has(at) && dear[at]! < look.dearest,
            );
            expect(
              allFrom(look.from, count, (at) => list.nextWithin(at, look.minutes, look.dearest)),
            ).toEqual(within);
            changed(left, look, list.mayHaveRisen);
          }
        },
      ),
    );
  });
});

/** Another order on each of the terms, with equals. */
function dearness(row: number, basis: number): number {
  return (row * (basis + 3)) % 10;
}

/** So often a list is gone through before any of it is passed over unasked. */
const OFTEN = 9;

describe('those who may be called on', () => {
  it('are never passed over while they have the staff and are cheap enough, on either count and any terms', () => {
    const terms = fc.record({ displaced: fc.nat(1), basis: fc.nat(2), limited: fc.boolean() });
    fc.assert(
      fc.property(STAFF, fc.array(fc.tuple(LOOK, terms), { maxLength: 40 }), (staff, looks) => {
        const left = [...staff];
        const rows = [...left.keys()].toReversed();
        const mostOf = (row: number, displaced: number): number =>
          displaced === 1 ? Math.min(left[row]!, 20) : left[row]!;
        const sought: Sought = { displaced: 0, minutes: 0, basis: 0, dearest: Infinity };
        const { listOf, mayHaveRisen } = search(sought, { mostOf, dearness });
        const { next } = listOf(rows);
        for (let time = 0; time < OFTEN * rows.length; time++) next(0);
        for (const [look, { displaced, basis, limited }] of looks) {
          const dearest = limited ? look.dearest : Infinity;
          Object.assign(sought, { displaced, basis, minutes: look.minutes, dearest });
          const able = [...rows.keys()].filter(
            (at) => mostOf(rows[at]!, displaced) >= look.minutes && dearness(rows[at]!, basis) < dearest,
          );
          expect(allFrom(0, rows.length, next)).toEqual(able);
          changed(left, look, mayHaveRisen);
        }
      }),
    );
  });

  it('are asked as they come while few have been', () => {
    const sought: Sought = { displaced: 0, minutes: 5, basis: 0, dearest: Infinity };
    const { next } = search(sought, { mostOf: () => 0, dearness: () => 0 }).listOf([7, 8]);
    expect(allFrom(0, 2, next)).toEqual([0, 1]);
    for (let time = 0; time < OFTEN; time++) next(0);
    expect(allFrom(0, 2, next)).toEqual([]);
  });

  it('are only those who may, each locality’s in its order', () => {
    const tables = {
      people: { locality: [1, 0] },
      localities: { listed: [1, 3] },
      extent: { providers: 4 },
    };
    const order = [9, 0, 0, 0, 3, 1, 2, 0];
    const those = calledOn(
      tables,
      order,
      (row, place) => row !== 1 && place === 1,
      (rows) => ({ rows, next: (at) => at }),
    );
    expect(those(0).rows).toEqual([3, 2]);
    expect(those(1).rows).toEqual([]);
  });
});
