import { describe, expect, test } from 'vitest';

import { assess } from '../../../core/charging/assess.ts';
import { capitalLimits } from '../../../core/charging/capital-limits.ts';
import { fairerChargingPolicy } from '../../../core/charging/fairer-charging.ts';
import { STATUTORY_ELEMENTS, statutoryRates } from '../../../core/charging/statutory.ts';
import { SHIPPED } from '../model/sample-market.ts';
import { pension, personWith } from './sample.ts';

const REGISTER = SHIPPED.readParameters();

function marks(id: string): Readonly<Record<string, string>> {
  const { values } = REGISTER.get(id)!;
  return Object.fromEntries(values.map(({ from, verification }) => [from.slice(0, 4), verification]));
}

describe('yearly amounts', () => {
  test.each([
    [2015, 'single25toPensionAge', 9140],
    [2021, 'singlePensionAge', 18_900],
    [2022, 'disabilityPremiumSingle', 4155],
    [2024, 'carerPremium', 5235],
    [2025, 'personalExpensesAllowance', 3065],
    [2026, 'single18to24', 9540],
    [2026, 'coupleWorkingAgeEach', 9455],
    [2009, 'fairerChargingBasePensionAge', 13_000],
  ] as const)('of %d hold %s', (year, element, pence) => {
    expect(statutoryRates(REGISTER, year).amount(element)).toBe(pence);
  });

  test.each([
    [
      2022,
      'disabilityPremiumCouple',
      /disabilityPremiumCouple \(charging\.mig\.disability\.couple\), but found 2022-23/,
    ],
    [2015, 'carerPremium', /carerPremium .* found 2015-16/],
    [2030, 'singlePensionAge', /found 2030-31/],
    [2024, 'enhancedDisabilityPremiumCouple', /no year of it is held/],
  ] as const)('of %d that were not found are an error naming the year and %s', (year, element, sentence) => {
    expect(() => statutoryRates(REGISTER, year).amount(element)).toThrow(sentence);
  });

  test('keep the mark of how they were found', () => {
    expect(marks(STATUTORY_ELEMENTS.couplePensionAgeEach)).toMatchObject({
      2015: 'seen',
      2023: 'derived',
      2025: 'memory',
    });
    expect(marks(STATUTORY_ELEMENTS.fairerChargingBasePensionAge)).toMatchObject({
      2009: 'memory',
      2014: 'seen',
    });
  });

  test('figures never seen at their source say so', () => {
    const { values } = REGISTER.get(STATUTORY_ELEMENTS.singlePensionAge)!;
    expect(values.at(-1)).toMatchObject({
      verification: 'derived',
      note: expect.stringContaining('Unverified') as string,
    });
  });
});

describe('capital limits', () => {
  test.each([
    ['England', 2010, 1_425_000, 2_325_000],
    ['England', 2026, 1_425_000, 2_325_000],
    ['Wales', 2024, 2_400_000, 2_400_000],
    ['Scotland', 2024, 2_150_000, 3_500_000],
  ])('of %s in %d', (nation, year, lowerLimit, upperLimit) => {
    expect(capitalLimits(REGISTER, nation, year)).toEqual({
      lowerLimit,
      upperLimit,
      step: 25_000,
      rounding: 'up',
    });
  });

  test.each([
    ['England', 2009, /financialYear: expected a year from 2010-11 to 2026-27, but found 2009-10/],
    ['Wales', 2019, /capitalLimitWales .* found 2019-20/],
    ['Atlantis', 2024, /nation: expected one of England, Wales, Scotland, but found "Atlantis"/],
  ])('of %s in %d are refused', (nation, year, sentence) => {
    expect(() => capitalLimits(REGISTER, nation, year)).toThrow(sentence);
  });
});

test('Fairer Charging protected a quarter more than the guarantee credit', () => {
  const policy = fairerChargingPolicy(REGISTER);
  const person = personWith({ incomes: [pension(200)] });
  const { totalAllowances, assessedContribution } = assess(person, policy, statutoryRates(REGISTER, 2014));
  expect({ totalAllowances, assessedContribution }).toEqual({
    totalAllowances: 18_544,
    assessedContribution: 1456,
  });
  expect(assess(person, policy, statutoryRates(REGISTER, 2004)).totalAllowances).toBe(13_181);
});
