import { describe, expect, test } from 'vitest';

import { assess } from '../../../core/charging/assess.ts';
import type { Assessment } from '../../../core/charging/assess.ts';
import type { AssessedPerson, Income } from '../../../core/charging/person.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import { poundsToPence } from '../../../core/money/decimal.ts';
import { pension, personWith, policyWith, YEAR } from './sample.ts';

const attendance = (pounds: number, isHigherRate: boolean): Income => ({
  name: 'Attendance Allowance',
  kind: 'attendance-allowance',
  amount: poundsToPence(pounds),
  isHigherRate,
});
const income = (kind: Income['kind'], amount: number): Income => ({ name: kind, kind, amount });

function charge(person: Partial<AssessedPerson>, policy: Partial<ChargingPolicy> = {}): Assessment {
  return assess(personWith(person), policyWith(policy), YEAR);
}

// A pension of £328.70 leaves exactly £100 above the guarantee of a single person of pension age.
const HUNDRED_OVER = [pension(328.7)];

test('the whole of what is above the guarantee is charged', () => {
  const { assessedContribution, reasons } = charge({ incomes: HUNDRED_OVER });
  expect(assessedContribution).toBe(10_000);
  expect(reasons).toEqual([
    'Income that counts is £328.70 a week and £228.70 is protected, which leaves £100.00.',
  ]);
});

describe('percent taken', () => {
  test('90% rounds half up: 53.03 is charged 47.73', () => {
    const person = { incomes: [pension(281.73)] };
    expect(charge(person, { percentTaken: { kind: 'flat', percent: 90 } }).assessedContribution).toBe(4773);
  });

  test('bands take 30% of the first £20, 50% of the next and 70% of the rest', () => {
    const bands = [
      { upTo: 2000, percent: 30 },
      { upTo: 4000, percent: 50 },
      { upTo: null, percent: 70 },
    ];
    const policy: Partial<ChargingPolicy> = { percentTaken: { kind: 'bands', bands } };
    expect(charge({ incomes: HUNDRED_OVER }, policy).assessedContribution).toBe(600 + 1000 + 4200);
    expect(charge({ incomes: [pension(258.7)] }, policy).assessedContribution).toBe(600 + 500);
  });
});

describe('minimum and maximum', () => {
  test.each([
    ['waives a charge below it', 'nothing-below', 230, 0],
    ['leaves a charge at it', 'nothing-below', 233.7, 500],
    ['is the least charged', 'least-charge', 231.7, 300],
    ['is not charged to a person who can pay nothing', 'least-charge', 228.7, 0],
  ] as const)('a minimum of £5 %s', (_, meaning, pounds, expected) => {
    const policy = { minimumCharge: { amount: 500, meaning } };
    expect(charge({ incomes: [pension(pounds)] }, policy).assessedContribution).toBe(expected);
  });

  test('a least charge rises to the minimum where the percentage would take less', () => {
    const policy: Partial<ChargingPolicy> = {
      minimumCharge: { amount: 500, meaning: 'least-charge' },
      percentTaken: { kind: 'flat', percent: 30 },
    };
    expect(charge({ incomes: [pension(238.7)] }, policy).assessedContribution).toBe(500);
  });

  test('a weekly maximum holds', () => {
    expect(charge({ incomes: HUNDRED_OVER }, { maximumWeeklyCharge: 6000 }).assessedContribution).toBe(6000);
  });
});

describe('night care', () => {
  const NIGHT = 3590;
  const person = { incomes: [pension(328.7), attendance(108.55, true)] };

  test('the night part of a benefit on the list is ignored without night care', () => {
    const { totalDisregards } = charge(person, { nightCareDisregard: ['attendance-allowance'] });
    expect(totalDisregards).toBe(NIGHT);
  });

  test.each<[string, Partial<AssessedPerson>, Partial<ChargingPolicy>]>([
    ['with night care', { hasNightCare: true }, { nightCareDisregard: ['attendance-allowance'] }],
    ['where only another benefit is on the list', {}, { nightCareDisregard: ['pip-daily-living'] }],
    [
      'at the lower rate',
      { incomes: [attendance(72.65, false)] },
      { nightCareDisregard: ['attendance-allowance'] },
    ],
  ])('it counts %s', (_, extra, policy) => {
    expect(charge({ ...person, ...extra }, policy).totalDisregards).toBe(0);
  });
});

