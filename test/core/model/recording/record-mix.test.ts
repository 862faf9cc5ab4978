import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { BARRIERS, emptyCounts } from '../../../../core/model/recording/arrangement-counts.ts';
import type { ArrangementCounts } from '../../../../core/model/recording/arrangement-counts.ts';
import { recordMix } from '../../../../core/model/recording/record-mix.ts';
import { allocateState } from '../../../../core/model/state.ts';
import {
  BLOCK,
  CANNOT_HOLD,
  COUNCIL_MANAGED,
  DEPLOYMENT_NAMES,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BARRIER,
  NO_BUDGET,
  NO_SUPPLY,
  NOT_AWARE,
  NOT_REVIEWED,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
  PREFERS_OTHERWISE,
  ROUTE_COUNT,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { CELLS } from '../../../../core/scenario/arrangement.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

const OLDER = 0;

/** One client group of 65 and over: 20% hold a direct payment or part of one, and 40% of the rest are in block. */
const place = placeWith({ directPaymentShare65plus: 0.2, blockShare: 0.4 });
const plan = prepare(scenarioWith({ place, months: 2 }));
const month = monthOfPlan(plan, plan.spinUp, 0);

/** A market where an open provider holds the block. */
const market = allocateState({ people: 1, providers: 1, localities: 1 });
market.market.providerRows[0] = 1;
market.providers.open[0] = 1;
market.providers.blockShare[0] = 1;

type Held = readonly [deployment: number, route: number, barrier: number, people: number];

function counted(...held: readonly Held[]): ArrangementCounts {
  const counts = emptyCounts();
  for (const [deployment, route, barrier, people] of held) {
    counts.groups[OLDER]! += people;
    counts.barriers[(deployment * ROUTE_COUNT + route) * BARRIERS + barrier]! += people;
  }
  return counts;
}

test('every way of holding and spending a budget falls in one arrangement, and the shares sum to 1', () => {
  const ways: readonly Held[] = [
    [COUNCIL_MANAGED, BLOCK, NO_BARRIER, 1],
    [NO_BUDGET, FRAMEWORK, NO_BARRIER, 2],
    [NO_BUDGET, PREFERRED_LIST, NO_BARRIER, 3],
    [COUNCIL_MANAGED, IN_HOUSE, NO_BARRIER, 4],
    [ISF, ISF_HOLDER, NO_BARRIER, 5],
    [DIRECT_PAYMENT, OPEN_MARKET, NO_BARRIER, 6],
    [MIXED, FRAMEWORK, NO_BARRIER, 7],
    [DIRECT_PAYMENT, POOLED, NO_BARRIER, 8],
    [COUNCIL_MANAGED, POOLED, NO_BARRIER, 4],
  ];
  const mix = recordMix(market, month, counted(...ways));
  expect(CELLS.map((cell) => mix[`mix.${cell}`] * 40)).toEqual([1, 2, 3, 4, 5, 6, 7, 12]);
  expect(CELLS.reduce((sum, cell) => sum + mix[`mix.${cell}.wanted`], 0)).toBeCloseTo(1, 12);
});

test('any direct payment is one for all or part of the budget, pooled ones too', () => {
  const mix = recordMix(
    market,
    month,
    counted(
      [DIRECT_PAYMENT, OPEN_MARKET, NO_BARRIER, 2],
      [DIRECT_PAYMENT, POOLED, NO_BARRIER, 1],
      [MIXED, FRAMEWORK, NO_BARRIER, 1],
      [COUNCIL_MANAGED, POOLED, NO_BARRIER, 1],
      [ISF, ISF_HOLDER, NO_BARRIER, 3],
    ),
  );
  expect(mix['mix.any-direct-payment']).toBe(0.5);
  expect(mix['mix.direct-payment']).toBe(0.25);
});

test('what is wanted is the plan of the option, weighted by the people of each client group', () => {
  const option = optionWith({ lever: 'move.block-to-isf', from: '2026-04', value: 0.5 });
  const moved = prepare(scenarioWith({ place, option, months: 2 }));
  const counts = counted([COUNCIL_MANAGED, BLOCK, NO_BARRIER, 10]);
  const [usual, wanted] = [month, monthOfPlan(moved, moved.spinUp, 0)].map((each) =>
    recordMix(market, each, counts),
  );
  expect(usual!['mix.block.wanted']).toBeGreaterThan(0.25);
  expect(wanted!['mix.block.wanted']).toBeCloseTo(usual!['mix.block.wanted'] / 2, 12);
  expect(wanted!['mix.isf.wanted'] - usual!['mix.isf.wanted']).toBeCloseTo(wanted!['mix.block.wanted'], 12);
});

test('the gap is the share of people who would have to be elsewhere', () => {
  const mix = recordMix(market, month, counted([COUNCIL_MANAGED, BLOCK, NO_BARRIER, 10]));
  expect(mix['mix.gap']).toBeCloseTo(1 - mix['mix.block.wanted'], 12);
});

test('the gap is put down to what kept people out, in the proportion of those outside what falls short', () => {
  const mix = recordMix(
    market,
    month,
    counted(
      [COUNCIL_MANAGED, BLOCK, CANNOT_HOLD, 40],
      [COUNCIL_MANAGED, BLOCK, NOT_AWARE, 30],
      [COUNCIL_MANAGED, BLOCK, NO_SUPPLY, 20],
      [COUNCIL_MANAGED, BLOCK, PREFERS_OTHERWISE, 10],
      [COUNCIL_MANAGED, BLOCK, NO_BARRIER, 500],
      // The framework falls short, so what those in it say is beside the point.
      [COUNCIL_MANAGED, FRAMEWORK, NOT_REVIEWED, 1],
    ),
  );
  const gap = mix['mix.gap'];
  expect(gap).toBeGreaterThan(0.5);
  expect(mix['mix.gap.unable']).toBeCloseTo(0.4 * gap, 12);
  expect(mix['mix.gap.unaware']).toBeCloseTo(0.3 * gap, 12);
  expect(mix['mix.gap.unserved']).toBeCloseTo(0.2 * gap, 12);
  expect(mix['mix.gap.prefers']).toBeCloseTo(0.1 * gap, 12);
  expect(mix['mix.gap.unreviewed']).toBe(0);
});

test('a gap nobody gives a reason for is people not yet reviewed', () => {
  const mix = recordMix(market, month, counted([COUNCIL_MANAGED, BLOCK, NO_BARRIER, 3]));
  expect(mix['mix.gap.unreviewed']).toBe(mix['mix.gap']);
});

test('whatever people hold and say, the reasons sum to the gap', () => {
  const deployments = DEPLOYMENT_NAMES.map((_, code) => code).filter((code) => code !== SELF_FUNDER);
  const cells = deployments.length * ROUTE_COUNT * BARRIERS;
  assert(
    property(array(integer({ min: 0, max: 9 }), { minLength: cells, maxLength: cells }), (people) => {
      const held = people.map((number, at): Held => [
        deployments[Math.floor(at / (ROUTE_COUNT * BARRIERS))]!,
        Math.floor(at / BARRIERS) % ROUTE_COUNT,
        at % BARRIERS,
        number,
      ]);
      const mix = recordMix(market, month, counted(...held));
      const reasons = (['unable', 'unaware', 'unserved', 'prefers', 'unreviewed'] as const).map(
        (reason) => mix[`mix.gap.${reason}`],
      );
      expect(reasons.reduce((sum, part) => sum + part, 0)).toBeCloseTo(mix['mix.gap'], 14);
      const apart = CELLS.reduce(
        (sum, cell) => sum + Math.abs(mix[`mix.${cell}`] - mix[`mix.${cell}.wanted`]),
        0,
      );
      expect(mix['mix.gap']).toBeCloseTo(apart / 2, 12);
    }),
    { numRuns: 50 },
  );
});

test('where the council supports nobody there is no mix and no gap', () => {
  expect(new Set(Object.values(recordMix(market, month, emptyCounts())))).toEqual(new Set([0]));
});
