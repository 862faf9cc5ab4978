import { assert, constantFrom, integer, property } from 'fast-check';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';

import { inputTaxRecovered, isWithinDeMinimis, partialExemption } from '../../../core/vat/input-tax.ts';
import { vatRules } from '../../../core/vat/rules.ts';
import { liabilityOf, recoversVat } from '../../../core/vat/supply.ts';
import type { Buyer, Liability, Service, SupplierStatus } from '../../../core/vat/supply.ts';
import { addVat, extractVat, netOfVat } from '../../../core/vat/vat.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { SHIPPED } from '../model/sample-market.ts';

const REGISTER = SHIPPED.readParameters();
const NOW = vatRules(REGISTER, parseMonth('2026-11'));

describe('£100 of budget', () => {
  test.each([
    [0.2, 8333, 1667],
    [0.175, 8511, 1489],
    [0.15, 8696, 1304],
    [0.05, 9524, 476],
    [0, 10_000, 0],
  ])('at %d buys what is left after the tax in it', (rate, net, vat) => {
    expect(extractVat(10_000, rate)).toEqual({ net, vat, gross: 10_000 });
    expect(netOfVat(10_000, rate)).toBe(net);
  });
});

test('tax is rounded half up to the penny and the parts make the whole', () => {
  const rates = constantFrom(0, 0.05, 0.15, 0.175, 0.2);
  assert(
    property(integer({ min: 0, max: 10_000_000 }), rates, (amount, rate) => {
      const exact = new Decimal(amount);
      const added = addVat(amount, rate);
      expect(added.vat).toBe(exact.times(rate).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
      const taken = extractVat(amount, rate);
      const fraction = exact.times(rate).div(new Decimal(rate).plus(1));
      expect(taken.vat).toBe(fraction.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
      for (const { net, vat, gross } of [added, taken]) expect(net + vat).toBe(gross);
      expect(extractVat(added.gross, rate)).toEqual(added);
    }),
  );
});

describe('the rules of a month', () => {
  test.each([
    ['2008-11', 0.175, 6_700_000],
    ['2008-12', 0.15, 6_700_000],
    ['2010-01', 0.175, 6_800_000],
    ['2010-12', 0.175, 7_000_000],
    ['2011-01', 0.2, 7_000_000],
    ['2024-03', 0.2, 8_500_000],
    ['2024-04', 0.2, 9_000_000],
  ])('%s', (month, rate, threshold) => {
    expect(vatRules(REGISTER, parseMonth(month))).toMatchObject({ rate, threshold });
  });

  test('before the first threshold held there are none', () => {
    expect(() => vatRules(REGISTER, parseMonth('2007-01'))).toThrow(/vat\.threshold has no value in 2007-01/);
  });
});

describe('a supply', () => {
  test.each<[SupplierStatus, Service, number, boolean, Liability]>([
    ['charity', 'welfare', 50_000_000, false, 'exempt'],
    ['public-body', 'welfare', 50_000_000, false, 'exempt'],
    ['state-regulated', 'welfare', 50_000_000, false, 'exempt'],
    ['other', 'welfare', 9_000_001, false, 'standard-rated'],
    ['other', 'welfare', 9_000_000, false, 'outside-registration'],
    ['other', 'welfare', 1, true, 'standard-rated'],
    ['charity', 'payroll', 9_000_001, false, 'standard-rated'],
    ['state-regulated', 'staff', 9_000_001, false, 'standard-rated'],
  ])(
    'by %s of %s on a turnover of %d, registered by choice %s, is %s',
    (status, service, turnover, chosen, expected) => {
      const supplier = { status, taxableTurnover: turnover, isVoluntarilyRegistered: chosen };
      expect(liabilityOf(supplier, service, NOW)).toBe(expected);
    },
  );

  test.each<[string, Buyer, boolean]>([
    ['a council', { kind: 'council' }, true],
    ['a person', { kind: 'person' }, false],
    ['a council acting for a person', { kind: 'council-as-agent' }, false],
    ['an ISF whose supply is to the council', { kind: 'isf', recipient: 'council' }, true],
    ['an ISF whose supply is to the person', { kind: 'isf', recipient: 'person' }, false],
  ])('to %s: recovered %s', (_, buyer, isRecovered) => {
    expect(recoversVat(buyer)).toBe(isRecovered);
  });

  test('that is taxable gives its supplier back the tax on what it bought; no other does', () => {
    const recovered = (['exempt', 'outside-registration', 'standard-rated'] as const).map((liability) =>
      inputTaxRecovered(500, liability),
    );
    expect(recovered).toEqual([0, 0, 500]);
  });
});

describe('partial exemption', () => {
  const tax = { taxable: 500_000, exempt: 900_000, residual: 300_000 };

  test('shares the residual by turnover in whole per cent, rounded up', () => {
    expect(partialExemption(tax, { taxable: 200_000, total: 300_000 }, 12, NOW)).toEqual({
      recoverablePercent: 67,
      exemptInputTax: 900_000 + 99_000,
      isDeMinimis: false,
      recoverable: 500_000 + 201_000,
      irrecoverable: 999_000,
    });
  });

  test.each([
    ['625 a month and half of all', 750_000, 1_500_000, 12, true],
    ['a penny over 625 a month', 750_001, 2_000_000, 12, false],
    ['over half of all', 700_000, 1_399_999, 12, false],
    ['a quarter has a quarter of the limit', 187_500, 400_000, 3, true],
    ['and no more', 187_501, 400_000, 3, false],
  ])('%s', (_, exempt, all, months, expected) => {
    expect(isWithinDeMinimis(exempt, all, months, NOW)).toBe(expected);
  });

  test('where nothing was supplied nothing of the residual is recovered', () => {
    expect(partialExemption(tax, { taxable: 0, total: 0 }, 12, NOW)).toMatchObject({
      recoverablePercent: 0,
      exemptInputTax: 1_200_000,
      recoverable: 500_000,
    });
  });

  test('within the limit everything is recovered', () => {
    const small = { taxable: 500_000, exempt: 100_000, residual: 0 };
    expect(partialExemption(small, { taxable: 0, total: 0 }, 12, NOW)).toMatchObject({
      recoverable: 600_000,
      irrecoverable: 0,
    });
  });
});
