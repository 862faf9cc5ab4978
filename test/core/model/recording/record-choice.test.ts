import { expect, test } from 'vitest';

import { createRecorder, openRecorder, record } from '../../../../core/model/recording/record.ts';
import { recordChoice } from '../../../../core/model/recording/record-choice.ts';
import { allocateTally } from '../../../../core/model/recording/tally.ts';
import { allocateState } from '../../../../core/model/state.ts';
import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { INDICATOR_IDS } from '../../../../core/model/indicators.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { placeWith, scenarioWith } from '../sample-market.ts';

const EMPTY = allocateState({ people: 4, providers: 4, localities: 1 });
const nothing = allocateTally(EMPTY.extent);

test('label, choice and control are shares of the people the council supports, counted one by one', () => {
  const place = placeWith({ clients18to64: 120, clients65plus: 150 });
  const series = new Float64Array(INDICATOR_IDS.length);
  const state = followMarket(scenarioWith({ place, months: 6 }), {}, (market, month) => {
    const recorder = createRecorder(market.extent);
    openRecorder(recorder, market);
    record(market, { ...month, reported: 0 }, recorder, series, 1);
  });
  const { people } = state;
  const clients = presentPeople(state).filter((person) => people.deployment[person] !== SELF_FUNDER);
  const mean = (column: { readonly [row: number]: number }) =>
    clients.reduce((sum, person) => sum + column[person]!, 0) / clients.length;
  const recorded = (id: (typeof INDICATOR_IDS)[number]) => series[INDICATOR_IDS.indexOf(id)]!;
  const expected = {
    'choice.labelled': mean(people.labelled),
    'choice.genuine': mean(people.genuine),
    'choice.alternatives': mean(people.alternatives),
    'choice.support.unmet': 1 - mean(people.supported),
    'choice.control': mean(people.control),
  } as const;
  for (const [id, value] of Object.entries(expected)) {
    expect(recorded(id as keyof typeof expected)).toBeCloseTo(value, 12);
  }
  expect(new Set(Object.values(expected)).size).toBe(5);
});

test('a place without people has no label, no choice and nothing unmet', () => {
  const recorded = recordChoice(EMPTY, nothing, () => 0);
  expect(Object.values(recorded)).toEqual(Object.values(recorded).map(() => 0));
});

/** The month before, in which people had waited three months and one in four came to whom they like best. */
function before(id: string): number {
  return id === 'choice.wait' ? 3 : 0.25;
}

test('a month in which nobody is placed repeats the one before, and one in which somebody is does not', () => {
  const state = allocateState(EMPTY.extent);
  expect(recordChoice(state, nothing, before)).toMatchObject({
    'choice.first-preference': 0.25,
    'choice.wait': 3,
  });
  state.market.placed[0] = 4;
  state.market.firstPreferences[0] = 3;
  state.market.waitedMonths[0] = 6;
  expect(recordChoice(state, nothing, before)).toMatchObject({
    'choice.first-preference': 0.75,
    'choice.wait': 1.5,
  });
});

test('the month before is looked up in the series, and there is none before the first', () => {
  const state = allocateState({ people: 4, providers: 4, localities: 1 });
  const recorder = createRecorder(state.extent);
  const plan = prepare(scenarioWith({ months: 3 }));
  const series = new Float64Array(INDICATOR_IDS.length * 3);
  for (const [reported, [placed, waited]] of [
    [0, 0],
    [2, 5],
    [0, 0],
  ].entries()) {
    state.market.placed[0] = placed!;
    state.market.waitedMonths[0] = waited!;
    record(state, { ...monthOfPlan(plan, plan.spinUp, 0), reported }, recorder, series, 3);
  }
  const first = INDICATOR_IDS.indexOf('choice.wait') * 3;
  expect([...series.subarray(first, first + 3)]).toEqual([0, 2.5, 2.5]);
});
