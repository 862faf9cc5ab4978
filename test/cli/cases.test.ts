import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { SolvedCase } from '../../host/cases/solve-cases.ts';
import { answerOf } from './care-market.ts';

type Answers = {
  readonly format: string;
  readonly cases: readonly SolvedCase[];
  readonly summary: { readonly passed: number; readonly failed: number; readonly skipped: number };
};

const PUBLISHED = join(import.meta.dirname, '../cases');
const FILES = readdirSync(PUBLISHED).filter((name) => name.endsWith('.json'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-market-cases-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function solve(content: unknown): Promise<Answers & { code: number | null; err: string }> {
  const file = join(folder, 'mine.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { code, out, err } = await answerOf('cases', file, '--json', '-');
  return { ...(JSON.parse(out) as Answers), code, err };
}

async function solveOne(content: unknown): Promise<SolvedCase> {
  const { cases } = await solve(content);
  expect(cases).toHaveLength(1);
  return cases[0]!;
}

describe('the published cases', () => {
  test.each([
    ['charging.json', { passed: 24, failed: 0, skipped: 14 }],
    ['vat.json', { passed: 8, failed: 0, skipped: 0 }],
    ['costing.json', { passed: 37, failed: 0, skipped: 16 }],
    ['contact-hour.json', { passed: 2, failed: 0, skipped: 0 }],
    ['mig.json', { passed: 173, failed: 0, skipped: 15 }],
    ['redundancy.json', { passed: 53, failed: 0, skipped: 1 }],
  ])('%s pass to the penny', async (file, summary) => {
    const { code, out } = await answerOf('cases', join(PUBLISHED, file), '--json', '-');
    const answers = JSON.parse(out) as Answers;
    expect({ code, format: answers.format, summary: answers.summary }).toEqual({
      code: 0,
      format: 'care-market-cases',
      summary,
    });
  });

  test('are all of the files', () => {
    expect(FILES.sort()).toEqual([
      'charging.json',
      'contact-hour.json',
      'costing.json',
      'mig.json',
      'redundancy.json',
      'vat.json',
    ]);
  });

  test.each(FILES)('of %s are compared on every figure that is expected', async (file) => {
    const { out } = await answerOf('cases', join(PUBLISHED, file), '--json', '-');
    const { cases } = JSON.parse(out) as Answers;
    const passed = cases.filter(({ status, publishedIsWrong }) => status === 'passed' && !publishedIsWrong);
    expect(passed.filter(({ note }) => note.includes('not compared'))).toEqual([]);
    expect(passed.filter(({ fields, agrees }) => fields.length === 0 || agrees !== true)).toEqual([]);
  });

  test('whose source is wrong get the right answer and say so', async () => {
    const { out } = await answerOf('cases', join(PUBLISHED, 'charging.json'), '--json', '-');
    const wrong = (JSON.parse(out) as Answers).cases.filter(({ publishedIsWrong }) => publishedIsWrong);
    expect(wrong.map(({ id, status, agrees }) => ({ id, status, agrees }))).toEqual([
      { id: 'hampshire-dp-april', status: 'passed', agrees: false },
      { id: 'liverpool-dorothy-as-printed', status: 'passed', agrees: false },
      { id: 'lambeth-tariff-floor', status: 'passed', agrees: false },
      { id: 'fylde-hb-tariff', status: 'passed', agrees: false },
    ]);
    expect(wrong[0]!.computed).toMatchObject({ netMonth: 557.15 });
  });

  test.each(FILES)('of %s fail when an expected figure is three pence out', async (file) => {
    type Row = { expected?: Record<string, unknown>; runnable?: boolean };
    const document = JSON.parse(readFileSync(join(PUBLISHED, file), 'utf8')) as Record<string, unknown>;
    const rows = Object.entries(document)
      .filter(([name, value]) => name !== 'wrongPublished' && Array.isArray(value))
      .flatMap(([, value]) => value as Row[])
      .filter(({ expected, runnable }) => expected !== undefined && runnable !== false);
    const changed = rows.map((row) => {
      const [field, value] = Object.entries(row.expected!).find(([, each]) => typeof each === 'number')!;
      return { ...row, tolerance: 0, expected: { [field]: (value as number) + 0.03 } };
    });
    if (changed.length === 0) return;
    const { summary } = await solve({ cases: changed });
    expect(summary).toEqual({ passed: 0, failed: changed.length, skipped: 0 });
  });
});

describe('other cases', () => {
  const pension = {
    age: 80,
    pensionAge: true,
    incomes: [{ name: 'State Pension', amount: 300 }],
    disregards: [],
  };

  test.each<[string, object, object]>([
    [
      'savings above the upper limit leave the full cost to pay',
      {
        kind: 'financialAssessment',
        financialYear: '2024/25',
        inputs: { ...pension, capital: 23_250.01, costOfCareWeekly: 512.5 },
      },
      { clientPays: 512.5, councilPays: 0, tariffIncome: null, paysFullCost: true },
    ],
    [
      'the statutory guarantee is used where a case gives none',
      { kind: 'financialAssessment', financialYear: '2024/25', inputs: { ...pension, capital: 0 } },
      { totalAllowances: 228.7, assessedContribution: 71.3 },
    ],
    [
      'half of joint savings count',
      {
        kind: 'financialAssessment',
        financialYear: '2024/25',
        inputs: { ...pension, household: 'couple', mig: 174.6, capital: 30_000, capitalJoint: true },
      },
      { tariffIncome: 3, assessedContribution: 128.4 },
    ],
    [
      'four weeks are pooled',
      { kind: 'financialAssessment', inputs: { ...pension, mig: 200, costOfCare: 350, period: '4-weekly' } },
      { assessedContribution: 100, clientPays: 350, councilPays: 0 },
    ],
    [
      'income below the allowances pays nothing',
      { kind: 'financialAssessment', inputs: { ...pension, mig: 300.01, costOfCareWeekly: 90 } },
      { assessedContribution: 0, clientPays: 0, councilPays: 90 },
    ],
    [
      'the percentage is taken and a minimum waives less',
      {
        kind: 'financialAssessment',
        inputs: { ...pension, mig: 299, percentTaken: 90, minimumCharge: 1.25, costOfCareWeekly: 90 },
      },
      { disposable: 1, assessedContribution: 0, clientPays: 0 },
    ],
    [
      'mobility is ignored where a case lists no disregards',
      {
        kind: 'financialAssessment',
        inputs: {
          age: 30,
          mig: 160.3,
          incomes: [
            { name: 'UC', amount: 200 },
            { name: 'PIP mobility enhanced', amount: 75.75 },
          ],
        },
      },
      { totalIncome: 275.75, totalDisregards: 75.75, assessedContribution: 39.7 },
    ],
    [
      'percentages may come in bands',
      {
        kind: 'percentTaken',
        inputs: {
          disposable: 60,
          percentBands: [{ upTo: 20, percent: 30 }, { upTo: 40, percent: 50 }, { percent: 70 }],
        },
      },
      { assessedContribution: 30 },
    ],
    [
      'a shortfall raises the guarantee of a couple',
      {
        kind: 'affordabilityCheckCouple',
        inputs: { mig: 179.9, partnerIncome: 100, partnerDeductions: 2.4, coupleDwpAmount: 332.95 },
      },
      { coupleLeftWith: 277.5, migIncrease: 55.45, adjustedMig: 235.35 },
    ],
    [
      'a charge is held at the cost of its lines',
      {
        kind: 'capAtCost',
        inputs: {
          costLines: [
            { name: 'care', units: 10.5, rate: 20.6 },
            { name: 'day', amount: 30 },
          ],
          assessedContribution: 300,
        },
      },
      { clientPays: 246.3, councilPays: 0 },
    ],
    [
      'February has four weeks',
      { kind: 'directPaymentMonthly', inputs: { dpWeekly: 150, contributionWeekly: 20, days: 28 } },
      { grossMonth: 600, contributionMonth: 80, netMonth: 520 },
    ],
    [
      'complete steps only where a case rounds down',
      { inputs: { capital: 16_999, lowerLimit: 14_250, upperLimit: 23_250, step: 250, rounding: 'down' } },
      { tariffIncome: 10 },
    ],
    ['17.5% is 7 / 47 of a price', { inputs: { ratePercent: 17.5, gross: 100 } }, { net: 85.11, vat: 14.89 }],
    [
      'a small exempt part of input tax is recovered',
      { kind: 'partialExemption', inputs: { exemptInputTax: 7500, totalInputTax: 15_000, months: 12 } },
      { deMinimis: true, recoverable: 15_000 },
    ],
    [
      'and one penny more is not',
      { kind: 'partialExemption', inputs: { exemptInputTax: 7500.01, totalInputTax: 20_000, months: 12 } },
      { deMinimis: false, recoverable: 12_499.99 },
    ],
    [
      'the cap of the year is used where a redundancy gives none',
      { inputs: { age: 52, yearsOfService: 8, weeklyPay: 1050 }, year: '2026/27' },
      { weeks: 12, amount: 9012 },
    ],
    [
      'sick pay is 80% of low pay',
      { kind: 'sickPay', taxYear: '2026/27', inputs: { averageWeeklyEarnings: 100 } },
      { sspWeekly: 80 },
    ],
  ])('%s', async (_, row, expected) => {
    const solved = await solveOne([{ ...row, expected }]);
    expect({ status: solved.status, note: solved.note }).toEqual({ status: 'passed', note: '' });
    expect(solved.computed).toMatchObject(expected);
  });

  test('one case by itself is enough', async () => {
    const solved = await solveOne({
      id: 'mine',
      kind: 'addVat',
      inputs: { ratePercent: 20, net: 1 },
      expected: { vat: 0.2 },
    });
    expect(solved).toMatchObject({ id: 'mine', status: 'passed' });
  });

  test('say what they assume', async () => {
    const row = { kind: 'financialAssessment', financialYear: '2024/25', inputs: { ...pension } };
    const { assumed } = await solveOne([{ ...row, expected: { assessedContribution: 71.3 } }]);
    expect(assumed).toEqual([
      'No percentage is given; all of the disposable income is taken.',
      'No minimum income guarantee is given; the statutory one of the year is used.',
      'The household is not stated; a single person is assumed.',
      'No savings are given; none are assumed.',
    ]);
  });
});

describe('cases that cannot be', () => {
  const person = { age: 80, mig: 200, incomes: [{ name: 'pension', amount: 300 }], disregards: [] };
  test.each<[string, object, RegExp]>([
    [
      'negative savings',
      { kind: 'financialAssessment', inputs: { ...person, capital: -1 } },
      /inputs\.capital: expected zero or more, but found -1/,
    ],
    [
      'a negative income',
      { kind: 'financialAssessment', inputs: { ...person, incomes: [{ name: 'x', amount: -5 }] } },
      /inputs\.incomes\[0\]\.amount: expected zero or more/,
    ],
    [
      'half a penny',
      { kind: 'addVat', inputs: { ratePercent: 20, net: 1.005 } },
      /inputs\.net: expected pounds and whole pence, but found 1\.005/,
    ],
    [
      'a child',
      { kind: 'financialAssessment', inputs: { ...person, age: 12 } },
      /age: expected an age from 18 to 130, but found 12/,
    ],
    [
      'no income',
      { kind: 'financialAssessment', inputs: { age: 80, mig: 200 } },
      /inputs\.incomes: expected a figure, but found nothing/,
    ],
    [
      "a couple without the partner's income",
      { kind: 'affordabilityCheckCouple', inputs: { mig: 179.9, coupleDwpAmount: 332.95 } },
      /inputs\.partnerIncome: expected a figure/,
    ],
    [
      'a year outside the packs',
      { kind: 'financialAssessment', financialYear: '1999/00', inputs: { ...person, mig: null } },
      /financialYear: expected a year with a figure for singlePensionAge .* found 1999-00/,
    ],
    [
      'a gap in the packs',
      {
        kind: 'financialAssessment',
        financialYear: '2022/23',
        inputs: { ...person, age: 40, mig: null, household: 'couple', disabilityPremium: true },
      },
      /disabilityPremiumCouple .*2022-23, for which none was found/,
    ],
    [
      'limits of a year without any',
      { kind: 'financialAssessment', financialYear: '2005/06', inputs: { ...person, capital: 15_000 } },
      /financialYear: expected a year from 2010-11 to 2026-27, but found 2005-06/,
    ],
    [
      'a month of 32 days',
      { kind: 'directPaymentMonthly', inputs: { dpWeekly: 1, contributionWeekly: 0, days: 32 } },
      /inputs\.days: expected a whole number of days from 1 to 31/,
    ],
    [
      'taking more than all',
      { kind: 'percentTaken', inputs: { disposable: 10, percentTaken: 110 } },
      /inputs\.percentTaken: expected a percentage from 0 to 100/,
    ],
    [
      'limits the wrong way round',
      { inputs: { capital: 1, lowerLimit: 2, upperLimit: 1, step: 1 } },
      /inputs\.upperLimit: expected at least the lower limit of 2/,
    ],
    [
      'no pay at all',
      { kind: 'employerNI', inputs: { rate: 15, threshold: 5000 } },
      /inputs\.annualPay \(?.*expected a figure|inputs\.annualPay: expected a figure/,
    ],
    [
      'more service than life',
      { inputs: { weeklyCap: 400, age: 20, yearsOfService: 30, weeklyPay: 1 } },
      /inputs\.yearsOfService: expected fewer years than the age of 20/,
    ],
    [
      'a cap of a year not found',
      { inputs: { age: 50, yearsOfService: 5, weeklyPay: 900, date: '2011-06-01' } },
      /date: expected a day for which redundancy\.cap is held/,
    ],
    [
      'an unknown kind',
      { kind: 'frobnicate', inputs: { x: 1 } },
      /There is no kind "frobnicate"\. The kinds are financialAssessment, /,
    ],
  ])('%s is refused with the field named', async (_, row, sentence) => {
    const solved = await solveOne([{ ...row, expected: { clientPays: 1 } }]);
    expect(solved).toMatchObject({ status: 'failed', agrees: false, computed: {} });
    expect(solved.note).toMatch(sentence);
  });

  test('a disagreement ends with exit code 1 and shows both figures', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(
      file,
      JSON.stringify([
        { id: 'a', kind: 'addVat', inputs: { ratePercent: 20, net: 100 }, expected: { vat: 21 } },
      ]),
    );
    const { code, out } = await answerOf('cases', file);
    expect(code).toBe(1);
    expect(out).toContain('vat 20 (expected 21)');
    expect(out.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  });

  test.each([
    ['is not JSON', '{', 'expected a key in double quotes'],
    ['has no cases', '{"a": 1}', 'expected a list of cases'],
    ['is a single value', '7', 'found a single value'],
  ])('a file that %s ends with exit code 2', async (_, content, sentence) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, content);
    const { code, out, err } = await answerOf('cases', file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('a file that is not there ends with exit code 2', async () => {
    expect(await answerOf('cases', join(folder, 'none.json'))).toMatchObject({ code: 2, out: '' });
  });
});
