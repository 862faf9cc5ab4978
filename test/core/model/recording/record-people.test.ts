import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../../core/model/indicators.ts';
import { createRecorder, openRecorder, record } from '../../../../core/model/recording/record.ts';
import { breakDown } from '../../../../core/model/recording/break-down.ts';
import { categoriesOf, categoryCount, DIMENSIONS } from '../../../../core/model/recording/category.ts';
import { MEASURE_IDS, measuresOf } from '../../../../core/model/recording/measures.ts';
import { overMonths } from '../../../../core/model/indicators/over-months.ts';
import { emptyCounts } from '../../../../core/model/recording/arrangement-counts.ts';
import { recordPeople } from '../../../../core/model/recording/record-people.ts';
import { allocateTally, monthTotal, openTally, SUM, SUMS } from '../../../../core/model/recording/tally.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { Sum } from '../../../../core/model/recording/tally.ts';
import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../sample-market.ts';
import { followMarket } from '../follow-market.ts';

const MONTHS = 24;
const LOCALITIES = 3;
const place = placeWith({ clients18to64: 120, clients65plus: 150, providers: 16, localities: LOCALITIES });
const CATEGORIES = categoriesOf(LOCALITIES);

describe('two years of a market with every lever in use', () => {
  const series = new Float64Array(INDICATOR_IDS.length * MONTHS);
  const sums = new Float64Array(categoryCount(LOCALITIES) * SUMS.length);
  const changes = { chosen: 0, forced: 0 };
  const scenario = scenarioWith({ place, months: MONTHS, option: optionWith(...EVERY_LEVER) });
  let recorder: ReturnType<typeof createRecorder> | undefined;
  followMarket(
    scenario,
    {
      before: (state, month) => {
        if (month.reported !== 0) return;
        recorder = createRecorder(state.extent);
        openRecorder(recorder, state);
      },
    },
    (state, month) => {
      if (month.reported < 0) return;
      record(state, month, recorder!, series, MONTHS);
      changes.chosen += state.market.changesChosen[0]!;
      changes.forced += state.market.changesForced[0]!;
    },
  );
  breakDown(recorder!.tally, sums);

  const over = (id: IndicatorId): number => {
    const first = INDICATOR_IDS.indexOf(id) * MONTHS;
    return series.subarray(first, first + MONTHS).reduce((total, value) => total + value, 0);
  };
  const sumOf = (dimension: string, sum: Sum): number =>
    CATEGORIES.reduce(
      (total, category, at) =>
        category.dimension === dimension ? total + sums[at * SUMS.length + SUM[sum]]! : total,
      0,
    );

  test.each(DIMENSIONS)('by %s the categories add up to the months of the market', (dimension) => {
    expect(sumOf(dimension, 'personMonths')).toBe(over('people.supported') + over('people.self-funding'));
    expect(sumOf(dimension, 'clientMonths')).toBe(over('people.supported'));
    expect(sumOf(dimension, 'careNeeded') / 60).toBeCloseTo(over('care.hours.needed'), 6);
    expect(sumOf(dimension, 'careDelivered') / 60).toBeCloseTo(over('care.hours.delivered'), 6);
    expect(sumOf(dimension, 'supportNeeded') / 60).toBeCloseTo(over('care.support.needed'), 6);
    expect(sumOf(dimension, 'supportDelivered') / 60).toBeCloseTo(over('care.support.delivered'), 6);
    expect(sumOf(dimension, 'payments') / 100).toBeCloseTo(over('people.payments'), 6);
    expect(sumOf(dimension, 'contribution') / 100).toBeCloseTo(over('people.contributions'), 6);
    expect(sumOf(dimension, 'vat') / 100).toBeCloseTo(over('people.vat'), 6);
    expect(sumOf(dimension, 'fees') / 100).toBeCloseTo(over('people.fees'), 6);
    expect(sumOf(dimension, 'waiting')).toBe(over('care.waiting'));
    expect(sumOf(dimension, 'changesChosen')).toBe(changes.chosen);
    expect(sumOf(dimension, 'changesForced')).toBe(changes.forced);
    for (const sum of SUMS) {
      const everyone = sumOf('everyone', sum);
      expect(Math.abs(sumOf(dimension, sum) - everyone)).toBeLessThanOrEqual(1e-9 * everyone);
    }
  });

  test('need met of everyone is need met of the market, over the whole time', () => {
    const met = overMonths('care.need.met', (id) => {
      const first = INDICATOR_IDS.indexOf(id) * MONTHS;
      return series.subarray(first, first + MONTHS);
    });
    const everyone = CATEGORIES.findIndex(({ dimension }) => dimension === 'everyone');
    const told = measuresOf(sums)[everyone * MEASURE_IDS.length + MEASURE_IDS.indexOf('need.met')];
    expect(told).toBeCloseTo(met, 12);
  });

  test('there is something to add up in every sum', () => {
    const empty = SUMS.filter((sum) => sumOf('everyone', sum) === 0);
    expect(empty).toEqual([]);
  });

  test('the months of changes are the indicators of changes', () => {
    expect(over('choice.changes.chosen')).toBe(changes.chosen);
    expect(over('choice.changes.forced')).toBe(changes.forced);
  });

  test('self-funders have no budget, no label and no contribution', () => {
    const at = CATEGORIES.findIndex(({ dimension, id }) => dimension === 'means' && id === 'self-funder');
    const cell = (sum: Sum) => sums[at * SUMS.length + SUM[sum]]!;
    expect(cell('personMonths')).toBe(over('people.self-funding'));
    expect((['clientMonths', 'contribution', 'weeklyBudget', 'labelled'] as const).map(cell)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(cell('payments')).toBeGreaterThan(0);
  });
});

test('changes of provider are those of the person in the row, not of who was in it before', () => {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  const { people, market } = state;
  market.peopleRows[0] = 1;
  people.present[0] = 1;
  people.identity[0] = 7;
  people.changesChosen[0] = 2;
  people.changesForced[0] = 1;
  const tally = allocateTally(state.extent);
  openTally(tally, state);
  const inMonth = (): readonly number[] => {
    recordPeople(state, tally, emptyCounts());
    return [monthTotal(tally, 'changesChosen'), monthTotal(tally, 'changesForced')];
  };
  expect(inMonth()).toEqual([0, 0]);
  people.changesChosen[0] = 3;
  expect(inMonth()).toEqual([1, 0]);
  expect(inMonth()).toEqual([0, 0]);
  // Another person takes the row, and loses a provider in their first month and another by choice in their second.
  people.identity[0] = 12;
  people.changesChosen[0] = 0;
  people.changesForced[0] = 1;
  expect(inMonth()).toEqual([0, 1]);
  people.changesChosen[0] = 1;
  expect(inMonth()).toEqual([1, 0]);
});
