import { expect, test } from 'vitest';

import {
  MEANS_CLASS_PARAMETERS,
  MEANS_CLASSES,
  meansClassOf,
  protectedIncomeByClass,
} from '../../../../core/model/charging/means-class.ts';
import type { Circumstances } from '../../../../core/model/charging/means-class.ts';
import { minimumIncomeGuarantee } from '../../../../core/charging/protected-income.ts';
import { statutoryRates } from '../../../../core/charging/statutory.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from '../../../../core/model/vocabulary.ts';
import { resolveMonthly } from '../../../../core/parameters/resolve.ts';
import { parseMonth } from '../../../../core/time/month.ts';
import { SHIPPED } from '../sample-market.ts';

const REGISTER = SHIPPED.readParameters();

function amountsIn(month: string) {
  const resolved = resolveMonthly(REGISTER, MEANS_CLASS_PARAMETERS, [parseMonth(month)], []);
  return Object.fromEntries([...resolved].map(([id, path]) => [id, path[0]!])) as Parameters<
    typeof protectedIncomeByClass
  >[0];
}

const EVERY: readonly Circumstances[] = [BAND_18_TO_64, BAND_65_PLUS].flatMap((band) =>
  [true, false].flatMap((young) =>
    [true, false].flatMap((couple) =>
      (['none', 'disability', 'enhanced'] as const).map((premium) => ({ band, young, couple, premium })),
    ),
  ),
);

test('everyone has a class, every class has someone, and pension age takes no premium', () => {
  const used = new Set(EVERY.map(meansClassOf));
  expect([...used].sort((a, b) => a - b)).toEqual(MEANS_CLASSES.map((_, index) => index));
  const older = EVERY.filter(({ band }) => band === BAND_65_PLUS);
  expect(new Set(older.map(meansClassOf)).size).toBe(2);
});

// Single people of working age with both premiums: 112.50 + 49.65 + 24.25; a couple's member of pension age as published.
test.each([
  ['single, 25-64, enhanced disability premium', '2025-04', 18_640],
  ['single, 25-64', '2025-04', 11_250],
  ['single, 18-24, disability premium', '2025-04', 8915 + 4965],
  ['single, pension age', '2022-04', 19_470],
  ['couple, pension age', '2021-04', 14_430],
  ['couple, 18-64, disability premium', '2021-04', 7180 + 2875],
])('the law leaves %s in %s %d pence a week', (name, month, pence) => {
  const index = MEANS_CLASSES.findIndex((each) => each.name === name);
  expect(protectedIncomeByClass(amountsIn(month))[index]).toBe(pence);
});

test('a class protects what the full assessment protects for the same circumstances', () => {
  const statutory = statutoryRates(REGISTER, 2021);
  const protectedIncome = protectedIncomeByClass(amountsIn('2021-04'));
  for (const circumstances of EVERY) {
    const { band, young, couple, premium } = circumstances;
    // The couple rate of the enhanced premium is not held for any year.
    if (couple && premium === 'enhanced') continue;
    const isPensionAge = band === BAND_65_PLUS;
    const lines = minimumIncomeGuarantee(
      {
        age: isPensionAge ? 80 : young && !couple ? 20 : 40,
        isPensionAge,
        household: couple ? 'couple' : 'single',
        premiums: {
          disability: premium !== 'none',
          enhancedDisability: premium === 'enhanced',
          carer: false,
        },
        children: 0,
      } as Parameters<typeof minimumIncomeGuarantee>[0],
      statutory,
    );
    const expected = lines.reduce((sum, { amount }) => sum + amount, 0);
    expect(protectedIncome[meansClassOf(circumstances)]).toBe(expected);
  }
});
