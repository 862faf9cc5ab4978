import { expect, test } from 'vitest';

import { runSupporters } from '../../../../core/model/steps/run-supporters.ts';
import { supportMonth, supportScene } from '../support-scene.ts';
import type { SceneSupporter } from '../support-scene.ts';

const FIXED = {
  'vat.input.irrecoverable.daycare': 0.03,
  'workforce.hours.per.worker': 25,
  'staff.growth.max': 0.06,
  'staff.headroom': 0.08,
};

function after(supporter: SceneSupporter, values: Readonly<Record<string, number>> = {}) {
  const state = supportScene([], [supporter]);
  const month = supportMonth({ ...FIXED, ...values });
  runSupporters.apply(state, { ...month, place: { ...month.place, staffTurnover: 0.24 } });
  const { taxable, price, staff } = state.supporters;
  return { taxable: taxable[0], price: price[0], staff: staff[0] };
}

/** Weekly minutes that make a year of some pounds at £20 an hour. */
const bookingsFor = (pounds: number) => (pounds / 20 / 52) * 60;

test.each([
  ['a business under the threshold does not charge VAT', { charity: 0, booked: bookingsFor(89_000) }, 0],
  ['a business over the threshold does', { charity: 0, booked: bookingsFor(91_000) }, 1],
  ['a charity never does', { charity: 1, booked: bookingsFor(910_000) }, 0],
  ['a dearer business gets there with fewer hours', { priceRatio: 1.1, booked: bookingsFor(85_000) }, 1],
])('%s', (_, supporter, taxable) => {
  expect(after(supporter).taxable).toBe(taxable);
});

test('a lower threshold draws a business in', () => {
  const supporter = { booked: bookingsFor(88_000) };
  expect(
    [90_000, 85_000].map((threshold) => after(supporter, { 'vat.threshold': threshold }).taxable),
  ).toEqual([0, 1]);
});

test('prices follow the rate councils allow, and one that charges VAT asks less before it for the tax it reclaims', () => {
  const [under, over] = [bookingsFor(50_000), bookingsFor(200_000)];
  expect(after({ booked: under, priceRatio: 1.1 }).price).toBe(2200);
  expect(after({ booked: over, priceRatio: 1.1 }).price).toBe(2134);
  expect(after({ booked: under, priceRatio: 1.1 }, { 'support.rate': 30 }).price).toBe(3300);
});

test('staff follow bookings: up at a limited pace, down no faster than people leave, with one worker to spare', () => {
  // One worker gives 1,500 minutes a week; 6% of 60,000 is 3,600; a month of turnover is 2%.
  expect(after({ staff: 60_000, booked: 100_000 }).staff).toBe(63_600);
  expect(after({ staff: 60_000, booked: 20_000 }).staff).toBe(58_800);
  expect(after({ staff: 60_000, booked: 56_000 }).staff).toBe(60_480);
  expect(after({ staff: 1500, booked: 1500 }).staff).toBe(3000);
});
