import { expect, test } from 'vitest';

import { MEANS, meansInto } from '../../../../core/model/recording/means.ts';
import { chargePeople } from '../../../../core/model/steps/charge-people.ts';
import { COUNCIL_MANAGED, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { onePerson } from '../one-person.ts';
import type { OnePerson } from '../one-person.ts';
import { monthWith } from '../placing/scene.ts';

/** How someone the council has charged in a month stands; amounts in pence. */
function standing(person: OnePerson): string {
  const state = onePerson({ deployment: COUNCIL_MANAGED, ...person });
  state.market.incomeIndex[0] = 1;
  chargePeople.apply(state, monthWith());
  const means = new Uint8Array(1);
  meansInto(means, state.people, 1);
  return MEANS[means[0]!]!;
}

const POOR = { income: 100_00, capital: 0 };
const COMFORTABLE = { income: 500_00, capital: 0 };
const WEALTHY = { income: 100_00, capital: 90_000_00 };

test.each([
  ['pays-nothing', POOR],
  ['pays-part', COMFORTABLE],
  ['pays-full-cost', WEALTHY],
])('someone who %s counts as such in a month in which no care comes as well', (means, person) => {
  expect(standing({ ...person, bought: 5_000_00 })).toBe(means);
  expect(standing({ ...person, bought: 0 })).toBe(means);
});

test('a charge that covers all of a small package is the full cost of it', () => {
  expect(standing({ ...COMFORTABLE, bought: 10_00 })).toBe('pays-full-cost');
});

test('a self-funder is one whatever comes', () => {
  expect(standing({ ...WEALTHY, deployment: SELF_FUNDER })).toBe('self-funder');
});
