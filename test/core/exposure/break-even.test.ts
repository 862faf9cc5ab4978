import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEven, keepWhole } from '../../../core/exposure/break-even.ts';
import type { Books } from '../../../core/exposure/books.ts';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { COUNCIL_ONLY, flatTerms } from './flat-market.ts';

const { parameters } = flatTerms(1)[0]!;

function chargedAt(books: Books, pence: number): Books {
  return {
    ...books,
    payers: { ...books.payers, framework: { ...books.payers.framework, fee: pence / 100 } },
  };
}

test('the fee that breaks even is the least in whole pence at which nothing is missing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 3_000 }),
      fc.integer({ min: 1_271, max: 2_000 }),
      fc.integer({ min: 20_000, max: 6_000_000 }),
      (hours, pay, office) => {
        const books = {
          ...COUNCIL_ONLY,
          payers: { ...COUNCIL_ONLY.payers, framework: { hours, fee: 28 } },
          pay: pay / 100,
          office: office / 100,
        };
        // What the books say of the office holds at the fee they state, so the fee is looked for again from the one found.
        let fee = 2_800;
        for (let round = 0; round < 6; round++)
          fee = breakEven(chargedAt(books, fee), parameters).fees[0]!.fee;
        const { surplus } = breakEven(chargedAt(books, fee), parameters).standing;
        const { surplus: below } = breakEven(chargedAt(books, fee - 1), parameters).standing;
        // A line is rounded by itself: half a penny each for eighteen of them.
        expect(surplus).toBeGreaterThanOrEqual(-9);
        expect(below).toBeLessThan(9);
      },
    ),
    { numRuns: 60 },
  );
});

test('at the hours that break even nothing is left over and nothing missing', () => {
  const { hours } = breakEven(COUNCIL_ONLY, parameters);
  const { standing } = breakEven(COUNCIL_ONLY, parameters);
  const perHour = (standing.surplus + standing.lines.branch) / (300 * (13 / 3));
  expect(hours).toBeCloseTo(standing.lines.branch / perHour / (13 / 3), 1);
});

test('where every hour costs more than it brings no number of hours breaks even', () => {
  expect(breakEven(chargedAt(COUNCIL_ONLY, 1_500), parameters).hours).toBeNull();
});

test('the fees that keep the books whole leave as much over as before the floor rose', () => {
  const rise = keepWhole(EXAMPLE_BOOKS, 1_350, parameters);
  expect(rise.pay).toBe(1_300 + (1_350 - 1_271));
  const more = rise.after.cost - rise.before.cost;
  const hours = 1_200 * (13 / 3);
  // Bad debt, marketing and VAT come off what is charged more, so a little over the cost of the hour is needed.
  for (const { exact, now } of rise.fees) {
    expect(exact - now).toBeGreaterThan(more / hours);
    expect(exact - now).toBeLessThan((more / hours) * 1.05);
  }
});

test('a floor that does not rise changes nothing', () => {
  const { before, after, fees } = keepWhole(EXAMPLE_BOOKS, parameters['wage.nlw'], parameters);
  expect(after).toEqual(before);
  for (const { now, exact } of fees) expect(exact).toBe(now);
});

test('the cost of running the business is at first what the books say', () => {
  const { lines } = breakEven(COUNCIL_ONLY, parameters).standing;
  const { branch, running, administration, marketing, recruitment, inputVat } = lines;
  expect(branch + running + administration + marketing + recruitment + inputVat).toBeCloseTo(600_000, -1);
});
