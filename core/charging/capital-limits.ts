import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import { InvalidInput, quoted } from '../scenario/problems.ts';
import { firstMonthOfFinancialYear, formatFinancialYear } from '../time/financial-year.ts';
import { statutoryRates } from './statutory.ts';
import type { TariffRule } from './tariff-income.ts';

const NATIONS = ['England', 'Wales', 'Scotland'] as const;

/** Limits that have stood still in England since 2010, so that a year without an order of its own has them too. */
export const CAPITAL_PARAMETERS = [
  'charging.capital.lower',
  'charging.capital.upper',
  'charging.tariff.step',
] as const;

const FIRST_ENGLISH_YEAR = 2010;
const LAST_YEAR = 2026;

/**
 * The capital limits of a nation in a financial year, in pence. Wales has one limit: nothing between two counts
 * as income.
 * @param year the calendar year in which the financial year starts.
 * @throws InvalidInput when the nation is not one of {@link NATIONS} or no limits are held for the year.
 */
export function capitalLimits(register: ParameterRegister, nation: string, year: number): TariffRule {
  if (year < FIRST_ENGLISH_YEAR || year > LAST_YEAR) {
    throw refusal(
      'financialYear',
      `a year from ${formatFinancialYear(FIRST_ENGLISH_YEAR)} to ${formatFinancialYear(LAST_YEAR)}`,
      formatFinancialYear(year),
      'Give the capital limits themselves, or choose a year with limits.',
    );
  }
  const resolved = resolveMonthly(register, CAPITAL_PARAMETERS, [firstMonthOfFinancialYear(year)], []);
  const english = (id: (typeof CAPITAL_PARAMETERS)[number]) => resolved.get(id)![0];
  const step = english('charging.tariff.step');
  const { amount } = statutoryRates(register, year);
  switch (nation) {
    case 'England':
      return {
        lowerLimit: english('charging.capital.lower'),
        upperLimit: english('charging.capital.upper'),
        step,
        rounding: 'up',
      };
    case 'Wales': {
      const limit = amount('capitalLimitWales');
      return { lowerLimit: limit, upperLimit: limit, step, rounding: 'up' };
    }
    case 'Scotland':
      return {
        lowerLimit: amount('capitalLowerScotland'),
        upperLimit: amount('capitalUpperScotland'),
        step,
        rounding: 'up',
      };
    default:
      throw refusal(
        'nation',
        `one of ${NATIONS.join(', ')}`,
        quoted(nation),
        'Give the capital limits themselves, or correct the nation.',
      );
  }
}

function refusal(path: string, expected: string, found: string, remedy: string): InvalidInput {
  return new InvalidInput([{ path, expected, found, remedy }]);
}