describe('disability-related expenditure', () => {
  const evidence = [{ name: 'laundry', amount: 642 }];
  const person = { incomes: [pension(328.7), attendance(72.65, false)], disabilityExpenditure: evidence };
  const before = 10_000 + 7265;

  test.each<[string, ChargingPolicy['disabilityExpenditure'], number]>([
    ['itemised', { kind: 'itemised' }, 642],
    ['standard', { kind: 'standard', amount: 1085, orMore: true }, 1085],
    ['standard, below the evidence', { kind: 'standard', amount: 500, orMore: true }, 642],
    ['standard and no more', { kind: 'standard', amount: 500, orMore: false }, 500],
    ['by the rate of the benefit', { kind: 'by-benefit-rate', higher: 3000, lower: 1500 }, 1500],
  ])('%s', (_, rule, allowed) => {
    expect(charge(person, { disabilityExpenditure: rule }).assessedContribution).toBe(before - allowed);
  });

  test('a standard amount is for people with a disability benefit', () => {
    const rule = { kind: 'standard', amount: 1085, orMore: true } as const;
    expect(charge({ incomes: HUNDRED_OVER }, { disabilityExpenditure: rule }).assessedContribution).toBe(
      10_000,
    );
  });
});

describe('protected income', () => {
  test.each<[string, Partial<AssessedPerson>, number]>([
    ['18 to 24', { age: 22, isPensionAge: false }, 8765],
    ['25 and over', { age: 40, isPensionAge: false }, 11_060],
    ['pension age', {}, 22_870],
    [
      'a lone parent of two',
      { age: 40, isPensionAge: false, household: 'lone-parent', children: 2 },
      11_060 + 20_250,
    ],
    ['half a couple of working age', { age: 40, isPensionAge: false, household: 'couple' }, 8695],
    ['half a couple of pension age', { household: 'couple' }, 17_460],
    [
      'enhanced disability brings the disability premium',
      {
        age: 22,
        isPensionAge: false,
        premiums: { disability: false, enhancedDisability: true, carer: false },
      },
      16_030,
    ],
    [
      'premiums for disability stop at pension age',
      { premiums: { disability: true, enhancedDisability: true, carer: true } },
      22_870 + 5235,
    ],
  ])('%s', (_, person, expected) => {
    expect(charge(person).totalAllowances).toBe(expected);
  });

  test.each<[string, ChargingPolicy['protectedIncome'], number]>([
    ['£5 more', { kind: 'guarantee', addAmount: 500, addPercent: 0 }, 23_370],
    ['3% more', { kind: 'guarantee', addAmount: 0, addPercent: 3 }, 23_556],
    [
      'flat',
      { kind: 'flat', byAge: { from18To24: 1, from25: 2, pensionAge: 20_375 }, neverBelowGuarantee: false },
      20_375,
    ],
    [
      'flat, never below',
      { kind: 'flat', byAge: { from18To24: 1, from25: 2, pensionAge: 20_375 }, neverBelowGuarantee: true },
      22_870,
    ],
    ['Fairer Charging', { kind: 'base-and-buffer', base: 'guarantee-credit', bufferPercent: 25 }, 18_544],
    ['Wales before 2015', { kind: 'base-and-buffer', base: 10_000, bufferPercent: 35 }, 13_500],
  ])('%s', (_, protectedIncome, expected) => {
    expect(charge({}, { protectedIncome }).totalAllowances).toBe(expected);
  });

  test('£10 more from 85', () => {
    const policy = { ageProtection: { fromAge: 85, amount: 1000 } };
    expect(charge({ age: 84 }, policy).totalAllowances).toBe(22_870);
    expect(charge({ age: 85 }, policy).totalAllowances).toBe(23_870);
  });

  test('a couple left with too little is left with more', () => {
    const partner = { income: 10_000, deductions: 240, coupleAmount: 33_295 };
    const person = { household: 'couple', partner } as const;
    expect(charge(person, { checksCouples: true }).totalAllowances).toBe(17_460 + 6075);
    expect(charge(person, { checksCouples: false }).totalAllowances).toBe(17_460);
  });
});

