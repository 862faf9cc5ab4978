import { expect, test } from 'vitest';

import type { State } from '../../../core/model/state.ts';
import { columnsOf } from '../../../core/model/state.ts';
import { NO_BUDGET } from '../../../core/model/vocabulary.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { followMarket, presentPeople } from '../model/follow-market.ts';
import { parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const MONTHS = 36;
const AS_USUAL = scenarioWith({
  place: placeWith({ clients18to64: 120, clients65plus: 240, providers: 16 }),
  months: MONTHS,
});

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
