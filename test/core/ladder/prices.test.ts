import { expect, test } from 'vitest';
import { ladderValues, pricesByRoute } from '../../../core/ladder/prices.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';

const catalogue = openCatalogue(SCENARIOS);
const register = catalogue.readParameters();
const start = parseMonth('2026-04');

function prices(option: string, month: string) {
  const place = catalogue.readPlace('merrowshire');
  return pricesByRoute({ place, option: catalogue.readOption(option), start }, parseMonth(month), register);
}

test('at the start the framework pays the rate of the place, and block and list stand below it', () => {
  const price = prices('business-as-usual', '2026-04');
  expect([price('framework'), price('block'), price('preferred-list'), price('open-market')]).toEqual([
    2_510, 2_385, 2_385, 2_950,
  ]);
});

test('council rates follow the uplifts of each April, rounded to the penny each time', () => {
  // 4 % on 25.10 is 26.10; 4 % on that 27.14. The higher uplift is 6 % from April 2027.
  expect(prices('business-as-usual', '2027-03')('framework')).toBe(2_510);
  expect(prices('business-as-usual', '2028-06')('framework')).toBe(2_714);
  expect(prices('higher-uplift', '2027-04')('framework')).toBe(2_661);
});

test('routes no price is known for have none', () => {
  const price = prices('business-as-usual', '2026-04');
  expect([price('community-support'), price('pooled'), price('in-house')]).toEqual([null, null, null]);
});

test('before its first date a fee stands at its first value, so that old VAT can be shown', () => {
  expect(ladderValues(register, parseMonth('2009-01'))['isf.fee']).toBe(0.08);
});
