import { expect, test } from 'vitest';

import { allocateState, columnsOf } from '../../../core/model/state.ts';
import { prepare } from '../../../core/run/plan.ts';
import { beyondLimit, BYTES_PER_PERSON } from '../../../core/scenario/beyond-limit.ts';
import { placeProblems } from '../../../core/scenario/validate-place.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import { scenarioWith } from '../model/sample-market.ts';

function bytesFor(people: number): number {
  const state = allocateState({ people, providers: 10, localities: 1 });
  return columnsOf(state).reduce((sum, [, column]) => sum + column.byteLength, 0);
}

test('the memory told of is what the tables come to, twice and with the room there is to spare', () => {
  const each = (bytesFor(20_000) - bytesFor(10_000)) / 10_000;
  expect(BYTES_PER_PERSON / (each * 2 * 1.2)).toBeCloseTo(1, 1);
});

test.each([
  ['months', 1_800, 'at most 180 months, because 1,800 would take about 10 times as long as the most'],
  ['replicates', 1e7, 'at most 10,000 replicates, because 10,000,000 would take about 1,000 times as long'],
  ['people', 1e7, '10,000,000 would take about 13 GB of memory in every thread and about 50 times as long'],
  ['people', 202_923, 'about 0.26 GB of memory in every thread and a little longer than the most; ask'],
  ['months', 181, 'because 181 would take a little longer than the most; ask'],
  ['people', 1e308, '1.0e+308 would take about'],
  ['months', Infinity, 'at most 180 months'],
] as const)('too many %s, %d, are refused with what they would take', (limit, asked, words) => {
  expect(beyondLimit(limit, asked)).toContain(words);
});

test('a place file with ten million people is refused with what they would take', () => {
  const { place } = scenarioWith();
  const crowded = { ...place.fields, clients65plus: { ...place.fields.clients65plus, value: 1e7 } };
  const [problem] = placeProblems({ ...place, fields: crowded }).map(describeProblem);
  expect(problem).toMatch(/clients65plus\.value: expected .*about 13 GB of memory.*, but found 10000000/);
});

test('a market that comes to more people than the model takes on is refused before anything is made for it', () => {
  const { place, ...scenario } = scenarioWith();
  const { clients18to64, clients65plus } = place.fields;
  const fields = {
    ...place.fields,
    clients18to64: { ...clients18to64, value: 150_000 },
    clients65plus: { ...clients65plus, value: 150_000 },
  };
  expect(placeProblems({ ...place, fields })).toEqual([]);
  expect(() => prepare({ ...scenario, place: { ...place, fields } })).toThrow(
    /at most 200,000 people, because .* GB of memory .*found a market that comes to \d{3},\d{3} people in place/,
  );
});
