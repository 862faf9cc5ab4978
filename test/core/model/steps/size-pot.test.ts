import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLACE = placeWith({ clients18to64: 120, clients65plus: 200, providers: 14 });
const POT: LeverChange = { lever: 'budget.sizing', from: '2026-04', value: 'pot' };

function under(changes: readonly LeverChange[], values: Record<string, number> = {}): Scenario {
  return scenarioWith({
    place: PLACE,
    option: optionWith(...changes),
    parameters: parametersWith(values),
    months: 36,
  });
}

type Sized = { readonly reported: number; readonly pot: number; readonly pointValue: number };

function sizes(scenario: Scenario): readonly Sized[] {
  const found: Sized[] = [];
  followMarket(scenario, {}, ({ market }, { reported }) => {
    found.push({ reported, pot: market.pot[0]!, pointValue: market.pointValue[0]! });
  });
  return found;
}

/** Mean indicative budget of council clients over what their assessed needs cost at the same rates. */
function given({ people, market }: State): number {
  const clients = presentPeople({ people, market } as State).filter(
    (person) => people.deployment[person] !== SELF_FUNDER,
  );
  return clients.reduce((sum, person) => sum + people.indicative[person]!, 0);
}

test('a point is worth what the hour costs where the council fixes the rate', () => {
  for (const { pointValue } of sizes(under([]))) expect(pointValue).toBe(1);
});

test('a pot gives every point its worth in the month it is sized and grows each April by its own growth', () => {
  const found = sizes(under([POT, { lever: 'budget.pot-growth', from: '2026-04', value: 0.1 }]));
  const first = found.find(({ reported }) => reported === 0)!;
  expect(first.pointValue).toBe(1);
  const atTheEnd = found.at(-1)!;
  expect(atTheEnd.pot / first.pot).toBeCloseTo(1.1 * 1.1, 6);
});

test('a pot that does not grow is worth less a point as rates rise, in the proportion that points cost more', () => {
  const found = sizes(under([POT, { lever: 'budget.pot-growth', from: '2026-04', value: 0 }]));
  const late = found.at(-1)!;
  expect(late.pointValue).toBeLessThan(0.95);
  expect(late.pointValue).toBeGreaterThan(0.6);
  expect(late.pot).toBe(found.find(({ reported }) => reported === 0)!.pot);
});

test('a smaller pot makes smaller indicative budgets, and nobody’s before they are next reviewed', () => {
  const frozen = under([POT, { lever: 'budget.pot-growth', from: '2026-04', value: -0.1 }]);
  const asUsual = followMarket(under([]), {}, () => undefined);
  const afterPot = followMarket(frozen, {}, () => undefined);
  expect(given(afterPot)).toBeLessThan(0.95 * given(asUsual));
  const before = new Map<number, { reviews: number; indicative: number; taper: number }>();
  let kept = 0;
  const moved: number[] = [];
  followMarket(frozen, {}, (state) => {
    const { people } = state;
    for (const person of presentPeople(state)) {
      if (people.deployment[person] === SELF_FUNDER) continue;
      const identity = people.identity[person]!;
      const was = before.get(identity);
      const is = {
        reviews: people.reviews[person]!,
        indicative: people.indicative[person]!,
        taper: people.taper[person]!,
      };
      before.set(identity, is);
      if (was === undefined || was.reviews !== is.reviews || was.taper > 0) continue;
      kept++;
      if (was.indicative !== is.indicative) moved.push(identity);
    }
  });
  expect(moved).toEqual([]);
  expect(kept).toBeGreaterThan(1000);
});
