import { describe, expect, test } from 'vitest';

import { allocateColumns } from '../../../../core/model/columns.ts';
import {
  ALL_STREAMS,
  NAMED_STREAMS,
  NO_STREAMS,
  streamLabels,
} from '../../../../core/model/budgeting/named-streams.ts';
import {
  bringInStreams,
  otherStreamRules,
  streamsHeldBy,
} from '../../../../core/model/budgeting/other-stream.ts';
import { reviewPeople } from '../../../../core/model/steps/review-people.ts';
import { PEOPLE } from '../../../../core/model/tables/people-table.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from '../../../../core/model/vocabulary.ts';
import { resolveMonthly } from '../../../../core/parameters/resolve.ts';
import type { ParameterRegister } from '../../../../core/parameters/parameter.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { parseMonth } from '../../../../core/time/month.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { onePerson } from '../one-person.ts';
import { optionWith, parametersWith, scenarioWith, SHIPPED } from '../sample-market.ts';

const SIZE = 5000;
const [ILF, HOUSING, WORK] = NAMED_STREAMS.map((_, stream) => 1 << stream) as [number, number, number];

/** Streams nobody has but those given, with a share, a weekly amount and the rest. */
function streams(given: Readonly<Record<string, number>>): Record<string, number> {
  const none = NAMED_STREAMS.flatMap(({ id }) => [
    [`stream.${id}.share.18to64`, 0],
    [`stream.${id}.share.65plus`, 0],
  ]);
  const own = Object.entries(given).map(([id, value]) => [`stream.${id}`, value]);
  return Object.fromEntries([...none, ...own]);
}

const FOUND = parametersWith(
  streams({
    'supporting-people.share.18to64': 0.3,
    'supporting-people.share.65plus': 0.1,
    'supporting-people.amount': 80,
    'supporting-people.charged': 1,
    'access-to-work.share.18to64': 0.2,
    'access-to-work.amount': 40,
    'access-to-work.charged': 0,
  }),
);

function monthWith(parameters: ParameterRegister, reach: number, offset = 0): PlannedMonth {
  const option = optionWith({ lever: 'budget.streams', from: '2026-04', value: reach });
  const plan = prepare(scenarioWith({ parameters, option, months: 12 }));
  return monthOfPlan(plan, plan.spinUp + offset, 0);
}

type Holding = { readonly held: number; readonly amount: number; readonly charged: number };

/** What a crowd of an age band has, and has brought into their budgets, at a reach of the lever. */
function crowd(reach: number, band = BAND_18_TO_64, before = ALL_STREAMS): readonly Holding[] {
  const rules = otherStreamRules(monthWith(FOUND, reach));
  const people = allocateColumns(PEOPLE, 1);
  return Array.from({ length: SIZE }, (_, identity) => {
    people.identity[0] = identity;
    people.streamsHeld[0] = streamsHeldBy(identity, band, before, rules);
    bringInStreams(people, 0, rules);
    return { held: people.streamsHeld[0], amount: people.otherStream[0]!, charged: people.otherCharged[0]! };
  });
}

function strayOf(part: number, whole: number, share: number): number {
  return Math.abs(part / whole - share) / Math.sqrt((share * (1 - share)) / whole);
}

function countOf<T>(all: readonly T[], isOne: (one: T) => boolean): number {
  return all.filter(isOne).length;
}

test('nobody has other money in their budget where the council brings none together', () => {
  expect(crowd(0).every(({ amount, charged }) => amount === 0 && charged === 0)).toBe(true);
});

test.each([
  ['supporting-people', '18-64', HOUSING, BAND_18_TO_64, 0.3, 8000],
  ['supporting-people', '65 and over', HOUSING, BAND_65_PLUS, 0.1, 8000],
  ['access-to-work', '18-64', WORK, BAND_18_TO_64, 0.2, 4000],
])(
  'the share given has %s of people %s, half of them less than the median',
  (...[, , stream, band, share, median]) => {
    const all = crowd(1, band);
    expect(
      strayOf(
        countOf(all, ({ held }) => (held & stream) > 0),
        SIZE,
        share,
      ),
    ).toBeLessThan(4);
    const alone = all.filter(({ held }) => held === stream);
    expect(alone.every(({ amount }) => Number.isInteger(amount) && amount > 0)).toBe(true);
    expect(
      strayOf(
        countOf(alone, ({ amount }) => amount < median),
        alone.length,
        0.5,
      ),
    ).toBeLessThan(4);
  },
);

test('nobody has a stream whose share is nothing at their age', () => {
  expect(crowd(1, BAND_65_PLUS).every(({ held }) => held === HOUSING || held === NO_STREAMS)).toBe(true);
  expect(crowd(1).every(({ held }) => (held & ILF) === 0)).toBe(true);
});

test('whether a person has one stream says nothing of another, and both are in the budget of whoever has both', () => {
  const all = crowd(1);
  const both = all.filter(({ held }) => held === HOUSING + WORK);
  expect(strayOf(both.length, SIZE, 0.3 * 0.2)).toBeLessThan(4);
  expect(both.every(({ amount, charged }) => charged > 0 && charged < amount)).toBe(true);
});

