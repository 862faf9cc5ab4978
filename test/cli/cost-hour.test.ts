import { expect, test } from 'vitest';

import type { CostLineId, CostLines } from '../../core/costing/cost-line.ts';
import { answerOf } from './care-market.ts';

const HOUR = ['cost', 'hour', '--wage', '13.52', '--date', '2026-11'];

type Built = {
  readonly lines: readonly { readonly line: string; readonly perHour: number }[];
  readonly careworker: number;
  readonly business: number;
  readonly surplus: number;
  readonly price: number;
  readonly assumptions: readonly { readonly figure: string; readonly [key: string]: unknown }[];
  readonly notes: readonly string[];
};

async function built(...flags: readonly string[]): Promise<Built & CostLines> {
  const { code, out, err } = await answerOf(...HOUR, ...flags, '--json', '-');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answer = JSON.parse(out) as Built;
  const lines = Object.fromEntries(answer.lines.map(({ line, perHour }) => [line, perHour]));
  return { ...answer, ...lines } as Built & CostLines;
}

test('shows every line of an hour, what the care worker and the business cost, the surplus and the price', async () => {
  const { code, out } = await answerOf(...HOUR);
  expect(code).toBe(0);
  expect(out).toMatch(/^Pay for time with people +£13\.52 +\d+\.\d%$/m);
  for (const total of ['= The care worker', '= Running the business', 'Surplus', '= Price']) {
    expect(out).toContain(`\n${total} `);
  }
  // An amount and the ends of its range are both money.
  expect(out).toMatch(/^Employment Allowance, a year +£10,500\.00 +£10,500\.00 to £10,500\.00 +A /m);
  expect(out).toMatch(/^Employer pension, of pay +0\.03 +0\.03 to 0\.03 +A +The Pensions Regulator/m);
});

test('the price is what the care worker and the business cost and the surplus, to a penny', async () => {
  const { careworker, business, surplus, price } = await built();
  expect(Math.abs(careworker + business + surplus - price)).toBeLessThan(0.011);
});

test('National Insurance follows the dated rule: above the threshold of a worker of so many hours', async () => {
  // 25 paid hours a week at £13.52 are £338.00 and 15% of what is above £96.00 is £36.30, a share of 0.1074 of plain pay.
  const plain = ['--unsocial-share', '0', '--complexity', '0'];
  const { nationalInsurance, contactPay, travelPay, waitingPay, holidayPay, sickPay, trainingPay } =
    await built(...plain);
  const gross = contactPay + travelPay + waitingPay + holidayPay + sickPay + trainingPay;
  expect(Math.abs(nationalInsurance / gross - 36.3 / 338)).toBeLessThan(0.001);
});

test('the Employment Allowance takes more off an hour the fewer workers share it, and no more than is due', async () => {
  const none = await built();
  const many = await built('--workers', '100');
  const few = await built('--workers', '2');
  expect(many.nationalInsurance).toBeLessThan(none.nationalInsurance);
  expect(few.nationalInsurance).toBe(0);
});

test('travel may be given in minutes or as a share', async () => {
  const minutes = await built('--travel', '12');
  const share = await built('--travel-share', '0.2');
  expect(minutes.lines).toEqual(share.lines);
  expect(Math.abs(minutes.travelPay + minutes.waitingPay - 0.2 * 13.52)).toBeLessThan(0.011);
});

test('a figure that is given is marked so and takes the place of the register’s', async () => {
  const { holidayPay, contactPay, travelPay, waitingPay, unsocialPay, complexPay, assumptions } = await built(
    '--holiday',
    '0.1',
  );
  const worked = contactPay + travelPay + waitingPay + unsocialPay + complexPay;
  expect(Math.abs(holidayPay - worked / 10)).toBeLessThan(0.01);
  expect(assumptions.find(({ figure }) => figure === 'holiday')).toMatchObject({ value: 0.1, given: true });
  expect(assumptions.find(({ figure }) => figure === 'sick')).toMatchObject({
    parameter: 'cost.sick.share',
    grade: 'D',
  });
});

test.each<[string, string, CostLineId | 'surplus']>([
  ['--unsocial-premium', '0.3', 'unsocialPay'],
  ['--complexity', '0.9', 'complexPay'],
  ['--sick', '0.03', 'sickPay'],
  ['--training', '0.04', 'trainingPay'],
  ['--pension', '0.05', 'pension'],
  ['--ni-share', '0.2', 'nationalInsurance'],
  ['--miles', '4', 'mileage'],
  ['--branch', '200000', 'branch'],
  ['--running', '2', 'running'],
  ['--managed-client', '150', 'administration'],
  ['--individual-share', '0.8', 'marketing'],
  ['--turnover', '0.5', 'recruitment'],
  ['--input-vat', '0.02', 'inputVat'],
  ['--surplus', '0.08', 'surplus'],
  ['--surplus-amount', '2.50', 'surplus'],
])('%s %s raises its line and the price', async (flag, value, line) => {
  const [usual, raised] = [await built(), await built(flag, value)];
  expect(raised[line]).toBeGreaterThan(usual[line]);
  expect(raised.price).toBeGreaterThan(usual.price);
});

