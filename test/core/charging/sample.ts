import { constant, constantFrom, integer, oneof, option, record, array, boolean } from 'fast-check';
import type { Arbitrary } from 'fast-check';

import {
  CARE_BENEFITS,
  EXEMPT_CARE,
  HOUSING_COST_KINDS,
  INCOME_KINDS,
} from '../../../core/charging/person.ts';
import type { AssessedPerson, CareLine, Income } from '../../../core/charging/person.ts';
import { CARE_ACT_POLICY } from '../../../core/charging/policy.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import type { StatutoryRates } from '../../../core/charging/statutory.ts';
import { poundsToPence } from '../../../core/money/decimal.ts';
import type { Rates } from '../../reference/charging/charging.ts';

/** Invented amounts for a year, every element present. */
export const RATES: Rates = {
  single18to24: '87.65',
  single25toPensionAge: '110.60',
  singlePensionAge: '228.70',
  loneParent: '110.60',
  coupleWorkingAgeEach: '86.95',
  couplePensionAgeEach: '174.60',
  disabilityPremiumSingle: '48.80',
  enhancedDisabilityPremiumSingle: '23.85',
  disabilityPremiumCouple: '34.80',
  enhancedDisabilityPremiumCouple: '17.15',
  carerPremium: '52.35',
  childEach: '101.25',
  personalExpensesAllowance: '30.15',
  savingsCreditDisregardSingle: '6.95',
  savingsCreditDisregardCouple: '10.40',
  fairerChargingBasePensionAge: '148.35',
  disabilityBenefitHigher: '108.55',
  disabilityBenefitLower: '72.65',
  capitalLimitWales: '24000',
  capitalLowerScotland: '21500',
  capitalUpperScotland: '35000',
};

export const YEAR: StatutoryRates = { year: 2024, amount: (element) => poundsToPence(RATES[element]) };

/** A single person of 80 with nothing, and what the test says. */
export function personWith(parts: Partial<AssessedPerson> = {}): AssessedPerson {
  return {
    setting: 'home',
    age: 80,
    isPensionAge: true,
    household: 'single',
    children: 0,
    premiums: { disability: false, enhancedDisability: false, carer: false },
    incomes: [],
    disregards: [],
    capital: 0,
    isCapitalJoint: false,
    housingCosts: [],
    adultsInHousehold: 1,
    disabilityExpenditure: [],
    otherAllowances: [],
    partner: null,
    hasNightCare: false,
    costOfCare: null,
    careLines: [],
    flatRateServices: [],
    exemptCare: null,
    ...parts,
  };
}

/** A pension of some pounds a week. */
export function pension(pounds: number): Income {
  return { name: 'pension', kind: 'private-pension', amount: poundsToPence(pounds) };
}

export function policyWith(parts: Partial<ChargingPolicy>): ChargingPolicy {
  return { ...CARE_ACT_POLICY, ...parts };
}

const weekly = integer({ min: 0, max: 60_000 });
const line = record({ name: constant('line'), amount: integer({ min: 0, max: 8000 }) });
const percent = oneof(
  constantFrom(0, 25, 50, 90, 100),
  integer({ min: 0, max: 10_000 }).map((x) => x / 100),
);

const incomes: Arbitrary<Income> = record({
  name: constant('income'),
  kind: constantFrom(...INCOME_KINDS),
  amount: weekly,
  isHigherRate: boolean(),
  isJoint: boolean(),
});

const careLines: Arbitrary<CareLine> = record({
  name: constant('care'),
  units: integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
  rate: integer({ min: 0, max: 4000 }),
  carers: constantFrom(1 as const, 2 as const),
});