test('the part charged for is the sum of the streams that are', () => {
  const all = crowd(1);
  const uncharged = all.filter(({ held }) => (held & HOUSING) === 0);
  expect(uncharged.every(({ charged }) => charged === 0)).toBe(true);
  const whole = all.filter(({ held }) => (held & WORK) === 0);
  expect(whole.every(({ amount, charged }) => charged === amount)).toBe(true);
});

test('whoever a council reaches it also reaches when it reaches further, with the same amount', () => {
  const some = crowd(0.4);
  const all = crowd(1);
  const reached = countOf(some, ({ amount }) => amount > 0);
  expect(
    strayOf(
      reached,
      countOf(all, ({ amount }) => amount > 0),
      0.4,
    ),
  ).toBeLessThan(4);
  expect(some.map(({ amount }, identity) => (amount > 0 ? all[identity]!.amount : 0))).toEqual(
    some.map(({ amount }) => amount),
  );
});

describe('a stream closed to new people', () => {
  const CLOSED = parametersWith(
    streams({ 'independent-living-fund.share.18to64': 1, 'independent-living-fund.open': 0 }),
  );

  test('stays with whoever had it and takes nobody else', () => {
    const rules = otherStreamRules(monthWith(CLOSED, 1));
    expect(streamsHeldBy(5, BAND_18_TO_64, ALL_STREAMS, rules)).toBe(ILF);
    expect(streamsHeldBy(5, BAND_18_TO_64, NO_STREAMS, rules)).toBe(NO_STREAMS);
  });

  test('is had by people a place starts with and by none who come later', () => {
    const option = optionWith({ lever: 'budget.streams', from: '2026-04', value: 1 });
    const there = new Set<number>();
    let kept = 0;
    let came = 0;
    let cameWith = 0;
    const scenario = scenarioWith({ parameters: CLOSED, option, months: 18 });
    const lookAt = {
      atStart: ({ people }: { people: { identity: ArrayLike<number> } }) => {
        for (const identity of Array.from(people.identity)) there.add(identity);
      },
    };
    followMarket(scenario, lookAt, (state) => {
      const { identity, streamsHeld, otherStream } = state.people;
      for (const row of presentPeople(state)) {
        const has = streamsHeld[row]! > 0 && otherStream[row]! > 0;
        if (there.has(identity[row]!)) kept += has ? 1 : 0;
        else {
          came++;
          cameWith += streamsHeld[row]! + otherStream[row]!;
        }
      }
    });
    expect(cameWith).toBe(0);
    expect(came).toBeGreaterThan(100);
    expect(kept).toBeGreaterThan(100);
  });
});

describe('a stream that has ended', () => {
  const ENDING = ((): ParameterRegister => {
    const id = 'stream.access-to-work.share.18to64';
    const running = parametersWith(streams({ 'access-to-work.share.18to64': 1 }));
    const { values, ...parameter } = running.get(id)!;
    const ended = { ...values[0]!, from: '2026-07-01', value: 0 };
    return new Map(running).set(id, { ...parameter, values: [...values, ended] });
  })();
  const YOUNG = { group: 3, streamsHeld: WORK, otherStream: 7000 };

  test.each([
    ['is kept at a review before its end', 2, 0, true],
    ['is kept until the review', 3, 5, true],
    ['is lost at the first review after it', 3, 0, false],
  ])('%s', (_, offset, reviewLeft, isKept) => {
    const state = onePerson({ ...YOUNG, reviewLeft });
    reviewPeople.apply(state, monthWith(ENDING, 1, offset));
    const { streamsHeld, otherStream } = state.people;
    expect([streamsHeld[0]! > 0, otherStream[0]! > 0]).toEqual([isKept, isKept]);
  });
});

function shipped(id: string, month: string): number {
  return resolveMonthly(SHIPPED.readParameters(), [id], [parseMonth(month)], []).get(id)![0]!;
}

describe('the streams as shipped', () => {
  test.each([
    [
      'the Independent Living Fund closes to new people in 2010',
      'independent-living-fund.open',
      '2010-05',
      '2010-06',
    ],
    ['and ends with June 2015 at 18-64', 'independent-living-fund.share.18to64', '2015-06', '2015-07'],
    ['and at 65 and over', 'independent-living-fund.share.65plus', '2015-06', '2015-07'],
  ])('%s', (_, id, last, first) => {
    expect(shipped(`stream.${id}`, last)).toBeGreaterThan(0);
    expect(shipped(`stream.${id}`, first)).toBe(0);
  });

  test('have values from 2009, and of them housing-related support alone is charged for', () => {
    const charged = NAMED_STREAMS.filter(({ id }) => shipped(`stream.${id}.charged`, '2009-04') === 1);
    expect(charged.map(({ id }) => id)).toEqual(['supporting-people']);
    for (const { id } of NAMED_STREAMS) expect(shipped(`stream.${id}.amount`, '2009-04')).toBeGreaterThan(0);
  });
});

test('the names of a set of streams are those of its members, in their order', () => {
  expect(streamLabels(WORK + ILF)).toEqual(['Independent Living Fund', 'Access to Work']);
  expect(streamLabels(NO_STREAMS)).toEqual([]);
});
