import { expect, test } from 'vitest';

import { careworkerPay } from '../../../../core/model/books/provider-cost.ts';
import { nextPay } from '../../../../core/model/staffing/pay.ts';
import type { StructureChoice } from '../../../../core/scenario/structure.ts';
import { STAFFING } from './parameters.ts';

const parameters = {
  ...STAFFING,
  'wage.nlw': 1200,
  'pay.careworker.premium': 0.05,
  'pay.adjust.monthly': 0.25,
  'pay.scarcity': 0.4,
  'pay.scarcity.most': 0.08,
  'workforce.vacancy': 0.1,
};
const USUAL = { pay: 1260, vacancy: 0.1, outlook: 0.03 };

const pay = (
  changed: Partial<typeof USUAL> = {},
  floor = 1200,
  response: StructureChoice<'wage-response'> = 'floor-and-scarcity',
) => nextPay({ ...USUAL, ...changed }, { ...parameters, 'wage.nlw': floor }, response);

test('a typical provider with the usual share of posts vacant keeps its pay', () => {
  expect(careworkerPay(parameters)).toBe(1260);
  expect(pay()).toBe(1260);
});

test('a rise of the wage floor raises everyone’s pay in that month: to the floor at once, and beyond it part-way', () => {
  // Usual pay becomes £13.65; a quarter of the way from £12.60 is 26p.
  expect(pay({}, 1300)).toBe(1300);
  expect(pay({}, 1240)).toBe(1271);
  expect(pay({ pay: 1200 }, 1290)).toBe(1290);
});

/** How far pay stands over a floor that rose from £12.00, so many months after. */
function over(floor: number, months: number): number {
  let paid = 1260;
  for (let month = 0; month < months; month++) paid = pay({ pay: paid }, floor);
  return paid / floor - 1;
}

test('the differential above the floor shrinks when the floor rises, the more the faster it rises, and then recovers', () => {
  expect(over(1224, 1)).toBeLessThan(0.05);
  expect(over(1260, 1)).toBeLessThan(over(1224, 1));
  expect(over(1260, 18)).toBeGreaterThan(0.048);
});

test('posts that stay vacant raise pay, within a limit', () => {
  // A tenth more posts vacant than usual: 4% of £12.00, 48p, of which a quarter comes in the month.
  expect(pay({ vacancy: 0.2 })).toBe(1272);
  expect(pay({ vacancy: 0.3 })).toBe(1284);
  expect(pay({ vacancy: 0.9 })).toBe(1284);
});

test('pay is not cut in cash', () => {
  expect(pay({ pay: 1400 })).toBe(1400);
  expect(pay({ vacancy: 0 })).toBe(1260);
});

test('who loses money gives no rise but the law’s', () => {
  expect(pay({ vacancy: 0.3, outlook: -0.001 })).toBe(1260);
  expect(pay({ outlook: -0.001 }, 1240)).toBe(1260);
  expect(pay({ outlook: -0.001 }, 1290)).toBe(1290);
});

test('under floor-alone vacancies do not move pay, which follows the wage floor at its usual distance and pace', () => {
  for (const vacancy of [0, 0.1, 0.3, 0.9]) {
    expect(pay({ vacancy }, 1200, 'floor-alone')).toBe(1260);
    expect(pay({ vacancy }, 1240, 'floor-alone')).toBe(1271);
  }
  expect(pay({ pay: 1400 }, 1240, 'floor-alone')).toBe(1400);
  expect(pay({ outlook: -0.001 }, 1240, 'floor-alone')).toBe(1260);
});

test('a provider that breaks even goes on raising pay, and one that loses raises it no further than the floor', () => {
  expect(pay({ vacancy: 0.2, outlook: 0 })).toBe(pay({ vacancy: 0.2 }));
  expect(pay({ vacancy: 0.2, outlook: 0 })).toBeGreaterThan(1260);
  expect(pay({ vacancy: 0.2, outlook: -0.0001 })).toBe(1260);
});
