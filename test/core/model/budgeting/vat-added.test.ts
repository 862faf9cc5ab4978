import { describe, expect, test } from 'vitest';

import { ACCOUNTS } from '../../../../core/model/ledger.ts';
import { bearsVat } from '../../../../core/model/budgeting/vat-added.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

/** Ten hours of support a week at £20, and no care. */
const SUPPORT: MoneyPerson = {
  budgeted: 0,
  needNow: 0,
  provider: NO_PROVIDER,
  supporter: 0,
  supportNow: 600,
  supportBudgeted: 600,
};
const PAYMENT: MoneyPerson = { ...SUPPORT, deployment: DIRECT_PAYMENT, route: OPEN_MARKET };

type Case = { readonly rule?: 'added' | 'not-added'; readonly taxable?: number; readonly price?: number };

/** What a person gets and is paid, and what the council, the Revenue and the suppliers are left with. */
function lived(person: MoneyPerson, { rule = 'added', taxable = 1, price = 2000 }: Case = {}) {
  const state = moneyScene([person]);
  state.supporters.taxable[0] = taxable;
  state.supporters.price[0] = price;
  liveMonth(state, moneyMonth({ levers: { 'direct-payment.vat': rule } }));
  const { people, ledger } = state;
  return {
    minutes: people.supportDelivered[0]!,
    vat: people.supportVat[0]!,
    budget: people.budget[0]!,
    council: -ledger.balance[ACCOUNTS.council]!,
  };
}

describe('VAT added to a direct payment', () => {
  test('makes it buy what a managed budget buys, where it bought a sixth less', () => {
    const managed = lived({ ...SUPPORT, deployment: COUNCIL_MANAGED, route: FRAMEWORK });
    expect([managed.minutes, lived(PAYMENT).minutes]).toEqual([2600, 2600]);
    expect(lived(PAYMENT, { rule: 'not-added' }).minutes).toBe(2162);
  });

  test('costs the council exactly the VAT on what the budget is for', () => {
    // £866.67 and a fifth of it.
    const [added, plain] = [lived(PAYMENT), lived(PAYMENT, { rule: 'not-added' })];
    expect([plain.budget, added.budget]).toEqual([86_667, 104_000]);
    expect(added.council - plain.council).toBe(17_333);
    expect(added.vat).toBe(17_333);
  });

  test('is nothing where the supplier charges none', () => {
    const exempt = { taxable: 0 };
    expect(lived(PAYMENT, exempt)).toEqual(lived(PAYMENT, { ...exempt, rule: 'not-added' }));
    expect(lived({ ...PAYMENT, supporter: -1 }).budget).toBe(86_667);
  });

  test('is at the council’s rate: a dearer supplier’s price still buys less', () => {
    expect(lived(PAYMENT, { price: 2500 }).minutes).toBe(lived(PAYMENT, { price: 2500, taxable: 0 }).minutes);
    expect(lived(PAYMENT, { price: 2500 }).minutes).toBeLessThan(2600);
  });

  test('falls on support alone, in a mixed package and beside an assistant too', () => {
    const mixed = {
      ...SUPPORT,
      deployment: MIXED,
      route: FRAMEWORK,
      budgeted: 600,
      needNow: 600,
      provider: 0,
    };
    expect(lived(mixed).budget - lived(mixed, { rule: 'not-added' }).budget).toBe(17_333);
    const employs = { ...PAYMENT, route: PERSONAL_ASSISTANT, budgeted: 600, needNow: 600 };
    expect(lived(employs).budget - lived(employs, { rule: 'not-added' }).budget).toBe(17_333);
  });

  test('touches no service fund and no managed budget', () => {
    for (const person of [
      { ...SUPPORT, deployment: ISF, route: ISF_HOLDER },
      { ...SUPPORT, deployment: COUNCIL_MANAGED, route: FRAMEWORK },
    ]) {
      expect(lived(person)).toEqual(lived(person, { rule: 'not-added' }));
    }
  });
});

const VAT_LEVERS = {
  'isf.recipient': [choice('isf.recipient', 'council'), choice('isf.recipient', 'person')],
  'direct-payment.vat': [choice('direct-payment.vat', 'added'), choice('direct-payment.vat', 'not-added')],
} as const;

test.each([
  ['a managed budget', COUNCIL_MANAGED, [false, false, false, false]],
  ['a service without a budget', NO_BUDGET, [false, false, false, false]],
  ['a service fund, unless the council is the recipient', ISF, [false, false, true, true]],
  ['a direct payment, unless the council adds it', DIRECT_PAYMENT, [false, true, false, true]],
  ['a mixed package, unless the council adds it', MIXED, [false, true, false, true]],
  ['whoever pays for themselves, always', SELF_FUNDER, [true, true, true, true]],
])('whether VAT on community support falls on %s', (_, deployment, falls) => {
  const rules = VAT_LEVERS['isf.recipient'].flatMap((recipient) =>
    VAT_LEVERS['direct-payment.vat'].map((vat) => ({
      'isf.recipient': recipient,
      'direct-payment.vat': vat,
    })),
  );
  expect(rules.map((levers) => bearsVat(deployment, levers))).toEqual(falls);
});
