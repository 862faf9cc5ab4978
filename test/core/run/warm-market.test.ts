import { assert, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';

import type { LeverChange } from '../../../core/scenario/option.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { createWarmMarket } from '../../../core/run/warm-market.ts';
import type { WarmOrder } from '../../../core/run/warm-market.ts';
import { optionWith, scenarioWith } from '../model/sample-market.ts';

const MONTHS = 6;
const CHANGES: readonly (readonly LeverChange[])[] = [
  [],
  [{ lever: 'fee.uplift', from: '2026-06', value: 0.1 }],
  [{ lever: 'move.block-to-direct-payment', from: '2026-05', until: '2026-08', value: 0.6 }],
  [{ lever: 'choice.mode', from: '2026-06', value: 'take-up' }],
  [{ lever: 'charging.local-uplift', from: '2026-05', value: 0.2 }],
];

function scenarioOf(option: number, seed = 1): Scenario {
  return scenarioWith({ months: MONTHS, seed, option: optionWith(...(CHANGES[option] ?? [])) });
}

function orderOf(options: readonly number[], seed = 1): WarmOrder {
  return {
    ground: `seed ${seed}`,
    scenarios: options.map((option) => ({ key: `option ${option}`, scenario: scenarioOf(option, seed) })),
  };
}

function simulated(options: readonly number[], seed = 1) {
  const simulator = createSimulator(options.map((option) => scenarioOf(option, seed)));
  const paths = simulator.run(0)!;
  return { paths, winners: simulator.winners, accounts: simulator.accounts };
}

test('whatever was played before, a life is the same to the byte as a simulator’s first replicate', () => {
  const anyOptions = uniqueArray(integer({ min: 0, max: CHANGES.length - 1 }), {
    minLength: 1,
    maxLength: 4,
  });
  assert(
    property(
      uniqueArray(anyOptions, { minLength: 1, maxLength: 4 }),
      integer({ min: 1, max: 2 }),
      (orders, seed) => {
        const market = createWarmMarket();
        for (const options of orders) expect(market.play(orderOf(options))).toEqual(simulated(options));
        expect(market.play(orderOf(orders[0]!, seed))).toEqual(simulated(orders[0]!, seed));
      },
    ),
    { numRuns: 4 },
  );
});

test('the market is settled once, however many options are played on it', () => {
  const market = createWarmMarket();
  const asked = (options: readonly number[]): number => {
    let months = 0;
    market.play(orderOf(options), () => months++ < 0);
    return months;
  };
  const first = asked([0]);
  expect(first).toBeGreaterThan(MONTHS);
  expect(asked([0, 1])).toBe(MONTHS);
  expect(asked([0, 1])).toBe(0);
});

test('what was stopped leaves nothing behind', () => {
  const market = createWarmMarket();
  for (const stopAt of [3, 30, 40]) {
    let asked = 0;
    market.play(orderOf([0, 1]), () => asked++ === stopAt);
  }
  expect(market.play(orderOf([0, 2]))).toEqual(simulated([0, 2]));
});
