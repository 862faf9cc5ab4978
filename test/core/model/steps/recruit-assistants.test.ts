import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { recruitAssistants } from '../../../../core/model/steps/recruit-assistants.ts';
import { DIRECT_PAYMENT, PERSONAL_ASSISTANT } from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Person } from '../placing/scene.ts';

const EMPLOYS: Person = { deployment: DIRECT_PAYMENT, route: PERSONAL_ASSISTANT };
const PARAMETERS = { 'pa.turnover': 0.24, 'pa.vacancy': 0.1 };

function recruited(
  people: readonly Person[],
  market: Partial<Record<keyof State['market'], number>>,
  vacancies = 0,
): State {
  const state = scene([{ vacancies }], people);
  for (const [name, value] of Object.entries(market)) state.market[name as 'labourPool'][0] = value;
  recruitAssistants.apply(state, monthWith({ parameters: PARAMETERS }));
  return state;
}

const TEN = Array.from({ length: 10 }, () => EMPLOYS);

test('wanted is the staff time of the plans of all who employ, taken up as far as they do', () => {
  const people = [
    EMPLOYS,
    { ...EMPLOYS, doubleHanded: 1 },
    { ...EMPLOYS, takes: 0.5 },
    {},
    { ...EMPLOYS, present: 0 },
  ];
  expect(recruited(people, {}).market.assistantsWanted[0]).toBe(600 + 1200 + 300);
});

test('at the start there are as many as the usual vacancies leave', () => {
  expect(recruited(TEN, {}).market.assistants[0]).toBe(5400);
});

test('those who are needed leave at their own rate and are replaced out of those looking', () => {
  const { market } = recruited(TEN, { labourPool: 1e6, labourFree: 100_000, assistants: 5000 });
  expect(market.assistants[0]).toBeGreaterThan(4900);
  expect(market.assistants[0]! + market.labourFree[0]!).toBe(105_000);
});

test('nobody is found where nobody looks but those who left, and no more than are looking', () => {
  const { market } = recruited(TEN, { labourPool: 1e6, labourFree: 0, assistants: 5000 });
  expect(market.assistants[0]).toBeLessThan(5000);
  expect(market.assistants[0]).toBeGreaterThanOrEqual(4900);
  expect(market.labourFree[0]).toBeGreaterThanOrEqual(0);
});

test('posts vacant with agencies make assistants harder to find', () => {
  const looking = { labourPool: 1e6, labourFree: 2000, assistants: 1000 };
  const quiet = recruited(TEN, looking).market.assistants[0]!;
  const busy = recruited(TEN, looking, 50_000).market.assistants[0]!;
  expect(busy).toBeLessThan(quiet);
});

test('assistants nobody needs any more look for other work at once', () => {
  const { market } = recruited(TEN, { labourPool: 1e6, labourFree: 100, assistants: 9000 });
  expect(market.assistants[0]).toBe(6000);
  expect(market.labourFree[0]).toBe(3100);
});
