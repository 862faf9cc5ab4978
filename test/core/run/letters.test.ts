import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { State } from '../../../core/model/state.ts';
import { columnsOf } from '../../../core/model/state.ts';
import { NO_BUDGET } from '../../../core/model/vocabulary.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { followMarket, presentPeople } from '../model/follow-market.ts';
import { parametersWith, placeWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';

const MONTHS = 36;
const APRIL_2027 = 12;
const AS_USUAL = scenarioWith({
  place: placeWith({ clients18to64: 120, clients65plus: 240, providers: 16 }),
  months: MONTHS,
});
const LETTERS = { ...AS_USUAL, option: SHIPPED.readOption('letters-only') };

/** Every column of the state at the end of every month, byte by byte. */
function bytesByMonth(scenario: Scenario): ReadonlyMap<string, Buffer>[] {
  const months: ReadonlyMap<string, Buffer>[] = [];
  followMarket(scenario, {}, (state) => {
    months.push(
      new Map(
        columnsOf(state).map(([name, { buffer, byteOffset, byteLength }]) => [
          name,
          Buffer.from(Buffer.from(buffer, byteOffset, byteLength)),
        ]),
      ),
    );
  });
  return months;
}

/** Columns that differ between two scenarios in any month. */
function differing(one: Scenario, other: Scenario): string[] {
  const names = new Set<string>();
  const others = bytesByMonth(other);
  for (const [month, columns] of bytesByMonth(one).entries()) {
    for (const [name, bytes] of columns) {
      if (!bytes.equals(others[month]!.get(name)!)) names.add(name);
    }
  }
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}

test('letters that name a budget change who is told they have one and not a byte of anything else, in any month', () => {
  expect(differing(AS_USUAL, LETTERS)).toEqual(['people.labelled']);
});

test('letters raise the labelled share and leave every other indicator exactly where it was', () => {
  const simulator = createSimulator([AS_USUAL, LETTERS]);
  for (let replicate = 0; replicate < 4; replicate++) {
    const [usual, letters] = simulator.run(replicate)!;
    const moved = INDICATOR_IDS.filter((id) =>
      pathOf(letters!, id).some((value, month) => value !== pathOf(usual!, id)[month]),
    );
    expect(moved).toEqual(['choice.labelled']);

    const [before, after] = [usual!, letters!].map((series) => pathOf(series, 'choice.labelled'));
    expect(after!.subarray(0, APRIL_2027)).toEqual(before!.subarray(0, APRIL_2027));
    for (let month = APRIL_2027; month < MONTHS; month++) {
      expect(after![month]).toBeGreaterThanOrEqual(before![month]!);
    }
    expect(after!.at(-1)).toBe(1);
    expect(before!.at(-1)).toBeLessThan(0.97);
  }
});

function pathOf(series: Float64Array, id: IndicatorId): Float64Array {
  const position = INDICATOR_IDS.indexOf(id);
  return series.subarray(position * MONTHS, (position + 1) * MONTHS);
}

test('more are told that they have a budget than have a genuine one, in every reported month', () => {
  const [usual] = createSimulator([AS_USUAL]).run(0)!;
  const at = (id: 'choice.labelled' | 'choice.genuine', month: number) =>
    usual![INDICATOR_IDS.indexOf(id) * MONTHS + month]!;
  for (let month = 0; month < MONTHS; month++) {
    expect(at('choice.labelled', month)).toBeGreaterThan(at('choice.genuine', month));
    expect(at('choice.genuine', month)).toBeGreaterThan(0);
  }
});

test('people without a budget get the same care at the same price from the same people as if they had one', () => {
  // Only those with a budget are told its amount, which costs the council something.
  const free = { 'council.cost.information': 0 };
  const usual = { ...AS_USUAL, parameters: parametersWith(free) };
  const everyoneHasOne = {
    ...AS_USUAL,
    parameters: parametersWith({ ...free, 'mix.commissioned.18to64': 0, 'mix.commissioned.65plus': 0 }),
  };
  expect(differing(usual, everyoneHasOne)).toEqual([
    'market.informed',
    'people.deployment',
    'people.genuine',
    'people.knewAmount',
    'people.knewCost',
    'people.labelled',
  ]);
});

test('the share without a budget follows the parameter where the council arranges the care', () => {
  const parameters = parametersWith({ 'mix.commissioned.18to64': 0.3, 'mix.commissioned.65plus': 0.3 });
  const place = placeWith({ clients18to64: 800, clients65plus: 800, directPaymentShare18to64: 0 });
  const shares: number[] = [];
  followMarket(scenarioWith({ place, parameters, months: 3 }), {}, (state: State) => {
    const { deployment, route } = state.people;
    const arranged = presentPeople(state).filter((person) => route[person]! <= 1);
    shares.push(arranged.filter((person) => deployment[person] === NO_BUDGET).length / arranged.length);
  });
  // Two standard errors of a share of 0.3 among some 1,400 people are 0.025; a few come back from arrangements with a budget.
  for (const share of shares) expect(Math.abs(share - 0.3)).toBeLessThan(0.045);
});
