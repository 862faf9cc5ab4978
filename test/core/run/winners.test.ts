import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { categoriesOf } from '../../../core/model/recording/category.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { clearFortunes, emptyFortunes } from '../../../core/run/fortunes.ts';
import type { Fortunes } from '../../../core/run/fortunes.ts';
import {
  DifferentPeople,
  weighFortunes,
  WINNER_FIGURES,
  winnerFiguresOf,
} from '../../../core/run/winners.ts';
import type { WinnerFigure } from '../../../core/run/winners.ts';
import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';
import { anything, pairOf } from './any-scenario.ts';

const LOCALITIES = 2;
const CATEGORIES = categoriesOf(LOCALITIES);
const THRESHOLDS = { hours: 0.1, payment: 500 };
/** Weeks in twelve of the model's months. */
const WEEKS = 52;

/** People who were there for a year, each with an hour of need a week, by minutes met and pence paid a week. */
function fortunesOf(...lives: readonly (readonly [minutes: number, pence: number])[]): Fortunes {
  const everyone = { dimension: 'everyone', id: 'everyone' };
  const older = { dimension: 'group', id: 'older' };
  const at = ({ dimension, id }: typeof older) =>
    CATEGORIES.findIndex((category) => category.dimension === dimension && category.id === id);
  return {
    localities: LOCALITIES,
    present: Uint8Array.from(lives, () => 1),
    months: Uint8Array.from(lives, () => 12),
    needed: Float64Array.from(lives, () => 60 * WEEKS),
    met: Float64Array.from(lives, ([minutes]) => minutes * WEEKS),
    paid: Float64Array.from(lives, ([, pence]) => pence * WEEKS),
    categories: Uint8Array.from(
      lives.flatMap(() => [
        at(everyone),
        at(older),
        at({ dimension: 'locality', id: 'locality-2' }),
        at({ dimension: 'deployment', id: 'council-managed' }),
        at({ dimension: 'route', id: 'block' }),
        at({ dimension: 'means', id: 'pays-nothing' }),
      ]),
    ),
  };
}

function said(sums: Float64Array, category: string): Readonly<Record<WinnerFigure, number>> {
  const figures = winnerFiguresOf(sums);
  const at = CATEGORIES.findIndex(({ id }) => id === category) * WINNER_FIGURES.length;
  return Object.fromEntries(WINNER_FIGURES.map((id, index) => [id, figures[at + index]])) as Record<
    WinnerFigure,
    number
  >;
}

const FIRST = fortunesOf([30, 1000], [30, 1000], [30, 1000], [30, 1000]);
/** A tenth of the need is 6 minutes; the line is 500 pence. */
const OTHER = fortunesOf([36, 1500], [36.5, 1501], [24, 500], [23, 0]);

test('more need met or more paid counts once it passes the line, in everyone and in the kinds each is of', () => {
  const sums = weighFortunes(FIRST, OTHER, THRESHOLDS);
  for (const category of ['everyone', 'older', 'locality-2', 'council-managed', 'block', 'pays-nothing']) {
    expect(said(sums, category)).toEqual({
      people: 4,
      'hours.more': 0.25,
      'hours.less': 0.25,
      'hours.unchanged': 0.5,
      'hours.change': expect.closeTo(-0.5 / 60 / 4, 12) as number,
      'payments.less': 0.25,
      'payments.more': 0.25,
      'payments.unchanged': 0.5,
      'payments.change': expect.closeTo((500 + 501 - 500 - 1000) / 100 / 4, 12) as number,
    });
  }
  expect(said(sums, 'locality-1').people).toBe(0);
});

test('who gains under one option loses under the other when the two change places', () => {
  const there = said(weighFortunes(FIRST, OTHER, THRESHOLDS), 'everyone');
  const back = said(weighFortunes(OTHER, FIRST, THRESHOLDS), 'everyone');
  expect(back['hours.less']).toBe(there['hours.more']);
  expect(back['payments.less']).toBe(there['payments.more']);
  expect(back['hours.change']).toBeCloseTo(-there['hours.change'], 12);
  expect(back['payments.change']).toBeCloseTo(-there['payments.change'], 12);
});

