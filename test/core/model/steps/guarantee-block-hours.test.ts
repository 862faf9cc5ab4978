import { array, assert, boolean, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { allocateState } from '../../../../core/model/state.ts';
import { guaranteeBlockHours } from '../../../../core/model/steps/guarantee-block-hours.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { scenarioWith } from '../sample-market.ts';
import { between } from '../between.ts';

const MONTH = monthOfPlan(prepare(scenarioWith({ months: 1 })), 0, 0);

/** The client group the block was bought for. */
const GROUP = 3;

/** A move planned for that client group and no other. */
function forGroup(share: number): number[] {
  return CLIENT_GROUPS.map((_, group) => (group === GROUP ? share : 0));
}

type Holder = { readonly open: boolean; readonly share: number };

/** Weekly minutes guaranteed to each provider. */
function guaranteed(
  atStart: number,
  holders: readonly Holder[],
  toPayments: number,
  toFramework: number,
): number[] {
  const state = allocateState({ people: 1, providers: Math.max(1, holders.length), localities: 1 });
  state.market.providerRows[0] = holders.length;
  state.groups.guaranteedAtStart[GROUP] = atStart;
  for (const [row, { open, share }] of holders.entries()) {
    state.providers.open[row] = open ? 1 : 0;
    state.providers.blockShare[row] = share;
  }
  guaranteeBlockHours.apply(state, {
    ...MONTH,
    levers: {
      ...MONTH.levers,
      'move.block-to-direct-payment': forGroup(toPayments),
      'move.block-to-framework': forGroup(toFramework),
    },
  });
  return [...state.providers.guaranteed].slice(0, holders.length);
}

const TWO = [
  { open: true, share: 0.75 },
  { open: true, share: 0.25 },
  { open: true, share: 0 },
];

test.each([
  ['as at the start', 0, 0, [7500, 2500, 0]],
  ['half of it left', 0.25, 0.25, [3750, 1250, 0]],
  ['none of it left', 0.5, 0.5, [0, 0, 0]],
])('holders share the guarantee by their parts: %s', (_, toPayments, toFramework, expected) => {
  expect(guaranteed(10_000, TWO, toPayments, toFramework)).toEqual(expected);
});

test('what a closed holder had goes to the others, and to nobody when all have closed', () => {
  const [first, second, third] = TWO;
  expect(guaranteed(10_000, [{ ...first!, open: false }, second!, third!], 0, 0)).toEqual([0, 10_000, 0]);
  const closed = TWO.map((holder) => ({ ...holder, open: false }));
  expect(guaranteed(10_000, closed, 0, 0)).toEqual([0, 0, 0]);
});

const share = between(0, 1);

test('whole minutes are guaranteed, together never more than the council still buys in block', () => {
  assert(
    property(
      integer({ min: 0, max: 1e7 }),
      array(record({ open: boolean(), share }), { maxLength: 8 }),
      between(0, 0.5),
      between(0, 0.5),
      (atStart, holders, toPayments, toFramework) => {
        const minutes = guaranteed(atStart, holders, toPayments, toFramework);
        for (const part of minutes) expect(Number.isInteger(part) && part >= 0).toBe(true);
        const total = minutes.reduce((sum, part) => sum + part, 0);
        expect(total).toBeLessThanOrEqual(atStart * (1 - toPayments - toFramework) + 1e-6);
      },
    ),
  );
});

test('moving more people out of the block never raises what any holder is guaranteed', () => {
  assert(
    property(integer({ min: 0, max: 1e7 }), share, share, (atStart, some, more) => {
      const before = guaranteed(atStart, TWO, Math.min(some, more), 0);
      const after = guaranteed(atStart, TWO, Math.max(some, more), 0);
      for (const [row, minutes] of after.entries()) expect(minutes).toBeLessThanOrEqual(before[row]!);
    }),
  );
});

test('a client group moved out of the block takes its own guarantee with it and no other', () => {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  state.market.providerRows[0] = 1;
  state.providers.open[0] = 1;
  state.providers.blockShare[0] = 1;
  state.groups.guaranteedAtStart.set([1000, 200, 30, 4000, 5]);
  const levers = {
    ...MONTH.levers,
    'move.block-to-isf': forGroup(0.75),
    'move.block-to-pooled': forGroup(0.25),
  };
  guaranteeBlockHours.apply(state, { ...MONTH, levers });
  expect(state.providers.guaranteed[0]).toBe(1235);
});
