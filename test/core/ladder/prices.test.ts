import { expect, test } from 'vitest';
import { ladderValues, pricesByRoute } from '../../../core/ladder/prices.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';
import { optionWith } from '../model/sample-market.ts';

const catalogue = openCatalogue(SCENARIOS);
const register = catalogue.readParameters();
const start = parseMonth('2026-04');

function prices(option: string | readonly Option[], month: string) {
  const place = catalogue.readPlace('merrowshire');
  const chain = typeof option === 'string' ? catalogue.readOption(option) : option;
  return pricesByRoute({ place, option: chain, start }, parseMonth(month), register);
}

test('at the start the framework pays the rate of the place, and block and list stand below it', () => {
  const price = prices('business-as-usual', '2026-04');
  const routes = ['framework', 'block', 'preferred-list', 'open-market'] as const;
  expect(routes.map((route) => price(route, 'none'))).toEqual([2_510, 2_385, 2_385, 2_950]);
});

test('council rates follow the uplifts of each April, rounded to the penny each time', () => {
  // 4% on 25.10 is 26.10; 4% on that 27.14. The higher uplift is 6% from April 2027.
  expect(prices('business-as-usual', '2027-03')('framework', 'none')).toBe(2_510);
  expect(prices('business-as-usual', '2028-06')('framework', 'none')).toBe(2_714);
  expect(prices('higher-uplift', '2027-04')('framework', 'none')).toBe(2_661);
});

test('the discount of the preferred list is the option’s', () => {
  const deeper = optionWith({ lever: 'preferred-list.discount', from: '2026-04', value: 0.1 });
  expect(prices(deeper, '2026-04')('preferred-list', 'none')).toBe(2_259);
});

test('a pool pays less than its members would alone, and an in-house hour counts as one of the framework', () => {
  const price = prices('business-as-usual', '2026-04');
  // 3% off £25.10 is £24.35, and off £29.50 £28.62.
  expect([price('pooled', 'council-managed'), price('pooled', 'none')]).toEqual([2_435, 2_435]);
  expect([price('pooled', 'direct-payment'), price('pooled', 'self-funder')]).toEqual([2_862, 2_862]);
  expect(price('in-house', 'council-managed')).toBe(2_510);
  expect(price('isf-holder', 'isf')).toBe(2_510);
});

test('an hour of community support costs what councils allow for one, whoever buys it and whatever the option pays for care', () => {
  // 4% on the £22.50 of 2025-26 is £23.40.
  const price = prices('business-as-usual', '2026-04');
  expect(price('community-support', 'direct-payment')).toBe(2_340);
  expect(price('community-support', 'council-managed')).toBe(2_340);
  expect(prices('fee-cut', '2026-04')('community-support', 'direct-payment')).toBe(2_340);
});

test('before its first date a fee stands at its first value, so that old VAT can be shown', () => {
  expect(ladderValues(register, parseMonth('2009-01'))['isf.fee']).toBe(0.08);
});
