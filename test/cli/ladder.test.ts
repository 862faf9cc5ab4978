import { describe, expect, test } from 'vitest';
import { answerOf } from './care-market.ts';

type Answer = {
  vatRate: number;
  ladders: {
    deployment: string;
    route: string;
    supplier: string;
    forCare: number;
    hours: number | null;
    rungs: { id: string; takes: number; left: number }[];
  }[];
};

async function climb(...flags: string[]): Promise<Answer> {
  const { code, out } = await answerOf('ladder', ...flags, '--json', '-');
  expect(code).toBe(0);
  return JSON.parse(out) as Answer;
}

function forCare({ ladders }: Answer, deployment: string, supplier: string): number {
  return ladders.find(
    (each) =>
      each.deployment === deployment && each.route === 'community-support' && each.supplier === supplier,
  )!.forCare;
}

test('£100 on a direct payment buys £83.33 from a business that charges VAT, and £100 where the council buys', async () => {
  const answer = await climb('--gross', '100', '--date', '2026-11');
  expect(forCare(answer, 'direct-payment', 'other')).toBe(83.33);
  expect(forCare(answer, 'council-managed', 'other')).toBe(100);
  expect(forCare(answer, 'direct-payment', 'charity')).toBe(100);
});

test.each([
  ['2009-03', 0.15, 86.96],
  ['2010-06', 0.175, 85.11],
  ['2011-01', 0.2, 83.33],
])('the VAT of %s is the one in force then', async (date, rate, expected) => {
  const answer = await climb('--gross', '100', '--date', date);
  expect(answer.vatRate).toBe(rate);
  expect(forCare(answer, 'direct-payment', 'other')).toBe(expected);
});

test('with a place each way has its time a week where a price is known', async () => {
  const { ladders } = await climb('--gross', '320', '--date', '2026-11', '--place', 'merrowshire');
  const block = ladders.find(({ deployment, route }) => deployment === 'none' && route === 'block')!;
  // £320 at £23.85 an hour is 805 whole minutes.
  expect(block.hours).toBe(805 / 60);
  // 3% off £25.10 is £24.35, which buys 788.
  expect(ladders.find(({ route }) => route === 'pooled')!.hours).toBe(788 / 60);
});

test('with a place VAT is told in time too: community support at the rate councils allow, which is named as an assumption', async () => {
  const { out } = await answerOf('ladder', '--gross', '100', '--date', '2026-11', '--place', 'merrowshire');
  expect(out).toContain('a week buys in Merrowshire (invented) under "Business as usual", 2026-11');
  // £23.40 an hour: £100.00 buys 256 whole minutes and £83.33 buys 213.
  expect(out).toMatch(/^direct-payment +community-support, charity +£100\.00 +£100\.00 +4 h 16 min/m);
  expect(out).toMatch(
    /^direct-payment +community-support, business charging VAT +£100\.00 +-£16\.67 +£83\.33 +3 h 33 min/m,
  );
  expect(out).toContain(
    'An hour of community support is taken at what councils allow for one, an assumption (grade D).',
  );
});

test('the table has one row a way, with what each rung takes', async () => {
  const { out } = await answerOf('ladder', '--gross', '100', '--date', '2026-11');
  expect(out).toMatch(
    /^direct-payment +community-support, business charging VAT +£100\.00 +-£16\.67 +£83\.33 +VAT, where it is charged, falls on the person\.$/m,
  );
  expect(out).toContain('not £80');
});

describe('what cannot be climbed is one sentence that names the flag', () => {
  test.each([
    [[], /--gross POUNDS is needed/],
    [['--gross', '0'], /--gross must be more than £0/],
    [['--gross', '100'], /--date YYYY-MM is needed/],
    [['--gross', 'lots', '--date', '2026-11'], /--gross must be an amount in pounds/],
    [['--gross', '100', '--date', '2026-13'], /--date: Expected a month/],
    [['--gross', '100', '--date', '2000-01'], /--date 2000-01: vat\.rate has no value/],
    [['--gross', '100', '--date', '2025-01', '--place', 'kent'], /before 2026-04/],
    [['--gross', '100', '--date', '2026-11', '--place', 'kentt'], /Did you mean kent/],
    [['--gross', '100', '--date', '2026-11', '--option', 'higher-uplift'], /--option needs a place/],
    [['--gross', '100', '--date', '2026-11', '--contribution', '101'], /never exceeds the cost of care/],
    [
      ['--gross', '100', '--date', '2026-11', '--isf-recipient', 'provider'],
      /--isf-recipient must be council or person/,
    ],
  ])('%j', async (flags, sentence) => {
    const { code, err } = await answerOf('ladder', ...flags);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toContain('    at ');
  });
});
