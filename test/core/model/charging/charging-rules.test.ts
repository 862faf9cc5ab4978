import { assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { assessedContribution, tariffIncome } from '../../../../core/charging/assessment.ts';
import { chargingRulesByClass } from '../../../../core/model/charging/charging-rules.ts';
import { MEANS_CLASSES, protectedIncomeByClass } from '../../../../core/model/charging/means-class.ts';
import { otherMoneyUsed } from '../../../../core/model/budgeting/other-money.ts';
import { chargePeople } from '../../../../core/model/steps/charge-people.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  MIXED,
  OPEN_MARKET,
} from '../../../../core/model/vocabulary.ts';
import { weeklyToMonthly } from '../../../../core/time/weeks.ts';
import { moneyMonth, moneyScene, PROTECTED } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';
import { deliverCare } from '../../../../core/model/steps/deliver-care.ts';
import { deliverSupport } from '../../../../core/model/steps/deliver-support.ts';

const MONTH = moneyMonth();
const UPPER = MONTH.parameters['charging.capital.upper'];

/** Rules of a month with some charging levers set, in engine units: pence and fractions. */
function rules(levers: Readonly<Record<string, number>> = {}) {
  return chargingRulesByClass(MONTH.parameters, { ...MONTH.levers, ...levers });
}

const PENSIONER = MEANS_CLASSES.findIndex(({ name }) => name === 'single, pension age');

function weekly(levers: Readonly<Record<string, number>>, income = PROTECTED + 5000, capital = 0): number {
  return assessedContribution(rules(levers)[PENSIONER]!, income, capital);
}

test.each([
  ['as the law has it', {}, 5000],
  ['ninety per cent of the income above what is protected', { 'charging.percent-taken': 0.9 }, 4500],
  // A tenth more than £232.60 protects £23.26 more.
  ['a tenth more protected', { 'charging.local-uplift': 0.1 }, 2674],
  ['£30 instead of £20 for disability', { 'charging.disability-allowance': 3000 }, 4000],
  ['a charge of the smallest amount', { 'charging.minimum': 5000 }, 5000],
  ['a charge below the smallest amount is waived', { 'charging.minimum': 5001 }, 0],
  ['no more than the largest', { 'charging.maximum': 3500 }, 3500],
])('£50 a week above what is protected, %s', (_, levers, expected) => {
  expect(weekly(levers)).toBe(expected);
});

test('no maximum helps someone whose savings are above the upper limit', () => {
  expect(weekly({ 'charging.maximum': 3500 }, 30_000, UPPER)).toBe(3500);
  expect(weekly({ 'charging.maximum': 3500 }, 30_000, UPPER + 1)).toBe(Infinity);
});

const anyLevers = record({
  'charging.percent-taken': integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  'charging.local-uplift': integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  'charging.disability-allowance': integer({ min: 0, max: 10_000 }),
  'charging.minimum': integer({ min: 0, max: 5000 }),
  'charging.maximum': integer({ min: 0, max: 500_000 }),
});
const income = integer({ min: 0, max: 150_000 });
const savings = integer({ min: 0, max: 4_000_000 });
const anyClass = integer({ min: 0, max: MEANS_CLASSES.length - 1 });

const means = record({ pence: income, saved: savings });

test('under every setting of the levers more income or savings never lower the charge', () => {
  assert(
    property(anyLevers, anyClass, means, means, (levers, of, { pence, saved }, more) => {
      const own = rules(levers)[of]!;
      const charge = assessedContribution(own, pence, saved);
      expect(assessedContribution(own, pence + more.pence, saved)).toBeGreaterThanOrEqual(charge);
      expect(assessedContribution(own, pence, saved + more.saved)).toBeGreaterThanOrEqual(charge);
    }),
  );
});

test('under every setting of the levers a charge within the upper limit leaves what the law protects', () => {
  const guarantee = protectedIncomeByClass(MONTH.parameters);
  assert(
    property(anyLevers, anyClass, income, integer({ min: 0, max: UPPER }), (levers, of, pence, saved) => {
      const own = rules(levers)[of]!;
      const charge = assessedContribution(own, pence, saved);
      const counted = pence + tariffIncome(own, saved);
      expect(Number.isInteger(charge)).toBe(true);
      expect(counted - charge).toBeGreaterThanOrEqual(Math.min(counted, Math.floor(guarantee[of]!)));
      expect(charge).toBeLessThanOrEqual(levers['charging.maximum']);
      expect(charge === 0 || charge >= levers['charging.minimum']).toBe(true);
    }),
  );
});

const ARRANGEMENTS: readonly MoneyPerson[] = [
  { deployment: COUNCIL_MANAGED, route: FRAMEWORK },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET },
  { deployment: ISF, route: ISF_HOLDER },
  { deployment: MIXED, route: FRAMEWORK },
];

test('under every setting of the levers nobody is charged more than what is charged for costs in the month', () => {
  assert(
    property(
      anyLevers,
      constantFrom(...ARRANGEMENTS),
      income,
      savings,
      record({ free: integer({ min: 0, max: 20_000 }), charged: integer({ min: 0, max: 20_000 }) }),
      (levers, arrangement, pence, capital, { free, charged }) => {
        const other = { otherStream: free + charged, otherCharged: charged };
        const support = { supporter: 0, supportNow: 300, supportBudgeted: 300 };
        const state = moneyScene([{ ...arrangement, ...support, income: pence, capital, ...other }]);
        const month = { ...MONTH, levers: { ...MONTH.levers, ...levers } };
        for (const step of [deliverCare, deliverSupport, chargePeople]) step.apply(state, month);
        const { bought, supportBought, supportVatRecovered, contribution } = state.people;
        const all = bought[0]! + supportBought[0]! - supportVatRecovered[0]!;
        const cost = all - Math.min(otherMoneyUsed(state.people, 0), weeklyToMonthly(free));
        expect(contribution[0]).toBeGreaterThanOrEqual(0);
        expect(contribution[0]).toBeLessThanOrEqual(cost);
      },
    ),
  );
});
