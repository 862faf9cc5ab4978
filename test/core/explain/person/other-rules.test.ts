import { expect, test } from 'vitest';

import { knownProviders } from '../../../../core/explain/person/known-providers.ts';
import { lived } from '../../../../core/explain/person/lived-month.ts';
import { copyRow } from '../../../../core/explain/person/person-row.ts';
import { providersInReach } from '../../../../core/explain/person/providers-in-reach.ts';
import { searchFor } from '../../../../core/explain/person/search.ts';
import { tellSupporter } from '../../../../core/explain/person/tell-supporter.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import { placeSupport } from '../../../../core/model/steps/place-support.ts';
import { DIRECT_PAYMENT, OPEN_MARKET } from '../../../../core/model/vocabulary.ts';
import { STRUCTURES } from '../../../../core/scenario/structure.ts';
import type { Structure } from '../../../../core/scenario/structure.ts';
import { chosen, monthWith, scene } from '../../model/placing/scene.ts';
import { supportMonth, supportScene } from '../../model/support-scene.ts';

const RULES = Object.keys(STRUCTURES['choice-rule'].choices) as Structure['choice-rule'][];

/** Twelve providers round the ring, the first four in the locality of the sixty people who choose among the three each would come to know. */
const PROVIDERS = Array.from({ length: 12 }, (_, row) => ({
  renown: row / 12,
  home: row < 4 ? 0 : 1,
  quality: (row % 4) / 2,
  price: 2400 + 50 * (row % 5),
}));
const PEOPLE = Array.from({ length: 60 }, () => ({
  route: OPEN_MARKET,
  deployment: DIRECT_PAYMENT,
  knows: 3,
}));

test.each(RULES)('under %s a person is told to like best whomever they come to', (rule) => {
  const month = lived(monthWith({ structure: { 'choice-rule': rule } }));
  const state = scene(PROVIDERS, PEOPLE);
  const best = PEOPLE.map((_, person) => {
    const [first] = knownProviders(state, month, person, providersInReach(state, month, person), 0);
    return first!.row;
  });
  placePeople.apply(state, month);
  expect(best).toEqual(chosen(state));
  expect(new Set(best).size).toBeGreaterThan(1);
});

test('a change is told to cost nothing to whoever goes by distance alone', () => {
  const costs = RULES.map((rule) => {
    const month = lived(monthWith({ structure: { 'choice-rule': rule } }));
    return searchFor(scene(PROVIDERS, [{ ...PEOPLE[0], provider: 1 }]), month, 0).cost;
  });
  expect(costs).toEqual([1.5, 1.5, 0]);
});

test.each([
  ['taste', 'which suits them best of those they came to know'],
  ['nearest', 'the first they asked that had the time'],
] as const)('under %s community support is told to be of %s', (rule, words) => {
  const usual = supportMonth();
  const month = lived({ ...usual, structure: { ...usual.structure, 'choice-rule': rule } });
  const state = supportScene([{}], [{}, {}]);
  const tells = tellSupporter({ state, month, row: 0 }, copyRow(state.people, 0));
  placeSupport.apply(state, month);
  expect(tells(copyRow(state.people, 0)).map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining(words),
  ]);
});