describe('income', () => {
  test.each<[string, Income, Partial<ChargingPolicy>, number]>([
    ['earnings are ignored', income('earnings', 9000), {}, 9000],
    ['earnings may count in part', income('earnings', 9000), { earningsDisregardPercent: 50 }, 4500],
    ['mobility is ignored', income('pip-mobility', 7575), {}, 7575],
    ["carer's allowance counts", income('carers-allowance', 8190), {}, 0],
    [
      "carer's allowance may be ignored",
      income('carers-allowance', 8190),
      { countsCarersAllowance: false },
      8190,
    ],
    ['savings credit is ignored', income('savings-credit', 952), {}, 952],
    ['savings credit may count', income('savings-credit', 952), { savingsCredit: 'count' }, 0],
    [
      'savings credit is ignored up to a figure',
      income('savings-credit', 952),
      { savingsCredit: 'disregard-up-to-yearly-figure' },
      695,
    ],
    [
      'a quarter of a care benefit may be ignored',
      income('dla-care', 7265),
      { careBenefitDisregardPercent: 25 },
      1816,
    ],
  ])('%s', (_, extra, policy, ignored) => {
    expect(charge({ incomes: [extra] }, policy).totalDisregards).toBe(ignored);
  });

  test('half of a joint benefit counts for a couple, to the penny', () => {
    const incomes = [{ ...pension(145.45), isJoint: true }];
    expect(charge({ household: 'couple', incomes }).totalIncome).toBe(7273);
    expect(charge({ household: 'couple', incomes }, { halvesJointMoney: false }).totalIncome).toBe(14_545);
    expect(charge({ household: 'single', incomes }).totalIncome).toBe(14_545);
  });
});

describe('savings', () => {
  test.each([
    ['part of a step counts', 'up', 300],
    ['only whole steps count', 'down', 200],
  ] as const)('%s', (_, rounding, expected) => {
    const tariff = { lowerLimit: 1_425_000, upperLimit: 2_325_000, step: 25_000, rounding };
    expect(charge({ capital: 1_480_000 }, { tariff }).tariffIncome).toBe(expected);
  });

  test.each([
    [1_424_999, 0],
    [1_425_000, 0],
    [1_425_001, 100],
    [2_325_000, 3600],
  ])('of %d pence bring a tariff income of %d', (capital, expected) => {
    expect(charge({ capital }).tariffIncome).toBe(expected);
  });

  test('one penny above the upper limit the person pays in full, with a fee for arranging it', () => {
    const policy = { arrangementFee: { once: 9000, weekly: 520 } };
    const at = charge({ capital: 2_325_000, costOfCare: 50_000 }, policy);
    const above = charge({ capital: 2_325_001, costOfCare: 50_000 }, policy);
    expect([at.clientPays, at.arrangementFee.weekly]).toEqual([0, 0]);
    expect([above.clientPays, above.councilPays, above.arrangementFee]).toEqual([
      50_000,
      0,
      policy.arrangementFee,
    ]);
  });

  test('joint savings are halved before the limit is looked at', () => {
    const person = { capital: 4_650_000, isCapitalJoint: true, household: 'couple' } as const;
    expect(charge(person).paysFullCost).toBe(false);
    expect(charge({ ...person, capital: 4_650_001 }).paysFullCost).toBe(true);
  });

  test('above the limit with a cost nobody knows, the charge is not known either', () => {
    expect(charge({ capital: 3_000_000 })).toMatchObject({ clientPays: null, assessedContribution: null });
  });
});

