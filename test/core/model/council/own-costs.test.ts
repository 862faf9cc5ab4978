import { expect, test } from 'vitest';

import { chanceOfLoss, costOfMonitoring } from '../../../../core/model/council/monitoring.ts';
import { ownCosts } from '../../../../core/model/council/own-costs.ts';
import type { Work } from '../../../../core/model/council/own-costs.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';

/** In pence. */
const parameters = {
  'council.cost.review': 35_000,
  'council.cost.information': 2500,
  'council.cost.brokerage': 30_000,
  'dp.support.cost': 24_000,
  'dp.managedaccount.fee': 24_000,
  'council.cost.advocacy': 60_000,
  'council.cost.letter': 300,
  'council.cost.pooling': 15_000,
  'council.cost.placing-again': 40_000,
  'direct-payment.monitoring.light': 6000,
  'direct-payment.monitoring.usual': 15_000,
  'direct-payment.monitoring.full': 40_000,
  'direct-payment.lost.light': 0.02,
  'direct-payment.lost.usual': 0.01,
  'direct-payment.lost.full': 0.005,
};
const NOTHING: Work = {
  reviewed: 0,
  informed: 0,
  brokered: 0,
  advocated: 0,
  placedAgain: 0,
  paymentHolders: 0,
  agentAccounts: 0,
  pooled: 0,
};

function watching(level: 'light' | 'usual' | 'full') {
  return { 'direct-payment.monitoring': choice('direct-payment.monitoring', level) };
}

function costs(work: Partial<Work>): Record<string, number> {
  const all = ownCosts({ ...NOTHING, ...work }, watching('usual'), parameters);
  return Object.fromEntries(all.filter(({ pence }) => pence !== 0).map(({ line, pence }) => [line, pence]));
}

test.each([
  [{ reviewed: 3 }, { reviews: 105_000 }],
  [{ informed: 4 }, { information: 10_000 }],
  [{ brokered: 2 }, { brokerage: 60_000 }],
  [{ advocated: 2 }, { advocacy: 120_000 }],
  [{ placedAgain: 5 }, { placingAgain: 200_000 }],
  // A twelfth of £240 and of £150 a year for each payment; £12.50 a month for each person who pools.
  [{ paymentHolders: 10 }, { brokerage: 20_000, monitoring: 12_500 }],
  // £20 a month, as a third party asks, for each account the council runs.
  [{ agentAccounts: 3 }, { brokerage: 6000 }],
  [{ pooled: 4 }, { facilitation: 5000 }],
  [{}, {}],
])('%j costs %j and nothing else', (work, expected) => {
  expect(costs(work)).toEqual(expected);
});

test('closer monitoring of direct payments costs more and loses less', () => {
  const levels = (['light', 'usual', 'full'] as const).map(watching);
  expect(levels.map((levers) => costOfMonitoring(levers, parameters))).toEqual([6000, 15_000, 40_000]);
  expect(levels.map((levers) => chanceOfLoss(levers, parameters))).toEqual([0.02, 0.01, 0.005]);
});
