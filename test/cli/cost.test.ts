import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const PA = ['cost', 'pa', '--hours', '20', '--wage', '12.71', '--date', '2026-11'];

test('shows every line of the cost of a personal assistant, by the hour and the week', async () => {
  const { code, out } = await answerOf(...PA);
  expect(code).toBe(0);
  expect(out).toMatch(/^Pay +£12\.71 +£254\.20$/m);
  expect(out).toMatch(/^In all +£15\.04 +£300\.89$/m);
  expect(out).toContain('Payroll is at the price of 2024-04, raised with prices each April since');
});

test('prices payroll and insurance as the market does: raised each April since they were published, and not before', async () => {
  const inMay = await answerOf(...PA.slice(0, 7), '2024-05');
  expect(inMay.out).toMatch(/^Payroll +£0\.38 +£7\.50$/m);
  expect(inMay.out).toContain('Payroll is at the price of 2024-04: ');
  const now = await answerOf(...PA);
  expect(now.out).toMatch(/^Payroll +£0\.40 +£7\.92$/m);
  expect(now.out).toMatch(/^Insurance +£0\.08 +£1\.52$/m);
});

test('adds National Insurance without the Employment Allowance', async () => {
  const { out } = await answerOf(...PA, '--no-allowance', '--json', '-');
  expect(JSON.parse(out)).toMatchObject({
    format: 'care-market-assistant-cost',
    claimsAllowance: false,
    nationalInsuranceBeforeAllowance: 23.73,
    perHour: 16.23,
    perWeek: 324.62,
  });
});

test('takes prices of your own', async () => {
  const { out } = await answerOf(...PA, '--payroll', '0', '--insurance', '0', '--json', '-');
  expect(JSON.parse(out)).toMatchObject({ perWeek: 291.45 });
});

test('warns of a wage below the floor', async () => {
  const { out } = await answerOf('cost', 'pa', '--hours', '20', '--wage', '12', '--date', '2026-11');
  expect(out).toContain('A wage of £12.00 is below the National Living Wage of £12.71 in 2026-11');
});

test.each<[string, readonly string[], string]>([
  ['no form', ['cost'], 'cost has the forms "hour" and "pa", but found nothing.'],
  ['another form', ['cost', 'moon'], 'cost has the forms "hour" and "pa", but found "moon".'],
  ['a flag of the other form', [...PA, '--complexity', '0.5'], '--complexity is not for cost pa.'],
  ['no hours', ['cost', 'pa', '--wage', '12', '--date', '2026-11'], '--hours N is needed'],
  ['no wage', ['cost', 'pa', '--hours', '12', '--date', '2026-11'], '--wage POUNDS is needed'],
  ['no date', ['cost', 'pa', '--hours', '12', '--wage', '13'], '--date YYYY-MM is needed'],
  [
    'more hours than a week has',
    [...PA.slice(0, 3), '169', ...PA.slice(4)],
    '--hours must be above 0 and at most 168, but found "169".',
  ],
  [
    'a wage in words',
    [...PA.slice(0, 5), 'lots', ...PA.slice(6)],
    '--wage must be an amount in pounds, such as 12.71, but found "lots".',
  ],
  ['a month that is none', [...PA.slice(0, 7), '2026-13'], '--date: Expected a month as YYYY-MM'],
  ['a month before the rates', [...PA.slice(0, 7), '2009-01'], 'has no value in 2009-01'],
])('answers %s with one sentence and exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
