import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { contactHour } from '../../../../core/costing/contact-hour.ts';
import { COST_LINE_IDS, totalOf } from '../../../../core/costing/cost-line.ts';
import { openingCost, openingMarginalCost } from '../../../../core/model/books/opening-cost.ts';
import {
  careworkerPay,
  costTerms,
  marginalCost,
  monthTaken,
  officeCost,
  providerCost,
  usualTerms,
} from '../../../../core/model/books/provider-cost.ts';
import type { Workload } from '../../../../core/model/books/provider-cost.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { scenarioWith } from '../sample-market.ts';
import { between } from '../between.ts';

/** Pence, shares and hours that can be worked through by hand. */
const ROUND = {
  'cost.unsocial.premium': 0.1,
  'cost.complexity.time': 0.2,
  'holiday.fraction': 0.12,
  'cost.sick.share': 0.02,
  'training.spend': 0.02,
  'pension.ae.rate': 0.03,
  'nic.employer.rate': 0.15,
  'nic.threshold': 9600,
  'workforce.hours.per.worker': 30,
  'workforce.replacecost': 200_000,
  'cost.waiting.part': 0.25,
  'cost.miles.per.hour': 3,
  'cost.mileage.rate': 45,
  'cost.overhead.variable': 50,
  'cost.overhead.fixed.branch': 6_000_000,
  'cost.overhead.fixed.micro': 1_200_000,
  'cost.scale.minhours': 1000,
  'cost.branch.capacity': 2000,
  'cost.client.managed': 6000,
  'cost.client.individual': 18_000,
  'cost.client.start': 9000,
  'cost.marketing.share': 0.02,
  'vat.input.irrecoverable': 0.01,
};
const PLACE = { travelShare: 0.2 };

/** 100 hours in the month at the place's usual travel and waiting. */
const WORK: Workload = {
  delivered: 6000,
  travel: 900,
  waited: 300,
  unsocial: 1200,
  complex: 1500,
  idle: 600,
  clients: 36,
  clientsIndividual: 12,
  clientsStarted: 2,
  office: 30_000,
  started: 900,
  revenue: 300_000,
  individualRevenue: 100_000,
};
const TERMS = costTerms(1200, 0.5, usualTerms(ROUND));

test('a month worked by hand comes out to the penny, line by line', () => {
  // As the hundred hours of the lines; 24 clients of the council and 12 of their own for a twelfth of a year; 0.6 of a worker
  // of 30 hours started, who gives 25 hours of care; half the training bought; an office halfway from £12,000 to £60,000 a year.
  const { lines, allowanceUsed } = providerCost(monthTaken(WORK, PLACE, ROUND), TERMS, 0);
  expect(lines).toMatchObject({
    contactPay: 120_000,
    travelPay: 18_000,
    waitingPay: 6000,
    unsocialPay: 2400,
    complexPay: 6000,
    idlePay: 12_000,
    holidayPay: 19_728,
    trainingPay: 1644,
    nationalInsurance: 20_907,
    mileage: 13_500,
    branch: 293_814,
    administration: 2 * 6000 + 18_000 + 2 * 9000,
    recruitment: 120_000,
    inputVat: 3000,
  });
  expect(allowanceUsed).toBe(0);
});

test('careworkers are paid the wage floor and a premium, in whole pence', () => {
  expect(careworkerPay({ 'wage.nlw': 1271, 'pay.careworker.premium': 0.02 })).toBe(1296);
});

test.each([
  ['more than is due', 100_000, 0, 20_907],
  ['just what is due', 20_907, 0, 20_907],
  ['a penny less', 20_906, 1, 20_906],
  ['nothing', 0, 20_907, 0],
])(
  'what is left of the Employment Allowance pays National Insurance as far as it goes: %s',
  (_, left, due, used) => {
    const { lines, allowanceUsed } = providerCost(monthTaken(WORK, PLACE, ROUND), TERMS, left);
    expect({ due: lines.nationalInsurance, used: allowanceUsed }).toEqual({ due, used });
  },
);

test('miles follow the time on the road', () => {
  const longer = monthTaken({ ...WORK, travel: 1800 }, PLACE, ROUND);
  expect(longer.miles).toBeCloseTo(600, 9);
  expect(monthTaken({ ...WORK, travel: 0 }, { travelShare: 0 }, ROUND).miles).toBe(300);
});

function oneMore(work: Workload, usesUpAllowance: boolean): number {
  return marginalCost(monthTaken(work, PLACE, ROUND), TERMS, usesUpAllowance);
}

test('one more hour of plain care costs nothing for idle time, complexity, branch, training, recruitment or new clients', () => {
  const plain = { ...WORK, complex: 0, idle: 0, office: 0, started: 0, clientsStarted: 0 };
  expect(oneMore(WORK, true)).toBeCloseTo(oneMore(plain, true), 9);
});

