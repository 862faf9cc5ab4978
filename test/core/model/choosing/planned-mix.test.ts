import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { blockRemaining, plannedMix, startingMix } from '../../../../core/model/choosing/planned-mix.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELLS,
  MIX_LEVERS,
  MOVES,
} from '../../../../core/scenario/arrangement.ts';
import type { MixLever } from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { between } from '../between.ts';
import { parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const OLDER = CLIENT_GROUPS.indexOf('older');
const LEARNING = CLIENT_GROUPS.indexOf('learning disability');

type Shares = { younger: number; older: number; block: number };
type Moves = Partial<Record<MixLever, number>>;

/** A month of a place with some shares, of which a quarter of direct payments are mixed and a twentieth of people have funds. */
function monthWith(shares: Shares, moves: Moves) {
  const plan = prepare(
    scenarioWith({
      place: placeWith({
        directPaymentShare18to64: shares.younger,
        directPaymentShare65plus: shares.older,
        blockShare: shares.block,
      }),
      parameters: parametersWith({
        'mix.part.18to64': 0.25,
        'mix.part.65plus': 0.25,
        'mix.isf.18to64': 0.05,
        'mix.isf.65plus': 0.05,
      }),
      months: 1,
    }),
  );
  const month = monthOfPlan(plan, plan.spinUp, 0);
  const levers = Object.fromEntries(MIX_LEVERS.map((id) => [id, CLIENT_GROUPS.map(() => moves[id] ?? 0)]));
  return { ...month, levers: { ...month.levers, ...levers } } as typeof month;
}

function planned(group: number, shares: Shares, moves: Moves, blockExists = true): Float64Array {
  return plannedMix(group, monthWith(shares, moves), blockExists);
}

const PLACE = { younger: 0.4, older: 0.2, block: 0.2 };

test('starts from the place: direct payments for all or part of the budget, some service funds, block for its share of the rest', () => {
  const older = startingMix(OLDER, monthWith(PLACE, {}));
  expect(older[CELL_DIRECT_PAYMENT]).toBeCloseTo(0.15, 12);
  expect(older[CELL_MIXED]).toBeCloseTo(0.05, 12);
  expect(older[CELL_ISF]).toBeCloseTo(0.05, 12);
  expect(older[CELL_BLOCK]).toBeCloseTo(0.15, 12);
  expect(older[CELL_FRAMEWORK]).toBeCloseTo(0.6, 12);
  const learning = startingMix(LEARNING, monthWith(PLACE, {}));
  expect(learning[CELL_DIRECT_PAYMENT]).toBeCloseTo(0.3, 12);
  expect(learning[CELL_BLOCK]).toBeCloseTo(0.11, 12);
});

test.each(MOVES.map((move) => [move.lever, move] as const))(
  '%s moves its share of those who started there, and nobody else',
  (lever, { from, to }) => {
    const start = startingMix(OLDER, monthWith(PLACE, {}));
    const mix = planned(OLDER, PLACE, { [lever]: 0.4 });
    for (const [cell, name] of CELLS.entries()) {
      const moved = 0.4 * start[CELLS.indexOf(from)]!;
      const change = name === from ? -moved : name === to ? moved : 0;
      expect(mix[cell]).toBeCloseTo(start[cell]! + change, 12);
    }
  },
);

test('a move for one client group leaves the others where they are', () => {
  const month = monthWith(PLACE, {});
  const onlyLearning = CLIENT_GROUPS.map((group) => (group === 'learning disability' ? 0.5 : 0));
  const moved = { ...month, levers: { ...month.levers, 'move.framework-to-isf': onlyLearning } };
  expect(plannedMix(LEARNING, moved, true)[CELL_ISF]).toBeGreaterThan(0.2);
  expect(plannedMix(OLDER, moved, true)).toEqual(plannedMix(OLDER, month, true));
});

test('where nobody holds a block contract its hours are bought under the framework', () => {
  const mix = planned(OLDER, PLACE, {}, false);
  expect(mix[CELL_BLOCK]).toBe(0);
  expect(mix[CELL_FRAMEWORK]).toBeCloseTo(0.75, 12);
});

test('people already moved are not planned back when the last holder of the block closes', () => {
  const moves = { 'move.block-to-pooled': 0.5 };
  expect(planned(OLDER, PLACE, moves, false)[CELL_POOLED]).toBeCloseTo(
    planned(OLDER, PLACE, moves, true)[CELL_POOLED]!,
    12,
  );
});

test('whatever the moves, as long as they take no more than everyone, shares lie between 0 and 1 and sum to 1', () => {
  const share = between(0, 1);
  const weights = array(share, { minLength: MOVES.length, maxLength: MOVES.length });
  assert(
    property(
      constantFrom(...CLIENT_GROUPS.keys()),
      record({ younger: share, older: share, block: share }),
      weights,
      boolean(),
      (group, shares, parts, blockExists) => {
        const moves = Object.fromEntries(
          MOVES.map(({ lever, from }, index) => {
            const whole = MOVES.reduce((sum, each, at) => (each.from === from ? sum + parts[at]! : sum), 0);
            return [lever, parts[index]! / Math.max(1, whole)];
          }),
        );
        const mix = planned(group, shares, moves, blockExists);
        expect(mix.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        for (const part of mix) {
          expect(part).toBeGreaterThanOrEqual(-1e-12);
          expect(part).toBeLessThanOrEqual(1 + 1e-12);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('what remains of a guarantee is what no move takes out of the block', () => {
  const { levers } = monthWith(PLACE, {
    'move.block-to-direct-payment': 0.25,
    'move.block-to-in-house': 0.5,
    'move.framework-to-isf': 0.9,
  });
  expect(blockRemaining(levers, OLDER)).toBe(0.25);
});

test('is that of its own place, levers and block, whatever was planned with the same parameters before', () => {
  const month = monthWith(PLACE, {});
  const moved = monthWith(PLACE, { [MOVES[0].lever]: 1 }).levers;
  const elsewhere = monthWith({ ...PLACE, older: 0.6 }, {}).place;
  const usual = [...plannedMix(OLDER, month, true)];
  expect([...plannedMix(OLDER, { ...month, levers: moved }, true)]).not.toEqual(usual);
  expect([...plannedMix(OLDER, { ...month, place: elsewhere }, true)]).not.toEqual(usual);
  expect([...plannedMix(OLDER, month, false)]).not.toEqual(usual);
  expect([...plannedMix(LEARNING, month, true)]).not.toEqual(usual);
  expect([...plannedMix(OLDER, month, true)]).toEqual(usual);
});
