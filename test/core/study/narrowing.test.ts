import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { confidenceOfEach, looksUpTo } from '../../../core/study/looks.ts';
import { nextPlace } from '../../../core/study/narrowing.ts';
import type { KnownPlace } from '../../../core/study/narrowing.ts';

const LAST = 400;

/** Tries places until there is nothing to try, where all below `unknown` fail and all from `holds` on hold. */
function narrowed(unknown: number, holds: number): readonly KnownPlace[] {
  const look = (at: number): KnownPlace => ({
    at,
    known: at >= holds ? 'holds' : at >= unknown ? 'unknown' : 'fails',
  });
  const tried = [look(0), look(LAST)];
  for (let at = nextPlace(tried); at !== null; at = nextPlace(tried)) tried.push(look(at));
  return tried;
}

function placesThat(known: KnownPlace['known'], tried: readonly KnownPlace[]): readonly number[] {
  return tried.filter((place) => place.known === known).map(({ at }) => at);
}

describe('closing in on a grid', () => {
  test('ends with both neighbours of what cannot be told, or of the border where all can', () => {
    const bounds = tuple(integer({ min: 1, max: LAST }), integer({ min: 1, max: LAST }));
    assert(
      property(bounds, (pair) => {
        const [unknown, holds] = [Math.min(...pair), Math.max(...pair)];
        const tried = narrowed(unknown, holds);
        expect(Math.min(...placesThat('holds', tried))).toBe(holds);
        const open = placesThat('unknown', tried);
        const lowest = open.length === 0 ? holds : Math.min(...open);
        expect(Math.max(...placesThat('fails', tried))).toBe(lowest - 1);
      }),
    );
  });

  test('halves, so that a grid of four hundred takes no more than nine places for each side of what cannot be told', () => {
    expect(narrowed(123, 123).length).toBeLessThanOrEqual(2 + 9);
    expect(narrowed(100, 300).length).toBeLessThanOrEqual(2 + 18);
  });

  test('stops at once where the last place does not hold, or all hold', () => {
    expect(
      nextPlace([
        { at: 0, known: 'holds' },
        { at: 9, known: 'fails' },
      ]),
    ).toBeNull();
    expect(
      nextPlace([
        { at: 0, known: 'holds' },
        { at: 9, known: 'holds' },
      ]),
    ).toBeNull();
  });

  test('goes by the lowest place from which on all tried hold, whatever holds below', () => {
    const places: readonly KnownPlace[] = [
      { at: 0, known: 'holds' },
      { at: 4, known: 'fails' },
      { at: 8, known: 'holds' },
    ];
    expect(nextPlace(places)).toBe(6);
  });
});

describe('looks', () => {
  test('double up to the most, which is the last', () => {
    expect(looksUpTo(16, 100)).toEqual([16, 32, 64, 100]);
    expect(looksUpTo(16, 64)).toEqual([16, 32, 64]);
    expect(looksUpTo(16, 5)).toEqual([5]);
  });

  test('share the error allowed equally', () => {
    expect(confidenceOfEach(5)).toBeCloseTo(0.99, 12);
    expect(confidenceOfEach(4, 0.9)).toBeCloseTo(0.975, 12);
  });
});