test('a pension on qualifying earnings costs less than one on all pay', async () => {
  const [all, qualifying] = [await built(), await built('--pension-on', 'qualifying')];
  expect(qualifying.pension).toBeLessThan(all.pension * 0.8);
});

test('amounts of a later year are brought back to an earlier one by the growth of prices', async () => {
  const { out } = await answerOf('cost', 'hour', '--wage', '9.50', '--date', '2022-04', '--json', '-');
  const { assumptions } = JSON.parse(out) as Built;
  // 110,000 of April 2026 over 1.101 x 1.067 x 1.017 x 1.038.
  expect(assumptions.find(({ figure }) => figure === 'branch')).toMatchObject({ value: 88_699.8 });
});

test('warns of a wage below the floor', async () => {
  const { out } = await answerOf('cost', 'hour', '--wage', '12', '--date', '2026-11');
  expect(out).toContain('A wage of £12.00 is below the National Living Wage of £12.71 in 2026-11');
});

type Compared = {
  readonly compared: {
    readonly councils: readonly {
      readonly council: string;
      readonly pay: number;
      readonly payPublished: boolean;
      readonly comparisons: readonly {
        readonly item: string;
        readonly ours: number;
        readonly lower: number;
        readonly upper: number;
        readonly within: boolean;
        readonly off: number;
      }[];
    }[];
    readonly leftOut: readonly string[];
  };
};

test('set beside the returns of 2022, it says of every line whether it lies between the quartiles, and by how much not', async () => {
  const { code, out } = await answerOf(
    'cost',
    'hour',
    '--wage',
    '10.98',
    '--date',
    '2022-04',
    '--compare',
    '--json',
    '-',
  );
  expect(code).toBe(0);
  const { councils, leftOut } = (JSON.parse(out) as Compared).compared;
  expect(councils).toHaveLength(21);
  expect(leftOut).toEqual(['Kingston upon Hull, City of', 'Lambeth', 'Sefton']);
  const all = councils.flatMap(({ comparisons }) => comparisons);
  expect(all).toHaveLength(191);
  for (const { ours, lower, upper, within, off } of all) {
    expect(within).toBe(ours >= lower - 0.005 && ours <= upper + 0.005);
    expect(off).toBeCloseTo(ours > upper ? ours - upper : ours < lower ? ours - lower : 0, 2);
  }
  // Half of the lines at least: what the build-up is worth against figures nobody here wrote.
  expect(all.filter(({ within }) => within).length).toBeGreaterThanOrEqual(96);
});

test('each council’s own pay is used where it published it; where not, its contact line is not compared', async () => {
  const { out } = await answerOf(
    'cost',
    'hour',
    '--wage',
    '10.98',
    '--date',
    '2022-04',
    '--compare',
    '--json',
    '-',
  );
  const { councils } = (JSON.parse(out) as Compared).compared;
  const hereford = councils.find(({ council }) => council === 'Herefordshire, County of');
  const bolton = councils.find(({ council }) => council === 'Bolton');
  expect(hereford).toMatchObject({ pay: 10.48, payPublished: true });
  expect(hereford!.comparisons[0]).toMatchObject({ item: 'direct_care' });
  expect(bolton).toMatchObject({ pay: 10.81, payPublished: false });
  expect(bolton!.comparisons.map(({ item }) => item)).not.toContain('direct_care');
});

test('the comparison in words counts what lies within', async () => {
  const { out } = await answerOf('cost', 'hour', '--wage', '10.98', '--date', '2022-04', '--compare');
  expect(out).toMatch(/\d+ of 191 figures lie between the quartiles of the returns/);
  expect(out).toMatch(/^Kirklees +11\.09 /m);
  expect(out).toMatch(/^Bolton +\(10\.81\) /m);
});

test.each<[string, readonly string[], string]>([
  ['no wage', ['cost', 'hour', '--date', '2026-11'], '--wage POUNDS is needed'],
  ['no date', ['cost', 'hour', '--wage', '13'], '--date YYYY-MM is needed'],
  [
    'travel twice over',
    [...HOUR, '--travel', '9', '--travel-share', '0.1'],
    'Give --travel or --travel-share, not both',
  ],
  ['a share in words', [...HOUR, '--sick', 'some'], '--sick must be a number from 0 to 3, but found "some".'],
  ['no hours of a client', [...HOUR, '--client-hours', '0'], '--client-hours must be a number above 0'],
  [
    'a surplus twice over',
    [...HOUR, '--surplus', '0.1', '--surplus-amount', '1'],
    'Give --surplus or --surplus-amount',
  ],
  [
    'a surplus that leaves nothing',
    [...HOUR, '--surplus', '1'],
    'take the whole price, so no price is high enough',
  ],
  [
    'both ways of National Insurance',
    [...HOUR, '--ni-share', '0.1', '--workers', '3'],
    'Give --ni-share or --workers',
  ],
  ['a flag of the other form', [...HOUR, '--payroll', '5'], '--payroll is not for cost hour.'],
])('answers %s with one sentence and exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
