import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { outOfCash } from '../../../core/exposure/assess.ts';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { hoursAt } from '../../../core/exposure/hours.ts';
import { pathAt } from '../../../core/exposure/market-path.ts';
import type { MarketPath } from '../../../core/exposure/market-path.ts';
import { ownMonths } from '../../../core/exposure/own-months.ts';
import { DAYS_PER_MONTH } from '../../../core/time/days.ts';
import { COUNCIL_ONLY, flatPath, flatTerms } from './flat-market.ts';

const TERMS = flatTerms(6);

test('in a market that stands still, hours and revenue are those of the books', () => {
  const months = ownMonths(COUNCIL_ONLY, flatPath(6), TERMS);
  for (const month of months) {
    expect(month.hours.framework).toBeCloseTo(1_300, 9);
    expect(month.revenue).toBe(1_300 * 2_800);
  }
});

test('councils that pay a month later pay each month what was invoiced in the month before', () => {
  const books = { ...COUNCIL_ONLY, councilDays: DAYS_PER_MONTH };
  const months = ownMonths(books, flatPath(6), TERMS);
  expect(months.map(({ received }) => received)).toEqual(Array<number>(6).fill(3_640_000));
});

test('what councils owe comes in whole, whenever it falls due', () => {
  const months = ownMonths({ ...COUNCIL_ONLY, councilDays: 75 }, flatPath(6), TERMS);
  const invoiced = months.slice(0, 6).reduce((sum, { revenue }) => sum + revenue, 0);
  const received = months.reduce((sum, { received: came }) => sum + came, 0);
  const late = ownMonths({ ...COUNCIL_ONLY, owedByCouncils: 0, councilDays: 75 }, flatPath(6), TERMS);
  const withoutDebts = late.reduce((sum, { received: came }) => sum + came, 0);
  expect(received - withoutDebts).toBe(3_640_000);
  expect(withoutDebts).toBeLessThan(invoiced);
});

test('cash moves by what comes in less what is paid and taken out, to the penny', () => {
  const books = { ...EXAMPLE_BOOKS, drawings: 250 };
  const months = ownMonths(books, flatPath(6, { framework: 50_000 }), TERMS);
  let cash = books.cash * 100;
  for (const month of months) {
    cash += month.received - month.cost - 25_000;
    expect(month.cash).toBe(cash);
  }
});

test('hours fall in the proportion in which those of the provider like it fall', () => {
  const path = flatPath(1, { framework: 30_000 });
  const hours = hoursAt(EXAMPLE_BOOKS, pathAt(path, 0), pathAt(path, 1));
  expect(hours.framework).toBe(EXAMPLE_BOOKS.payers.framework.hours / 2);
  expect(hours.directPayment).toBe(EXAMPLE_BOOKS.payers.directPayment.hours);
});

test('hours rise by as many as those of the provider like it, for the size of the books', () => {
  // 1,500 hours a month of the like one are 1,200 a week of the books: each of its minutes is 0.8 of a minute times 13/3.
  const path = flatPath(1, { directPayment: 36_000 });
  const hours = hoursAt(EXAMPLE_BOOKS, pathAt(path, 0), pathAt(path, 1));
  const size = 1_200 / (1_500 / (13 / 3));
  expect(hours.directPayment).toBeCloseTo(100 + (size * 100) / (13 / 3), 9);
});

test('what the provider like it hardly sells goes by the whole market', () => {
  const block = { ...EXAMPLE_BOOKS, payers: { ...EXAMPLE_BOOKS.payers, block: { hours: 200, fee: 24 } } };
  const path = flatPath(1, { marketBlock: 0 });
  const [start, then] = [
    { ...pathAt(path, 0), marketBlock: 80_000 },
    { ...pathAt(path, 1), marketBlock: 20_000 },
  ];
  expect(hoursAt(block, start, then).block).toBe(50);
});

test('more cash never makes it run out sooner, everything else as it is', () => {
  const path = flatPath(6, { framework: 20_000 });
  fc.assert(
    fc.property(
      fc.integer({ min: -50_000, max: 300_000 }),
      fc.integer({ min: 0, max: 200_000 }),
      (cash, more) => {
        expect(outAt(path, cash + more)).toBeGreaterThanOrEqual(outAt(path, cash));
      },
    ),
    { numRuns: 40 },
  );
});

/** The month in which so many pounds have run out; never counts as later than any. */
function outAt(path: MarketPath, pounds: number): number {
  return outOfCash(ownMonths({ ...EXAMPLE_BOOKS, cash: pounds }, path, TERMS), 3_000_000) ?? Infinity;
}

describe('what is bought from service funds', () => {
  const books = {
    ...COUNCIL_ONLY,
    payers: { ...COUNCIL_ONLY.payers, directPayment: { hours: 100, fee: 30 } },
  };
  const received = (fund: number, fundsInArrears: boolean) =>
    ownMonths(
      books,
      flatPath(6, { fund }),
      TERMS.map((term) => ({ ...term, fundsInArrears })),
    ).map((month) => month.received);

  it('is in the bank with the care, and none of it is a bad debt, where funds are paid in advance', () => {
    // From the first month on: 100 hours a week at £30, and 300 from the framework at £28 as late as ever.
    expect(received(30_000, false).at(-1)).toBe(1_300_000 + 3_640_000);
    expect(received(0, false).at(-1)).toBeLessThan(1_300_000 + 3_640_000);
  });

  it('comes as late as any invoice to the council where funds are paid in arrears', () => {
    const [advance, arrears] = [received(30_000, false), received(30_000, true)];
    expect(arrears[0]).toBe(advance[0]! - 1_300_000);
    expect(arrears.at(-1)).toBe(advance.at(-1));
  });
});