test('one more hour bears all of its National Insurance where the allowance is used up anyhow, and none where it is not', () => {
  // Plain care at half the training: 100 hours and 20 between visits at £12, with £24 for unsocial hours, is £1,464, and with
  // 12% leave, 2% sickness and 1% training £1,683.60 for 138 paid hours; less 4.6 weeks at £96, and 15% of that.
  expect(oneMore(WORK, true) - oneMore(WORK, false)).toBeCloseTo((0.15 * (168_360 - 4.6 * 9600)) / 100, 9);
});

test('a month of plain care is the sum of its hours, within half a penny a line', () => {
  assert(
    property(integer({ min: 60, max: 600_000 }), between(0.05, 0.5), (minutes, share) => {
      const hours = minutes / 60;
      const place = { travelShare: share };
      const waiting = share / 4;
      const work: Workload = {
        delivered: minutes,
        travel: minutes * (share - waiting),
        waited: minutes * waiting,
        unsocial: minutes * 0.3,
        complex: minutes * 0.4,
        idle: 0,
        clients: 0,
        clientsIndividual: 0,
        clientsStarted: 0,
        office: 0,
        started: 0,
        revenue: hours * 3000,
        individualRevenue: 0,
      };
      const { lines } = providerCost(monthTaken(work, place, ROUND), TERMS, 0);
      const hour = contactHour(
        {
          travel: share - waiting,
          waiting,
          unsocial: 0.3,
          complexity: 0.4,
          miles: 3,
          clientHours: 1e15,
          individualShare: 0,
          turnover: 0,
          workerHours: 30,
          branchPerYear: 100_000 * 12,
          branchHours: (hours * 12) / 52,
        },
        { ...TERMS, inputVat: 0 },
        { running: 0, surplus: 0, surplusAmount: 0 },
      );
      for (const id of COST_LINE_IDS) {
        const ofHours = id === 'inputVat' ? 3000 * 0.01 : hour.lines[id];
        expect(Math.abs(lines[id] - hours * ofHours)).toBeLessThan(0.501);
      }
    }),
  );
});

test.each([
  ['no volume is run by its owner', 0, 100_000],
  ['what one worker gives in a week is run by its owner', 1800, 100_000],
  ['halfway from there to the volume of a branch stands halfway', 30_900, 300_000],
  ['an hour beyond what its owner gives begins to need others', 1860, 100_412],
  ['the volume that needs a branch', 60_000, 500_000],
  ['as much as one branch can run', 120_000, 500_000],
  ['five times what one branch can run needs five', 600_000, 2_500_000],
])('the fixed cost of an office: %s', (_, minutes, expected) => {
  expect(officeCost(minutes, ROUND)).toBe(expected);
});

test('an office whose branch is full before its owner is at work all week is a branch beyond that week and none within', () => {
  const early = { ...ROUND, 'cost.scale.minhours': 20 };
  expect(officeCost(1800, early)).toBe(100_000);
  expect(officeCost(1801, early)).toBe(500_000);
});

const MONTH = monthOfPlan(prepare(scenarioWith({ months: 1 })), 0, 0);

/** Pence for an hour of a provider whose staff give so many hours a week. */
function openingHour(hours: number): number {
  return openingCost(hours * 60, MONTH) / (hours * (13 / 3));
}

test('with all staff at work an hour costs a larger provider less', () => {
  // Each monthly line is rounded to the penny, which moves an hour by less than 20p over the hours of a month.
  assert(
    property(integer({ min: 10, max: 3000 }), integer({ min: 1, max: 3000 }), (hours, more) => {
      expect(openingHour(hours + more)).toBeLessThan(openingHour(hours) + 20 / hours);
    }),
  );
  expect(openingHour(1000)).toBeLessThan(openingHour(100) - 10);
});

test('before it has run a month, one more hour costs a provider less than the mean of its hours, and nothing without staff', () => {
  const perHour = openingCost(30_000, MONTH) / (500 * (13 / 3));
  expect(openingMarginalCost(30_000, MONTH)).toBeLessThan(perHour);
  expect(openingMarginalCost(30_000, MONTH)).toBeGreaterThan(0.7 * perHour);
  expect(openingMarginalCost(0, MONTH)).toBe(0);
});

test('costs are whole pence', () => {
  assert(
    property(integer({ min: 0, max: 300_000 }), (minutes) => {
      const taken = monthTaken({ ...WORK, delivered: minutes, travel: minutes / 7 }, PLACE, ROUND);
      const { lines } = providerCost(taken, TERMS, 0);
      for (const id of COST_LINE_IDS) expect(Number.isInteger(lines[id])).toBe(true);
      expect(totalOf(lines)).toBeGreaterThanOrEqual(300_000);
    }),
  );
});
