import { assert, array, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';

import type { LeverChange } from '../../../core/scenario/option.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { createWarmMarket } from '../../../core/run/warm-market.ts';
import { firstMonthsOf } from '../../../core/run/path.ts';
import type { WarmOrder } from '../../../core/run/warm-market.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';
import { anyMove, LONG, longScenario, uplift } from './any-move.ts';

/** Each option apart, so that nothing played before has a part in what runs are held against. */
const FROM_THE_BEGINNING = { shareMonths: false };
const never = (): boolean => false;
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
  const simulator = createSimulator(
    options.map((option) => scenarioOf(option, seed)),
    FROM_THE_BEGINNING,
  );
  const paths = simulator.run(0)!;
  return { paths, winners: simulator.winners, accounts: simulator.accounts };
}

test('whatever was played before, a run is the same to the byte as a simulator’s first replicate', () => {
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

test('a run that goes on from where it parts from another is the same to the byte as one played from the beginning', () => {
  const market = createWarmMarket();
  const usual = scenarioWith({ months: LONG });
  assert(
    property(array(anyMove, { minLength: 2, maxLength: 3 }), (moves) => {
      for (const moved of moves) {
        const key = JSON.stringify(moved);
        const scenario = longScenario(moved);
        const asUsual = { ...usual, future: scenario.future };
        const ground = String(moved.isFuture ? moved.from : '');
        const scenarios = [
          { key: 'usual', scenario: asUsual },
          { key, scenario },
        ];
        const simulator = createSimulator([asUsual, scenario], FROM_THE_BEGINNING);
        const paths = simulator.run(0)!;
        expect(market.play({ ground, scenarios })).toEqual({
          paths,
          winners: simulator.winners,
          accounts: simulator.accounts,
        });
      }
    }),
    { numRuns: 5 },
  );
});

/** How many months are played for an option: they are asked about one by one. */
function playedFor(market: ReturnType<typeof createWarmMarket>, key: string, scenario: Scenario): number {
  let months = 0;
  const usual = scenarioWith({ months: LONG, place: scenario.place });
  const scenarios = [
    { key: 'usual', scenario: usual },
    { key, scenario },
  ];
  market.play({ ground: scenario.place.id, scenarios }, () => months++ < 0);
  return months;
}

test('of a lever moved again only the months from its change on are played', () => {
  const market = createWarmMarket();
  playedFor(market, 'none', scenarioWith({ months: LONG }));
  expect(playedFor(market, 'first', uplift(0.05, 17))).toBe(LONG - 12);
  expect(playedFor(market, 'second', uplift(0.06, 17))).toBe(LONG - 17);
  expect(playedFor(market, 'under another name', uplift(0.06, 17))).toBe(0);
  expect(playedFor(market, 'earlier', uplift(0.06, 14))).toBe(LONG - 12);
  expect(
    playedFor(market, 'elsewhere', { ...uplift(0.06, 17), place: placeWith({ localities: 4 }) }),
  ).toBeGreaterThan(2 * LONG);
});

test('months told while an option is played are those of its whole path to the byte, whatever was played before', () => {
  const market = createWarmMarket();
  const usual = scenarioWith({ months: LONG });
  assert(
    property(array(anyMove, { minLength: 2, maxLength: 3 }), (moves) => {
      for (const moved of moves) {
        const scenario = longScenario(moved);
        const scenarios = [
          { key: 'usual', scenario: { ...usual, future: scenario.future } },
          { key: JSON.stringify(moved), scenario },
        ];
        const ground = moved.isFuture ? `${moved.from}` : '';
        const told: { option: number; until: number; figures: Float64Array }[] = [];
        const { paths } = market.play({ ground, scenarios }, never, ({ option, until, path }) =>
          told.push({ option, until, figures: firstMonthsOf(path, LONG, until) }),
        )!;
        expect(told.length).toBeGreaterThan(0);
        for (const { option, until, figures } of told) {
          const whole = firstMonthsOf(paths[option]!, LONG, until);
          expect(Buffer.compare(bytesOf(figures), bytesOf(whole))).toBe(0);
        }
      }
    }),
    { numRuns: 3 },
  );
});

test('what is kept is told first, then every month from where a run goes on', () => {
  const market = createWarmMarket();
  const usual = { key: 'usual', scenario: scenarioWith({ months: LONG }) };
  const toldOf = (key: string, scenario: Scenario): readonly (readonly [number, number])[] => {
    const told: (readonly [number, number])[] = [];
    market.play({ ground: 'one', scenarios: [usual, { key, scenario }] }, never, ({ option, until }) =>
      told.push([option, until]),
    );
    return told;
  };
  toldOf('first', uplift(0.05, 17));
  expect(toldOf('second', uplift(0.06, 17))).toEqual([[0, LONG], ...monthsFrom(17)]);
  expect(toldOf('second', uplift(0.06, 17))).toEqual([
    [0, LONG],
    [1, LONG],
  ]);
});

test('what was played before it was stopped is not played again', () => {
  const market = createWarmMarket();
  const usual = { key: 'usual', scenario: scenarioWith({ months: LONG }) };
  let asked = 0;
  market.play({ ground: 'one', scenarios: [usual] }, () => asked++ === 36 + 20);
  expect(playedFor(market, 'usual', usual.scenario)).toBe(LONG - 12);
});

/** Every number of months of the option from one on. */
function monthsFrom(first: number): readonly (readonly [number, number])[] {
  return Array.from({ length: LONG - first + 1 }, (_, at) => [1, first + at]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

test('what was foreseen is there when it is asked for, to the byte, and takes the place of nothing that was', () => {
  const market = createWarmMarket();
  const monthsFor = (options: readonly number[]): number => {
    let months = 0;
    expect(market.play(orderOf(options), () => months++ < 0)).toEqual(simulated(options));
    return months;
  };
  monthsFor([0, 1]);
  expect(market.foresee(orderOf([0, 2]))).toBe(true);
  expect(monthsFor([0, 2])).toBe(0);
  for (const option of [3, 4]) expect(market.foresee(orderOf([0, option]))).toBe(true);
  expect(monthsFor([0, 1])).toBe(0);
  expect(monthsFor([3, 4])).toBe(0);
});

/** A lever at a value, beside business as usual. */
function orderAt(value: number): WarmOrder {
  return {
    ground: 'here',
    scenarios: [
      { key: 'usual', scenario: scenarioWith({ months: MONTHS }) },
      {
        key: `${value}`,
        scenario: scenarioWith({
          months: MONTHS,
          option: optionWith({ lever: 'fee.uplift', from: '2026-06', value }),
        }),
      },
    ],
  };
}

test('no more than a few foreseen paths are kept: the one foreseen longest ago goes first', () => {
  const market = createWarmMarket();
  market.play(orderAt(0));
  for (const value of [0.01, 0.02, 0.03, 0.04]) market.foresee(orderAt(value));
  const monthsOf = (value: number): number => {
    let months = 0;
    market.play(orderAt(value), () => months++ < 0);
    return months;
  };
  expect([0.04, 0.03, 0.02].map(monthsOf)).toEqual([0, 0, 0]);
  expect(monthsOf(0.01)).toBeGreaterThan(0);
});

test('a market that is made ready before anything is asked for keeps every path of the order', () => {
  const market = createWarmMarket();
  const all = CHANGES.map((_, option) => option);
  expect(market.foresee(orderOf(all))).toBe(true);
  let months = 0;
  expect(market.play(orderOf(all), () => months++ < 0)).toEqual(simulated(all));
  expect(months).toBe(0);
});

test('a market that is made ready has its bookmarks: a lever moved again is played from the month in which it first moves', () => {
  const market = createWarmMarket();
  expect(market.foresee(orderAt(0.01))).toBe(true);
  const told: number[] = [];
  market.play(orderAt(0.02), never, ({ option, until }) => void (option === 1 && told.push(until)));
  expect(told.slice(0, 2)).toEqual([2, 3]);
});

test('what is foreseen can be stopped within a month, and leaves nothing behind', () => {
  const market = createWarmMarket();
  market.play(orderOf([0, 1]));
  let asked = 0;
  expect(market.foresee(orderOf([0, 2]), () => asked++ === 3)).toBe(false);
  expect(asked).toBe(4);
  expect(market.play(orderOf([0, 2]))).toEqual(simulated([0, 2]));
});
