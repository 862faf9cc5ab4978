import { expect, test } from 'vitest';

import { settleSupportMarket } from '../../../../core/model/entering/support-market.ts';
import type { State } from '../../../../core/model/state.ts';
import { LOCALITIES, supportMonth, supportScene } from '../support-scene.ts';

/** The suppliers of a market where so many people have ten hours of support a week. */
function settled(people: number, values: Readonly<Record<string, number>> = {}, seed = 7): State {
  const state = supportScene(Array.from({ length: people }, () => ({})));
  state.market.supporterRows[0] = 0;
  const month = supportMonth({ 'support.clients': 40, ...values });
  settleSupportMarket(
    state,
    { seed, replicate: 0 },
    { ...month, place: { ...month.place, localities: LOCALITIES } },
  );
  return state;
}

function column(state: State, name: keyof State['supporters']): number[] {
  return [...state.supporters[name]].slice(0, state.market.supporterRows[0]);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('there are as many suppliers as their usual number of people makes, and always one', () => {
  expect([0, 30, 200, 4000].map((people) => settled(people).market.supporterRows[0])).toEqual([1, 1, 5, 100]);
});

test('suppliers start with bookings for what is budgeted, and staff for them with some to spare', () => {
  const state = settled(2000, { 'staff.headroom': 0.1 });
  expect(Math.abs(sum(column(state, 'booked')) - 1_200_000)).toBeLessThan(50);
  for (const [row, staff] of column(state, 'staff').entries()) {
    expect(staff).toBeGreaterThanOrEqual(1.1 * column(state, 'booked')[row]! - 1);
  }
});

test('the share of charities and the spread of prices are the parameters', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) =>
    settled(8000, { 'support.charity.share': 0.3, 'support.price.spread': 0.1 }, seed),
  );
  const charity = all.flatMap((state) => column(state, 'charity'));
  const logs = all.flatMap((state) => column(state, 'priceRatio').map((ratio) => Math.log(ratio)));
  // Of 2,000 suppliers, four standard errors either way.
  expect(charity).toHaveLength(2000);
  expect(Math.abs(sum(charity) / 2000 - 0.3)).toBeLessThan(0.041);
  const mean = sum(logs) / 2000;
  expect(Math.abs(mean)).toBeLessThan(0.009);
  expect(Math.abs(Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / 2000) - 0.1)).toBeLessThan(0.0064);
  expect(column(settled(400, { 'support.price.spread': 0 }), 'priceRatio')).toEqual(Array(10).fill(1));
});

test('no locality is without a supplier, even where suppliers go nowhere but home', () => {
  for (const people of [0, 100, 400]) {
    const reach = column(settled(people, { 'support.coverage': 0 }), 'coverage');
    expect(reach.reduce((all, bits) => all | bits, 0)).toBe(2 ** LOCALITIES - 1);
  }
});

test('a supplier is the same however many others there are', () => {
  const [few, many] = [settled(80), settled(4000)];
  for (const name of ['charity', 'priceRatio'] as const) {
    expect(column(many, name).slice(0, 2)).toEqual(column(few, name));
  }
});