/** People of every make the rules know. */
export const people: Arbitrary<AssessedPerson> = record({
  setting: constantFrom('home' as const, 'home' as const, 'care-home' as const),
  age: integer({ min: 18, max: 100 }),
  isPensionAge: boolean(),
  household: constantFrom('single' as const, 'couple' as const, 'lone-parent' as const),
  children: integer({ min: 0, max: 3 }),
  premiums: record({ disability: boolean(), enhancedDisability: boolean(), carer: boolean() }),
  incomes: array(incomes, { maxLength: 5 }),
  disregards: array(line, { maxLength: 2 }),
  capital: oneof(
    integer({ min: 0, max: 5_000_000 }),
    constantFrom(1_424_999, 1_425_000, 1_425_001, 2_325_000, 2_325_001),
  ),
  isCapitalJoint: boolean(),
  housingCosts: array(
    record({
      name: constant('home'),
      kind: constantFrom(...HOUSING_COST_KINDS),
      amount: integer({ min: 0, max: 20_000 }),
      support: integer({ min: 0, max: 20_000 }),
    }),
    { maxLength: 3 },
  ),
  adultsInHousehold: integer({ min: 1, max: 4 }),
  disabilityExpenditure: array(line, { maxLength: 3 }),
  otherAllowances: array(line, { maxLength: 2 }),
  partner: record({ income: weekly, deductions: integer({ min: 0, max: 3000 }), coupleAmount: weekly }),
  hasNightCare: boolean(),
  costOfCare: option(integer({ min: 0, max: 120_000 })),
  careLines: array(careLines, { maxLength: 2 }),
  flatRateServices: array(line, { maxLength: 1 }),
  exemptCare: oneof(
    { weight: 9, arbitrary: constant(null) },
    { weight: 1, arbitrary: constantFrom(...EXEMPT_CARE) },
  ),
});

const limits = record({
  lower: integer({ min: 0, max: 2_000_000 }),
  room: integer({ min: 0, max: 2_000_000 }),
});

/** Policies of every make the rules know. */
export const policies: Arbitrary<ChargingPolicy> = record({
  percentTaken: oneof(
    record({ kind: constant('flat' as const), percent }),
    constant({
      kind: 'bands' as const,
      bands: [
        { upTo: 2000, percent: 30 },
        { upTo: 4000, percent: 50 },
        { upTo: null, percent: 70 },
      ],
    }),
  ),
  minimumCharge: option(
    record({
      amount: integer({ min: 1, max: 1000 }),
      meaning: constantFrom('nothing-below' as const, 'least-charge' as const),
    }),
  ),
  maximumWeeklyCharge: option(integer({ min: 0, max: 60_000 })),
  nightCareDisregard: array(constantFrom(...CARE_BENEFITS), { maxLength: 3 }),
  disabilityExpenditure: oneof(
    constant({ kind: 'itemised' as const }),
    record({
      kind: constant('standard' as const),
      amount: integer({ min: 0, max: 4000 }),
      orMore: boolean(),
    }),
    constant({ kind: 'by-benefit-rate' as const, higher: 3000, lower: 1500 }),
  ),
  protectedIncome: oneof(
    record({
      kind: constant('guarantee' as const),
      addAmount: integer({ min: 0, max: 2000 }),
      addPercent: constantFrom(0, 3, 7.5),
    }),
    record({
      kind: constant('flat' as const),
      byAge: constant({ from18To24: 13_482, from25: 15_382, pensionAge: 20_375 }),
      neverBelowGuarantee: boolean(),
    }),
    record({
      kind: constant('base-and-buffer' as const),
      base: oneof(constant('guarantee-credit' as const), integer({ min: 5000, max: 20_000 })),
      bufferPercent: constantFrom(25, 35, 45),
    }),
    record({ kind: constant('given' as const), amount: integer({ min: 0, max: 40_000 }) }),
  ),
  tariff: oneof(
    constant(CARE_ACT_POLICY.tariff),
    record({
      limit: limits,
      step: constantFrom(25_000, 50_000),
      rounding: constantFrom('up' as const, 'down' as const),
    }).map(({ limit, step, rounding }) => ({
      lowerLimit: limit.lower,
      upperLimit: limit.lower + limit.room,
      step,
      rounding,
    })),
  ),
  halvesJointMoney: boolean(),
  checksCouples: boolean(),
  savingsCredit: constantFrom(
    'count' as const,
    'disregard' as const,
    'disregard-up-to-yearly-figure' as const,
  ),
  countsCarersAllowance: boolean(),
  housingCosts: record({
    counted: constantFrom(HOUSING_COST_KINDS, ['rent', 'council-tax'] as const),
    isApportioned: boolean(),
  }),
  earningsDisregardPercent: percent,
  disregardsMobility: boolean(),
  careBenefitDisregardPercent: constantFrom(0, 25, 35),
  ageProtection: option(constant({ fromAge: 85, amount: 1000 })),
  exemptBenefits: constantFrom([], ['income-support', 'guarantee-credit'] as const),
  chargePeriod: constant('weekly' as const),
  chargesSecondCarer: boolean(),
  respite: constant({ kind: 'as-assessed' as const }),
  arrangementFee: constant({ once: 9000, weekly: 520 }),
  collection: constantFrom('gross' as const, 'net' as const),
});
