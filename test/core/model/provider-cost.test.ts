import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { careworkerPay, officeCost, providerCost, totalCost } from '../../../core/model/provider-cost.ts';
import { prepare } from '../../../core/run/plan.ts';
import { scenarioWith } from './sample-market.ts';
import { between } from './between.ts';

/** Pence, shares and hours that can be worked through by hand. */
const ROUND = {
  'wage.nlw': 1200,
  'pay.careworker.premium': 0.05,
  'holiday.fraction': 0.12,
  'cost.sick.share': 0.02,
  'training.spend': 0.01,
  'pension.ae.rate': 0.03,
  'nic.employer.rate': 0.15,
  'nic.threshold': 9600,
  'workforce.hours.per.worker': 30,
  'workforce.replacecost': 200_000,
  'cost.miles.per.hour': 4,
  'cost.mileage.rate': 45,
  'cost.overhead.variable': 150,
  'cost.overhead.fixed.branch': 6_000_000,
  'cost.overhead.fixed.micro': 1_200_000,
  'cost.scale.minhours': 1000,
};

/** 100 hours of care in the month, an office staffed for 500 hours a week, two workers. */
const WORKLOAD = { minutes: 6000, officeMinutes: 30_000, staffMinutes: 3600 };

test('a month worked by hand comes out to the penny, line by line', () => {
  // Pay: £12.00 and 5 % is £12.60 an hour; 100 hours with a fifth of travel on top are 120 paid hours: £1,512.00.
  // Holiday 181.44, sickness 30.24 and training 15.12 make £1,738.80 gross. Pension 3 %: 52.164, so £52.16.
  // Mileage: 100 hours x 4 miles x 45p = £180.00. Staff: 1,738.80 + 52.16 + 180.00.
  // National Insurance: 120 paid hours are four worker-weeks of 30 hours, each with £96 free: 15 % of £1,354.80.
  // Overheads: an office halfway from £12,000 to £60,000 a year, £3,000.00 a month; £1.50 an hour, £150.00;
  // 30 % of two workers leaving in a year at £2,000 each, £100.00.
  expect(providerCost(WORKLOAD, 0.2, 0.3, ROUND)).toEqual({
    staff: 197_096,
    nationalInsurance: 20_322,
    overheads: 325_000,
  });
  expect(totalCost(providerCost(WORKLOAD, 0.2, 0.3, ROUND))).toBe(542_418);
});

test('careworkers are paid the wage floor and a premium, in whole pence', () => {
  expect(careworkerPay({ ...ROUND, 'wage.nlw': 1271, 'pay.careworker.premium': 0.02 })).toBe(1296);
});

test.each([
  ['pay below the threshold bears none', { 'nic.threshold': 50_000 }, 0],
  ['without a threshold all gross pay bears it', { 'nic.threshold': 0 }, 26_082],
  ['pay that is just the threshold bears none', { 'nic.threshold': 43_470 }, 0],
  [
    'a penny a week off the threshold bears it on four pence',
    { 'nic.threshold': 43_469, 'nic.employer.rate': 1 },
    4,
  ],
])('employer National Insurance: %s', (_, changed, expected) => {
  expect(providerCost(WORKLOAD, 0.2, 0.3, { ...ROUND, ...changed }).nationalInsurance).toBe(expected);
});

test('no care costs no pay: only the office and the replacing of those who leave remain', () => {
  const idle = { minutes: 0, officeMinutes: 0, staffMinutes: 3600 };
  expect(providerCost(idle, 0.2, 0.3, ROUND)).toEqual({
    staff: 0,
    nationalInsurance: 0,
    overheads: 100_000 + 10_000,
  });
});

test.each([
  ['no volume is run by its owner', 0, 100_000],
  ['half the volume of a branch stands halfway', 30_000, 300_000],
  ['the volume that needs a branch', 60_000, 500_000],
  ['more than one branch needs no second', 600_000, 500_000],
])('the fixed cost of an office: %s', (_, minutes, expected) => {
  expect(officeCost(minutes, ROUND)).toBe(expected);
});

const SHIPPED_PARAMETERS = shippedParameters();

function shippedParameters(): typeof ROUND {
  const { parameters } = prepare(scenarioWith({ months: 1 }));
  return Object.fromEntries(Object.keys(ROUND).map((id) => [id, parameters.get(id)![0]!])) as typeof ROUND;
}

/** Pence an hour of a provider that delivers some hours a week with an office and staff to match. */
function unitCost(hours: number): number {
  const weekly = hours * 60;
  const workload = { minutes: (weekly * 13) / 3, officeMinutes: weekly, staffMinutes: weekly };
  return totalCost(providerCost(workload, 0.19, 0.25, SHIPPED_PARAMETERS)) / (workload.minutes / 60);
}

test('an hour costs a larger provider less', () => {
  // Each monthly line is rounded to the penny, which moves an hour by less than 10p over the hours of a month.
  assert(
    property(integer({ min: 10, max: 3000 }), integer({ min: 1, max: 3000 }), (hours, more) => {
      expect(unitCost(hours + more)).toBeLessThan(unitCost(hours) + 10 / hours);
    }),
  );
  expect(unitCost(1000)).toBeLessThan(unitCost(200) - 10);
});

test('costs are whole pence and rise with wages, travel and turnover', () => {
  const rise = between(0.01, 0.5);
  assert(
    property(integer({ min: 60, max: 300_000 }), rise, (minutes, more) => {
      const workload = { minutes, officeMinutes: minutes, staffMinutes: minutes };
      const base = providerCost(workload, 0.2, 0.3, ROUND);
      for (const line of Object.values(base)) expect(Number.isInteger(line)).toBe(true);
      const dearer = [
        providerCost(workload, 0.2, 0.3, { ...ROUND, 'wage.nlw': Math.ceil(1200 * (1 + more)) }),
        providerCost(workload, 0.2 + more, 0.3, ROUND),
        providerCost(workload, 0.2, 0.3 + more, ROUND),
      ];
      for (const cost of dearer) expect(totalCost(cost)).toBeGreaterThanOrEqual(totalCost(base));
    }),
  );
});
