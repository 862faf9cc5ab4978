import { expect, test } from 'vitest';

import { NO_BUDGET, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const MANY_WITHOUT = parametersWith({ 'mix.commissioned.18to64': 0.5, 'mix.commissioned.65plus': 0.5 });
const PLACE = placeWith({ clients18to64: 150, clients65plus: 250 });

const AUGUST = 4;

/** Whom a letter has told that they have a budget, by identity, in each reported month. */
function toldByLetter(...changes: LeverChange[]): Set<number>[] {
  const months: Set<number>[] = [];
  const scenario = scenarioWith({ place: PLACE, parameters: MANY_WITHOUT, option: optionWith(...changes) });
  followMarket(scenario, {}, (state, { reported }) => {
    const { deployment, labelled, identity } = state.people;
    const without = presentPeople(state).filter((person) => deployment[person] === NO_BUDGET);
    expect(without.length).toBeGreaterThan(80);
    if (reported < 0) return;
    months.push(
      new Set(without.filter((person) => labelled[person] === 1).map((person) => identity[person]!)),
    );
  });
  return months;
}

test('tells everyone with a budget, no self-funder, and nobody without one until a letter is sent', () => {
  followMarket(scenarioWith({ place: PLACE, parameters: MANY_WITHOUT }), {}, (state) => {
    const { deployment, labelled } = state.people;
    for (const person of presentPeople(state)) {
      const has = deployment[person] !== NO_BUDGET && deployment[person] !== SELF_FUNDER;
      expect(labelled[person]).toBe(has ? 1 : 0);
    }
  });
});

test('a larger mailing reaches everyone a smaller one does, and more', () => {
  const some = toldByLetter({ lever: 'letters.share', from: '2026-08', value: 0.3 });
  const most = toldByLetter({ lever: 'letters.share', from: '2026-08', value: 0.8 });
  expect(most.slice(0, AUGUST).map(({ size }) => size)).toEqual([0, 0, 0, 0]);
  for (let month = AUGUST; month < some.length; month++) {
    const reached = some[month]!;
    expect([...reached].filter((identity) => !most[month]!.has(identity))).toEqual([]);
    expect(most[month]!.size).toBeGreaterThan(reached.size * 1.5);
  }
});

test('a letter is not taken back when the council stops writing', () => {
  const stopped = toldByLetter(
    { lever: 'letters.share', from: '2026-06', value: 1 },
    { lever: 'letters.share', from: '2026-07', value: 0 },
  );
  expect(stopped[2]!.size).toBeGreaterThan(80);
  expect(stopped[3]!.size).toBeGreaterThan(0.9 * stopped[2]!.size);
});