test('someone who needed nothing is unchanged, and months they were not there do not thin their change out', () => {
  const [first, other] = [fortunesOf([0, 0], [30, 0]), fortunesOf([0, 0], [30, 0])];
  for (const each of [first, other]) {
    each.needed[0] = 0;
    each.months[1] = 3;
  }
  other.paid[1] = 600 * 13;
  const {
    'hours.unchanged': unchanged,
    'payments.more': more,
    'payments.change': change,
  } = said(weighFortunes(first, other, THRESHOLDS), 'everyone');
  expect([unchanged, more]).toEqual([1, 0.5]);
  expect(change).toBeCloseTo(3, 12);
});

test('options whose people are not the same are a defect', () => {
  const fewer = fortunesOf([30, 1000], [30, 1000], [30, 1000]);
  expect(() => weighFortunes(FIRST, fewer, THRESHOLDS)).toThrow(DifferentPeople);
  const later = fortunesOf([30, 1000], [30, 1000], [30, 1000], [30, 1000]);
  later.months[3] = 11;
  expect(() => weighFortunes(FIRST, later, THRESHOLDS)).toThrow('Person 3 is not there in the same months');
});

test('a path leaves nothing of its people to the next', () => {
  const used = fortunesOf([30, 1000]);
  clearFortunes(used);
  const { localities: _, ...columns } = used;
  for (const column of Object.values(columns)) expect([...column].every((value) => value === 0)).toBe(true);
  expect(emptyFortunes(LOCALITIES).present).toHaveLength(0);
});

describe('a simulated market', () => {
  const asUsual = scenarioWith({ place: placeWith({ localities: LOCALITIES }), months: 24 });
  const changed = { ...asUsual, option: optionWith(...EVERY_LEVER) };

  test('equal options have exactly nobody who gains or loses, and hold everyone unchanged', () => {
    const simulator = createSimulator([changed, { ...changed }]);
    simulator.run(0);
    const everyone = said(simulator.winners[0]!, 'everyone');
    expect(everyone.people).toBeGreaterThan(100);
    expect(everyone).toEqual({
      people: everyone.people,
      'hours.more': 0,
      'hours.less': 0,
      'hours.unchanged': 1,
      'hours.change': 0,
      'payments.less': 0,
      'payments.more': 0,
      'payments.unchanged': 1,
      'payments.change': 0,
    });
  });

  test('gains are losses when the options are swapped', () => {
    const [there, back] = [
      [asUsual, changed],
      [changed, asUsual],
    ].map((scenarios) => {
      const simulator = createSimulator(scenarios);
      simulator.run(1);
      return simulator.winners[0]!;
    });
    for (const category of ['everyone', 'older', 'mental', 'locality-1', 'locality-2']) {
      const [one, other] = [said(there!, category), said(back!, category)];
      expect(other.people).toBe(one.people);
      expect([other['hours.less'], other['hours.more']]).toEqual([one['hours.more'], one['hours.less']]);
      expect([other['payments.less'], other['payments.more']]).toEqual([
        one['payments.more'],
        one['payments.less'],
      ]);
      expect(other['payments.change']).toBeCloseTo(-one['payments.change'], 9);
    }
    expect(said(there!, 'everyone')['payments.unchanged']).toBeLessThan(1);
  });

  test('every kind of people adds up to everyone', () => {
    const simulator = createSimulator([asUsual, changed, asUsual]);
    simulator.run(0);
    expect(simulator.winners).toHaveLength(2);
    const figures = winnerFiguresOf(simulator.winners[0]!);
    for (const dimension of ['group', 'locality', 'deployment', 'route', 'means']) {
      const people = CATEGORIES.map((category, at) =>
        category.dimension === dimension ? figures[at * WINNER_FIGURES.length]! : 0,
      );
      expect(people.reduce((sum, n) => sum + n, 0)).toBe(figures[0]);
    }
  });

  test('one option by itself is compared with nothing', () => {
    const simulator = createSimulator([changed]);
    simulator.run(0);
    expect(simulator.winners).toEqual([]);
  });
});

test('in any market the same people are there under both options, and shares add up to one', () => {
  assert(
    property(anything, (generated) => {
      const simulator = createSimulator(pairOf(generated));
      simulator.run(0);
      const figures = winnerFiguresOf(simulator.winners[0]!);
      const [people, more, less, same] = figures;
      expect(more! + less! + same!).toBeCloseTo(people! > 0 ? 1 : 0, 12);
    }),
    { numRuns: 25 },
  );
});