describe('housing costs', () => {
  const housingCosts = [
    { name: 'rent', kind: 'rent', amount: 9900, support: 9100 },
    { name: 'water', kind: 'water', amount: 700 },
  ] as const;

  test('are net of support and only of the kinds the council counts', () => {
    expect(charge({ housingCosts }).totalAllowances).toBe(22_870 + 800);
    const policy = { housingCosts: { counted: ['rent', 'water'], isApportioned: false } } as const;
    expect(charge({ housingCosts }, policy).totalAllowances).toBe(22_870 + 1500);
  });

  test('may be shared by the adults of the household', () => {
    const policy = { housingCosts: { counted: ['rent'], isApportioned: true } } as const;
    expect(charge({ housingCosts, adultsInHousehold: 3 }, policy).totalAllowances).toBe(22_870 + 267);
  });
});

describe('care that is free, or charged apart', () => {
  test('section 117 aftercare is free whatever the savings', () => {
    const person = { exemptCare: 'section-117', capital: 9_000_000, costOfCare: 40_000 } as const;
    expect(charge(person)).toMatchObject({ clientPays: 0, councilPays: 40_000 });
  });

  test('a benefit may exempt, but not beside a disability benefit', () => {
    const policy = { exemptBenefits: ['guarantee-credit'] } as const;
    const credit = income('guarantee-credit', 40_000);
    expect(charge({ incomes: [credit] }, policy).assessedContribution).toBe(0);
    expect(charge({ incomes: [credit, attendance(72.65, false)] }, policy).assessedContribution).toBe(24_395);
  });

  test('a meal is charged to a person with no assessed charge', () => {
    const meal = { name: 'meals', amount: 3500 };
    expect(charge({ flatRateServices: [meal], costOfCare: 9000 })).toMatchObject({
      clientPays: 0,
      flatRateCharges: 3500,
    });
  });

  test('the second carer may be free', () => {
    const careLines = [{ name: 'visits', units: 7, rate: 2000, carers: 2 }] as const;
    const person = { incomes: [pension(900)], careLines };
    expect(charge(person)).toMatchObject({ clientPays: 28_000, councilPays: 0 });
    expect(charge(person, { chargesSecondCarer: false })).toMatchObject({
      clientPays: 14_000,
      councilPays: 14_000,
    });
  });
});

describe('care homes', () => {
  test('leave the personal expenses allowance and take the rest', () => {
    const person = { setting: 'care-home', incomes: [pension(235.48)], costOfCare: 69_400 } as const;
    expect(charge(person)).toMatchObject({ clientPays: 20_533, councilPays: 48_867, totalAllowances: 3015 });
  });

  test("know nothing of the council's percentage, minimum and maximum", () => {
    const person = { setting: 'care-home', incomes: [pension(235.48)] } as const;
    const policy: Partial<ChargingPolicy> = {
      percentTaken: { kind: 'flat', percent: 50 },
      maximumWeeklyCharge: 100,
    };
    expect(charge(person, policy).assessedContribution).toBe(20_533);
  });
});

test.each<[string, Partial<AssessedPerson>, Partial<ChargingPolicy>, RegExp]>([
  ['savings', { capital: -1 }, {}, /^capital: expected whole pence, zero or more, but found -1 pence/],
  ['an income', { incomes: [pension(1), { ...pension(1), amount: 0.5 }] }, {}, /^incomes\[1\]\.amount/],
  ['an age', { age: 17 }, {}, /^age: expected an age from 18 to 130/],
  [
    'a couple without the partner',
    { household: 'couple' },
    { checksCouples: true },
    /^partner: expected the partner's income/,
  ],
  ['nobody in the household', { adultsInHousehold: 0 }, {}, /^adultsInHousehold/],
])('refuses %s that cannot be, naming the field', (_, person, policy, sentence) => {
  expect(() => charge(person, policy)).toThrow(sentence);
});
