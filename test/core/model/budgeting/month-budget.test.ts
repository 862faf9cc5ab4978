import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { allotMonth, budgetRules, hasFundHolder } from '../../../../core/model/budgeting/month-budget.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_PROVIDER,
  NO_SUPPORTER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  THIRD_PARTY_ACCOUNT,
} from '../../../../core/model/vocabulary.ts';
import { moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

function rulesWhere(feePayer: number, fundFee = 0.1) {
  return budgetRules(
    { agency: 2400, assistant: 1600, isf: 2500, needsRelated: 0 },
    { 'isf.fee-payer': feePayer, 'direct-payment.vat': 0 },
    { 'support.rate': 2000, 'isf.fee': fundFee, 'dp.managedaccount.fee': 24_000, 'vat.rate': 0.2 },
    Uint8Array.of(1),
  );
}
const [FROM_BUDGET, ON_TOP] = [rulesWhere(0), rulesWhere(1)];

const FUND: MoneyPerson = { deployment: ISF, route: ISF_HOLDER };
const SUPPORT: MoneyPerson = { supporter: 0, supportBudgeted: 300 };

/** Gross budget, fee, fee on top and what there is for care. */
function allotted(person: MoneyPerson, rules = FROM_BUDGET): readonly number[] {
  const { people } = moneyScene([person]);
  const forCare = allotMonth(people, 0, rules);
  return [people.budget[0]!, people.fee[0]!, people.feeOnTop[0]!, forCare];
}

test.each([
  ['a managed budget pays nothing out', { deployment: COUNCIL_MANAGED, route: FRAMEWORK }, [0, 0, 0, 0]],
  ['an agency', { deployment: DIRECT_PAYMENT, route: OPEN_MARKET }, [104_000, 0, 0, 104_000]],
  ['an assistant', { deployment: DIRECT_PAYMENT, route: PERSONAL_ASSISTANT }, [69_333, 0, 0, 69_333]],
  [
    'two workers on every visit',
    { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, doubleHanded: 1 },
    [208_000, 0, 0, 208_000],
  ],
  [
    'half the plan taken up',
    { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, takes: 0.5 },
    [52_000, 0, 0, 52_000],
  ],
  // £433.33 for support, of which a third party's account takes £20.
  [
    'a mixed package',
    { deployment: MIXED, route: FRAMEWORK, account: THIRD_PARTY_ACCOUNT, ...SUPPORT },
    [43_333, 2000, 0, 0],
  ],
  // £1,083.33 at £25 for care; its part of the fee of £151.67 is £108.34.
  ['a service fund', { ...FUND, ...SUPPORT }, [151_666, 15_167, 0, 97_499]],
])('a month of ten hours a week: %s', (_, person, expected) => {
  expect(allotted(person)).toEqual(expected);
});

test('a fee the council pays comes on top and leaves the budget whole', () => {
  expect(allotted(FUND, ON_TOP)).toEqual([108_333, 0, 10_833, 108_333]);
});

test('an account never costs more than is in the budget', () => {
  const person = {
    deployment: DIRECT_PAYMENT,
    route: OPEN_MARKET,
    account: THIRD_PARTY_ACCOUNT,
    budgeted: 5,
  };
  expect(allotted(person)).toEqual([867, 867, 0, 0]);
});

test('a fund is held by who gives the care, or the support of someone who needs no care', () => {
  const held = (person: MoneyPerson) => hasFundHolder(moneyScene([{ ...FUND, ...person }]).people, 0);
  expect(held({})).toBe(true);
  expect(held({ provider: NO_PROVIDER, supporter: 0 })).toBe(false);
  expect(held({ budgeted: 0, provider: NO_PROVIDER, supporter: 0 })).toBe(true);
  expect(held({ budgeted: 0, provider: NO_PROVIDER, supporter: NO_SUPPORTER })).toBe(false);
  expect(allotted({ ...FUND, provider: NO_PROVIDER })).toEqual([0, 0, 0, 0]);
});

test('a fee falls on care and support in proportion, and never on one for more than it has', () => {
  const minutes = integer({ min: 0, max: 3000 });
  assert(
    property(minutes, minutes, constantFrom(0, 0.03, 0.08, 0.5, 1), (budgeted, supportBudgeted, fee) => {
      const person = { ...FUND, budgeted, supportBudgeted, supporter: 0 };
      const [budget, taken, , forCare] = allotted(person, rulesWhere(0, fee));
      const [, , , wholeCare] = allotted(person, rulesWhere(0, 0));
      const fromCare = wholeCare! - forCare!;
      expect(fromCare).toBeGreaterThanOrEqual(0);
      expect(forCare).toBeGreaterThanOrEqual(0);
      expect(taken! - fromCare).toBeGreaterThanOrEqual(0);
      expect(taken! - fromCare).toBeLessThanOrEqual(budget! - wholeCare!);
    }),
  );
});
