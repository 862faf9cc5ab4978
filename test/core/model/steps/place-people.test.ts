import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  BLOCK,
  FRAMEWORK,
  NO_PROVIDER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
} from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { scenarioWith } from '../sample-market.ts';

const MONTH = monthOfPlan(prepare(scenarioWith({ months: 1 })), 0, 0);
const LOCALITIES = 2;

type Provider = {
  readonly quality: number;
  readonly staff: number;
  readonly coverage?: number;
  readonly listed?: number;
  readonly blockShare?: number;
  readonly guaranteed?: number;
  readonly open?: number;
};
type Person = {
  readonly route: number;
  readonly budgeted: number;
  readonly locality?: number;
  readonly doubleHanded?: number;
};

/** A market where everyone is looking for a provider, after they have looked. */
function placed(providers: readonly Provider[], people: readonly Person[]): State {
  const state = allocateState({
    people: people.length + 1,
    providers: providers.length + 1,
    localities: LOCALITIES,
  });
  const everywhere = 2 ** LOCALITIES - 1;
  const defaults = { coverage: everywhere, listed: 1, blockShare: 0, guaranteed: 0, open: 1, price: 2500 };
  for (const [row, provider] of providers.entries()) {
    for (const [name, value] of Object.entries({ ...defaults, ...provider, identity: row })) {
      state.providers[name as keyof State['providers']][row] = value;
    }
  }
  for (const [row, person] of people.entries()) {
    const columns = { locality: 0, ...person, identity: row, present: 1, provider: NO_PROVIDER };
    for (const [name, value] of Object.entries(columns))
      state.people[name as keyof State['people']][row] = value;
  }
  state.market.peopleRows[0] = people.length;
  state.market.providerRows[0] = providers.length;
  state.market.listStale[0] = 1;
  placePeople.apply(state, MONTH);
  return state;
}

function chosen(state: State): number[] {
  return [...state.people.provider].slice(0, state.market.peopleRows[0]);
}

const crowd = (route: number, count: number): Person[] =>
  Array.from({ length: count }, () => ({ route, budgeted: 600 }));

test('a ranked call-off fills the best-rated provider first and goes to the next only when it cannot', () => {
  const providers = [
    { quality: 1, staff: 6000 },
    { quality: 2.5, staff: 1300 },
    { quality: 2, staff: 700 },
  ];
  expect(chosen(placed(providers, crowd(FRAMEWORK, 5)))).toEqual([1, 1, 2, 0, 0]);
});

test('visits by two workers take staff for both', () => {
  const alone = { route: FRAMEWORK, budgeted: 600 };
  const state = placed([{ quality: 2, staff: 1900 }], [{ ...alone, doubleHanded: 1 }, alone, alone]);
  expect(chosen(state)).toEqual([0, 0, NO_PROVIDER]);
  expect(state.providers.booked[0]).toBe(1800);
});

test('nobody without a budget for personal care looks for a provider', () => {
  expect(chosen(placed([{ quality: 2, staff: 1900 }], [{ route: FRAMEWORK, budgeted: 0 }]))).toEqual([
    NO_PROVIDER,
  ]);
});

test('under a ranked call-off everyone gets the best of the listed providers there with staff left, whatever the market', () => {
  const provider = record({
    quality: integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
    staff: integer({ min: 0, max: 4000 }),
    coverage: integer({ min: 1, max: 3 }),
    listed: integer({ min: 0, max: 1 }),
    open: integer({ min: 0, max: 1 }),
  });
  const person = record({
    budgeted: integer({ min: 1, max: 1500 }),
    locality: integer({ min: 0, max: LOCALITIES - 1 }),
  }).map((needs) => ({ ...needs, route: FRAMEWORK }));
  assert(
    property(array(provider, { maxLength: 6 }), array(person, { maxLength: 12 }), (providers, people) => {
      const state = placed(providers, people);
      const left = providers.map(({ staff }) => staff);
      for (const [row, { budgeted, locality }] of people.entries()) {
        const able = providers
          .map((offer, index) => ({ ...offer, index }))
          .filter(({ open, listed, coverage, index }) => {
            const serves = Math.floor(coverage / 2 ** locality) % 2 === 1;
            return open === 1 && listed === 1 && serves && left[index]! >= budgeted;
          })
          .sort((a, b) => b.quality - a.quality || a.index - b.index);
        const best = able[0]?.index ?? NO_PROVIDER;
        expect(state.people.provider[row]).toBe(best);
        if (best !== NO_PROVIDER) left[best]! -= budgeted;
      }
      for (const [row, { staff }] of providers.entries()) {
        expect(state.providers.booked[row]).toBe(staff - left[row]!);
      }
    }),
  );
});

test('people who choose for themselves spread over providers a ranked call-off would pass by', () => {
  const providers = [1, 1.4, 1.8, 2.2].map((quality) => ({ quality, staff: 1e6 }));
  const calledOff = chosen(placed(providers, crowd(FRAMEWORK, 200)));
  const own = chosen(placed(providers, crowd(OPEN_MARKET, 200)));
  expect(new Set(calledOff)).toEqual(new Set([3]));
  expect(new Set(own)).toEqual(new Set([0, 1, 2, 3]));
  const best = own.filter((provider) => provider === 3).length;
  expect(best).toBeGreaterThan(own.filter((provider) => provider === 0).length);
});

test('who people choose does not depend on the row their provider or they themselves stand in', () => {
  const providers = [1, 1.4, 1.8].map((quality) => ({ quality, staff: 1e6 }));
  const few = chosen(placed(providers, crowd(OPEN_MARKET, 30)));
  const closed = { quality: 3, staff: 1e6, open: 0 };
  expect(chosen(placed([...providers, closed], crowd(OPEN_MARKET, 60))).slice(0, 30)).toEqual(few);
});

test('block goes to holders of the block and to nobody else', () => {
  const providers = [
    { quality: 3, staff: 6000 },
    { quality: 1, staff: 6000, blockShare: 1, guaranteed: 6000, listed: 0 },
  ];
  expect(chosen(placed(providers, crowd(BLOCK, 3)))).toEqual([1, 1, 1]);
  expect(chosen(placed(providers.slice(0, 1), crowd(BLOCK, 3)))).toEqual([-1, -1, -1]);
});

test('nobody is placed with a provider that is closed, unlisted, elsewhere or short of staff', () => {
  const willing = { quality: 2, staff: 6000 };
  for (const unable of [
    { ...willing, open: 0 },
    { ...willing, listed: 0 },
    { ...willing, coverage: 2 },
    { ...willing, staff: 599 },
  ]) {
    expect(chosen(placed([unable], crowd(FRAMEWORK, 1)))).toEqual([NO_PROVIDER]);
  }
  expect(chosen(placed([{ ...willing, staff: 600 }], crowd(FRAMEWORK, 1)))).toEqual([0]);
});

test('an employer of a personal assistant looks for no provider', () => {
  expect(chosen(placed([{ quality: 3, staff: 6000 }], crowd(PERSONAL_ASSISTANT, 2)))).toEqual([-1, -1]);
});
